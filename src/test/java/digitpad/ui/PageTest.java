package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Shows one page in a window of its own and drives it with mouse and keyboard. */
public abstract class PageTest extends PatientRobot {
    private static final int MOST_PULSES = 100;
    private static DataSet mnist;

    protected final Workspace workspace = new Workspace();
    protected Appearance appearance;
    private Stage stage;
    private Page page;

    @BeforeAll
    static void readMnist() throws Exception {
        if (mnist == null) {
            mnist = Mnist.load();
        }
    }

    protected static DataSet mnist() {
        return mnist;
    }

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(shown -> {
            stage = shown;
            appearance = new Appearance();
            page = makePage();
            Scene scene = new Scene(new StackPane(page.node()));
            appearance.applyTo(scene);
            // As the window does.
            scene.addEventHandler(KeyEvent.KEY_PRESSED, page::keyPressed);
            stage.setScene(scene);
            // All tests share one window, and the program's asks for more.
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setWidth(1200);
            stage.setHeight(800);
            stage.show();
            page.shown();
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        onFx(page::hidden);
        FxToolkit.cleanupStages();
    }

    /** {@return the page under test; on the FX thread} */
    protected abstract Page makePage();

    protected static void onFx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Until the window has that size. */
    protected void resize(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await(
                "the window is " + width + " wide and " + height + " high",
                () -> stage.getScene().getWidth() == width && stage.getScene().getHeight() == height);
        awaitLayout();
    }

    /**
     * One of the thumbnails in view.
     *
     * @param place in reading order
     * @return its node
     */
    protected Node thumbnail(int place) {
        return shownThumbnails().get(place);
    }

    protected int thumbnailNodes() {
        awaitLayout();
        return lookup(".thumbnail").queryAll().size();
    }

    /** Waits until what was changed is laid out, and what that changed in turn. */
    protected void awaitLayout() {
        WaitForAsyncUtils.waitForFxEvents();
        awaitPulse();
        boolean[] rests = {false};
        for (int pulses = 0; !rests[0]; pulses++) {
            assertThat(pulses).as("pulses until the layout rests").isLessThan(MOST_PULSES);
            awaitPulse();
            onFx(() -> rests[0] = !stage.getScene().getRoot().isNeedsLayout());
        }
    }

    private void awaitPulse() {
        CompletableFuture<Void> laidOut = new CompletableFuture<>();
        Runnable done = () -> laidOut.complete(null);
        onFx(() -> {
            stage.getScene().addPostLayoutPulseListener(done);
            Platform.requestNextPulse();
        });
        laidOut.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        onFx(() -> stage.getScene().removePostLayoutPulseListener(done));
    }

    /** {@return what the thumbnails in view say to a screen reader, in reading order} */
    protected List<String> thumbnailsInView() {
        return shownThumbnails().stream().map(Node::getAccessibleText).toList();
    }

    private List<Node> shownThumbnails() {
        awaitLayout();
        return lookup(".thumbnail").queryAll().stream()
                // A list keeps cells for later use in the scene, invisible.
                .filter(tile -> tile.getScene() != null && isShown(tile))
                .sorted(Comparator.<Node>comparingDouble(
                                tile -> tile.localToScene(0, 0).getY())
                        .thenComparingDouble(tile -> tile.localToScene(0, 0).getX()))
                .toList();
    }
}

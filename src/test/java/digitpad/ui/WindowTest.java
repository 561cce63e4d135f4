package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.DigitpadApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Starts the real program and drives it with mouse and keyboard. */
abstract class WindowTest extends PatientRobot {
    @TempDir
    Path folder;

    private DigitpadApp app;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        System.setProperty("digitpad.data", folder.toString());
        if (!Files.exists(folder.resolve("preferences.json"))) {
            // A new user is shown around, which would lie in the way of the robot.
            Files.writeString(
                    folder.resolve("preferences.json"), "{\"format\": 1, \"theme\": \"light\", \"stepsSeen\": true}");
        }
        FxToolkit.registerPrimaryStage();
        app = (DigitpadApp) FxToolkit.setupApplication(DigitpadApp.class, arguments());
    }

    /** {@return what the program is started with} */
    String[] arguments() {
        return new String[0];
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupApplication(app);
        release(new KeyCode[0]);
        release(new MouseButton[0]);
    }

    void awaitText(String query, String expected) {
        await(query + " says " + expected, () -> text(query).contains(expected));
    }

    void awaitModel() {
        await("a model is in use", () -> !text("#model-name").equals("…"));
    }

    /**
     * Draws with the mouse button held down.
     *
     * @param corners x, y, x, y, … as shares of the pad's sides
     */
    void draw(double... corners) {
        Bounds pad = onScreen("#pad");
        moveTo(at(pad, corners[0], corners[1]));
        press(MouseButton.PRIMARY);
        for (int i = 2; i < corners.length; i += 2) {
            moveTo(at(pad, corners[i], corners[i + 1]));
        }
        release(MouseButton.PRIMARY);
    }

    void drawSeven() {
        draw(0.3, 0.25, 0.7, 0.25, 0.45, 0.8);
    }

    static Point2D at(Bounds pad, double x, double y) {
        return new Point2D(pad.getMinX() + x * pad.getWidth(), pad.getMinY() + y * pad.getHeight());
    }

    Bounds onScreen(String query) {
        Node node = lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    /**
     * Drops a file on the window; what the headless screen cannot, the program is told.
     *
     * @param file or folder
     */
    void drop(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> app.open(file));
    }

    void replaceText(String query, String text) {
        clickOn(query);
        push(KeyCode.CONTROL, KeyCode.A);
        write(text);
    }

    void assertReads(String digit) {
        assertThat(text("#reading-digit")).isEqualTo(digit);
    }
}

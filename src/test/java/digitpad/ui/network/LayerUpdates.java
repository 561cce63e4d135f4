package digitpad.ui.network;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.ReadingService;
import digitpad.ui.PageTest;
import digitpad.ui.draw.DrawModel;
import digitpad.ui.draw.SmallPad;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints how often a second the page shows something new while a stroke grows with every frame. Not named as a test, so that it runs only when
 * asked for, on a real display: {@code xvfb-run -a mvn test -Dtest=LayerUpdates -Dtest.jvm.arguments="-Xmx1g -Dprism.order=sw
 * -Dtestfx.robot=glass"}.
 */
class LayerUpdates extends PageTest {
    private static final double SECONDS = 5;

    private final Background files = new Background("files", Platform::runLater);
    private final Background maps = new Background("map", Platform::runLater);
    private final ReadingService readings = new ReadingService(Platform::runLater);
    private final ReadingService looks = new ReadingService("looks", Platform::runLater);
    private final ReadingService changes = new ReadingService("changes", Platform::runLater);
    private final ModelLibrary library = new ModelLibrary(workspace, new Dl4jEngine(), files, Path.of("none"));
    private DrawModel drawing;
    private NetworkPage page;

    @Override
    protected Page makePage() {
        drawing = new DrawModel(workspace, readings);
        page = new NetworkPage(
                workspace,
                library,
                appearance,
                looks,
                changes,
                files,
                maps,
                Platform::runLater,
                Morphs.none(workspace, appearance),
                new SmallPad(drawing, appearance));
        return page;
    }

    @AfterEach
    void end() {
        List.of(readings, looks, changes).forEach(ReadingService::close);
        List.of(maps, files).forEach(Background::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "ubajaka", "chollet"})
    void measure(String name) throws InterruptedException {
        onFx(() -> library.use(new ModelLibrary.Entry(name, Optional.of(Path.of("models", name + ".zip")))));
        await(name + " is in use", () -> workspace.modelInUseProperty().get() != null);
        onFx(() -> workspace.open(mnist()));
        for (Section section : Section.values()) {
            if (section != Section.LAYERS) {
                clickOn("#network-" + section.id());
                int layers = section == Section.SEEN
                        ? workspace
                                .networkInUseProperty()
                                .get()
                                .summary()
                                .layers()
                                .size()
                        : 2;
                for (int layer = 1; layer < layers; layer++) {
                    if (section == Section.SEEN) {
                        clickOn("#network-layer-" + layer);
                    }
                    report(name + ", " + section.title() + (section == Section.SEEN ? ", layer " + layer : ""));
                }
            }
        }
    }

    private void report(String what) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        List<InkPoint> points = new ArrayList<>();
        long[] begin = new long[2];
        int[] frames = new int[1];
        AnimationTimer pen = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (begin[0] == 0) {
                    begin[0] = System.nanoTime();
                    begin[1] = page.updates();
                }
                double seconds = (System.nanoTime() - begin[0]) / 1e9;
                // Round and round, like the loops of an 8, begun anew when it gets long.
                if (points.size() > 120) {
                    points.clear();
                }
                points.add(new InkPoint(500 + 200 * Math.sin(9 * seconds), 500 + 300 * Math.sin(4.5 * seconds)));
                drawing.preview(new Ink(List.of(new Stroke(List.copyOf(points), 40))));
                frames[0]++;
                if (seconds >= SECONDS) {
                    stop();
                    System.out.printf(
                            Locale.ROOT,
                            "%s: %.1f updates a second, %.1f frames%n",
                            what,
                            (page.updates() - begin[1]) / seconds,
                            frames[0] / seconds);
                    done.countDown();
                }
            }
        };
        Platform.runLater(pen::start);
        if (!done.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("no frames came");
        }
        onFx(() -> drawing.preview(new Ink(List.of())));
    }
}

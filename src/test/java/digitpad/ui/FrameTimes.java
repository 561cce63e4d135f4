package digitpad.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.Test;

/**
 * Prints the time from frame to frame: while lenet trains and both charts show more than 5,000 points, while 10,000 images are scrolled, and over
 * an hour of training. Not named as a test, so that it runs only when asked for, on a real display: {@code xvfb-run -a mvn test
 * -Dtest=FrameTimes#measureThem -Dtest.jvm.arguments="-Xmx1g -Dprism.order=sw
 * -Dtestfx.robot=glass"}.
 */
class FrameTimes extends WindowTest {
    private static final int FRAMES = 1200;
    private static final int POINTS = 5000;
    /** Pixels that a step of a mouse wheel scrolls by. */
    private static final double WHEEL = 40;
    /** More pixels than the gallery is high: no row stays in view. */
    private static final double JUMP = 300;

    @Test
    void measureThem() throws InterruptedException {
        awaitModel();
        report("Draw page, nothing else running");
        clickOn("#page-train");
        await("the images are read", () -> !lookup("#start").query().isDisabled());
        replaceText("#epochs", "20");
        clickOn("#start");
        awaitText("#progress-title", "Epoch 1");
        report("Train page, first iterations");
        for (int epoch = 2; (epoch - 1) * 1688 <= POINTS; epoch++) {
            awaitText("#progress-title", "Epoch " + (epoch + 1));
        }
        report("Train page, more than " + POINTS + " points");
        clickOn("#stop");
    }

    /**
     * Trains for an hour, or as many minutes as the system property {@code digitpad.minutes} says, and prints heap, resident memory and frame
     * times as it goes: they shall not grow.
     */
    @Test
    void trainForAnHour() throws Exception {
        int minutes = Integer.getInteger("digitpad.minutes", 60);
        awaitModel();
        clickOn("#page-train");
        await("the images are read", () -> !lookup("#start").query().isDisabled());
        replaceText("#epochs", "1000");
        clickOn("#start");
        await("the training goes on", () -> text("#progress-title").startsWith("Epoch 1 "));
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TimeUnit.MINUTES.toNanos(minutes)) {
            System.gc();
            Runtime memory = Runtime.getRuntime();
            long resident = Files.lines(Path.of("/proc/self/status"))
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
            report(String.format(
                    Locale.ROOT,
                    "%4.1f min, %s, heap %d MB, resident %d MB",
                    (System.nanoTime() - begin) / 60e9,
                    text("#progress-title"),
                    (memory.totalMemory() - memory.freeMemory()) >> 20,
                    resident >> 10));
        }
        clickOn("#stop");
        awaitText("#progress-title", "Stopped");
    }

    @Test
    void measureScrolling() throws InterruptedException {
        awaitModel();
        clickOn("#page-results");
        await("the results are there", () -> text("#results-all").endsWith(" 10,000"));
        clickOn("#results-all");
        await("the training sample is read too", () -> !text("#results-training")
                .equals("–"));
        double[] step = {JUMP};
        report("Results page, nothing moves");
        VirtualFlow<?> images = lookup("#results-gallery .virtual-flow").query();
        report("Results page, 10,000 images, a step of the wheel in each frame", () -> images.scrollPixels(WHEEL));
        report("Results page, 10,000 images, other rows in each frame", () -> {
            // Back again at an end.
            if (images.scrollPixels(step[0]) == 0) {
                step[0] = -step[0];
            }
        });
    }

    private static void report(String what) throws InterruptedException {
        report(what, () -> {});
    }

    private static void report(String what, Runnable eachFrame) throws InterruptedException {
        double[] millis = new double[FRAMES];
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            private long last;
            private int count = -1;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (count >= 0) {
                    millis[count] = (time - last) / 1e6;
                }
                last = time;
                eachFrame.run();
                if (++count == FRAMES) {
                    stop();
                    done.countDown();
                }
            }
        };
        Platform.runLater(timer::start);
        if (!done.await(5, TimeUnit.MINUTES)) {
            throw new AssertionError("no frames came");
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%s: frame time median %.1f ms, 95th percentile %.1f ms, longest %.1f ms (%d frames)%n",
                what,
                millis[FRAMES / 2],
                millis[FRAMES * 95 / 100],
                millis[FRAMES - 1],
                FRAMES);
    }
}

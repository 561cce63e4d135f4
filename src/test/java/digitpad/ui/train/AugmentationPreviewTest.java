package digitpad.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.learning.Augmentation;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The test's own thread stands in for the FX thread. */
class AugmentationPreviewTest {
    private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final Background background = new Background("preview in a test", fxThread::add);
    private final Workspace workspace = new Workspace();
    private final AugmentationSettings settings = new AugmentationSettings();
    private final AugmentationPreview preview = new AugmentationPreview(workspace, settings, background);

    @AfterEach
    void stop() {
        background.close();
    }

    private void runNext() throws InterruptedException {
        fxThread.poll(60, TimeUnit.SECONDS).run();
    }

    /** Does what is told until the background thread has nothing to do. */
    private int runAll() throws InterruptedException {
        boolean[] idle = {false};
        int told = -1;
        background.submit(() -> true, done -> idle[0] = done, fault -> {});
        while (!idle[0]) {
            runNext();
            told++;
        }
        return told;
    }

    private List<DigitImage> images() {
        return preview.imagesProperty().get();
    }

    @Test
    void imagesAreMadeOnlyWhileSomebodyLooks() throws Exception {
        settings.load(Augmentation.MODERATE);
        workspace.open(Mnist.load());
        assertThat(runAll()).isZero();
        preview.setInView(true);
        runAll();
        assertThat(images()).hasSize(AugmentationPreview.SIZE);
        preview.setInView(false);
        settings.load(new Augmentation(45, 0, 0, 0, 0, 0));
        assertThat(runAll()).isZero();
    }

    @Test
    void whileImagesAreMadeOnlyTheNewestNumbersWait() throws Exception {
        settings.load(Augmentation.MODERATE);
        workspace.open(Mnist.load());
        preview.setInView(true);
        for (int degrees = 1; degrees <= 20; degrees++) {
            settings.numbers().get(0).set(degrees);
        }
        runNext();
        List<DigitImage> first = images();
        runNext();
        List<DigitImage> newest = images();
        assertThat(newest).isNotEqualTo(first);
        assertThat(runAll()).isZero();
        settings.numbers().get(0).textProperty().set("no number");
        assertThat(runAll()).isZero();
        settings.numbers().get(0).set(20);
        runAll();
        assertThat(images()).as("the same numbers, the same images").isEqualTo(newest);
        preview.drawAgain();
        runAll();
        assertThat(images()).isNotEqualTo(newest);
    }
}

package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Split;
import digitpad.learning.TrainingSettings;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
    private static final ImageSet IMAGES =
            ImageSet.of("images", List.of("0"), new byte[100 * DigitImage.PIXELS], new byte[100]);

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long now;

    /** Two epochs of two batches of 50 images, a second each. */
    private String train(boolean isTerminal) {
        Console console = new Console(OutputStream.nullOutputStream(), shown, StandardCharsets.UTF_8, isTerminal);
        TrainingProgress progress = new TrainingProgress(
                console, TrainingSettings.builder().epochs(2).batchSize(50).build(), () -> now);
        progress.prepared(new Split(IMAGES, IMAGES.subset("none", new int[0]), IMAGES), 2);
        for (int iteration = 0; iteration < 4; iteration++) {
            now += 1_000_000_000;
            progress.iterationDone(
                    new IterationFigures(iteration, (iteration + 1) / 2.0, 1.0 / (iteration + 1), 0.5, 0.001));
            if (iteration % 2 == 1) {
                progress.epochDone(
                        new EpochFigures(
                                iteration / 2,
                                0.75,
                                0.5,
                                Optional.of(new Figures(0.9, 0.25, 10)).filter(on -> now > 2e9),
                                Optional.empty()),
                        null);
            }
        }
        progress.testing();
        console.clearProgress();
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileGetsALineForEachEpoch() {
        assertThat(train(false).lines())
                .containsExactly(
                        "100 training images, 0 for validation; epochs: 2, batch: 50, learning rate: 0.001, seed: 1",
                        "epoch 1/2: loss 0.7500, accuracy 50.0 %, 50 images/s, 0:02 left",
                        "epoch 2/2: loss 0.7500, accuracy 50.0 %, validation loss 0.2500, validation accuracy 90.0 %, 50 images/s,"
                                + " 0:00 left");
    }

    @Test
    void aTerminalGetsALineThatMovesAndFitsItsWidth() {
        String text = train(true);
        assertThat(text)
                .contains("\repoch 1/2 [=====     ] loss 1.0000, accuracy 50.0 %, 50 images/s, 0:03 left")
                .contains("\repoch 1/2 [==========] loss 0.7500, accuracy 50.0 %, 50 images/s, 0:02 left")
                .contains("\repoch 2/2 [=====     ] loss 0.3333, accuracy 50.0 %, 50 images/s, 0:01 left")
                .contains("\rtesting");
        assertThat(text.split("[\r\n]")).filteredOn(line -> line.contains("[=")).allSatisfy(line -> assertThat(line)
                .hasSizeLessThan(80));
        assertThat(text.lines()).contains("epoch 1/2: loss 0.7500, accuracy 50.0 %, 50 images/s, 0:02 left");
        assertThat(text).endsWith("\r");
    }
}

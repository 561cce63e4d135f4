package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.SharedFiles;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Claims about ink, checked on thousands of drawings by other people. */
class PenDrawingsTest {
    /** Of 7,494; all of them have been tried with {@code -Ddigitpad.samples=7494}. */
    private static final int DRAWINGS = Integer.getInteger("digitpad.samples", 1500);

    private final DigitNormaliser normaliser = new DigitNormaliser();

    @Test
    void thePenDrawingsAreRead() throws IOException {
        List<InkFile.Entry> digits = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl"));
        assertThat(digits).hasSize(7_494).allSatisfy(entry -> {
            assertThat(entry.drawing().digit()).isPresent();
            assertThat(entry.drawing().writer()).isPresent();
            assertThat(entry.drawing().ink().isEmpty()).isFalse();
        });
        List<InkFile.Entry> symbols = InkFile.readAll(SharedFiles.find("data/pen/symbols-not-digits.jsonl"));
        assertThat(symbols)
                .hasSize(320)
                .noneMatch(entry -> entry.drawing().digit().isPresent());
    }

    @Test
    void movingAndScalingLeavesEveryDigitImageTheSameWithinRounding() throws IOException {
        List<InkFile.Entry> entries = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl"));
        Random random = new Random(1);
        for (int i = 0; i < DRAWINGS; i++) {
            InkFile.Entry entry = entries.get(i * entries.size() / DRAWINGS);
            Ink ink = entry.drawing().ink();
            DigitImage image = normaliser.normalise(ink).orElseThrow();
            double dx = random.nextDouble(-5_000, 5_000);
            double dy = random.nextDouble(-5_000, 5_000);
            for (double scale : new double[] {1, 0.5, 2, random.nextDouble(0.01, 100)}) {
                DigitImage moved =
                        normaliser.normalise(ink.transformed(scale, dx, dy)).orElseThrow();
                assertThat(largestDifference(image, moved))
                        .as("line %d, scaled by %s, moved by %s, %s", entry.line(), scale, dx, dy)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static int largestDifference(DigitImage one, DigitImage other) {
        int largest = 0;
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                largest = Math.max(largest, Math.abs(one.at(row, column) - other.at(row, column)));
            }
        }
        return largest;
    }
}

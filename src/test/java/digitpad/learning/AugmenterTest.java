package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AugmenterTest {
    private static final int SIDE = DigitImage.SIDE;

    /** A bar of three pixels from row 8 to row 19. */
    private static float[] bar() {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int y = 8; y < 20; y++) {
            for (int x = 13; x < 16; x++) {
                pixels[y * SIDE + x] = 1;
            }
        }
        return pixels;
    }

    private static float[] augmented(Augmentation augmentation, long seed) {
        float[] pixels = bar();
        new Augmenter(augmentation).augment(pixels, 0, new SplittableRandom(seed));
        return pixels;
    }

    private static double sum(float[] pixels) {
        double sum = 0;
        for (float pixel : pixels) {
            sum += pixel;
        }
        return sum;
    }

    private static double centre(float[] pixels, boolean alongRows) {
        double moment = 0;
        for (int i = 0; i < pixels.length; i++) {
            moment += pixels[i] * (alongRows ? i % SIDE : i / SIDE);
        }
        return moment / sum(pixels);
    }

    @Test
    void nothingIsChangedIfNothingIsAskedFor() {
        assertThat(augmented(Augmentation.NONE, 1)).isEqualTo(bar());
    }

    @Test
    void theSameSeedGivesTheSameImageAndAnotherAnother() {
        float[] one = augmented(Augmentation.MODERATE, 1);
        assertThat(augmented(Augmentation.MODERATE, 1)).isEqualTo(one);
        assertThat(augmented(Augmentation.MODERATE, 2)).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({"45, 6, 0.5, 45, 3, 1", "20, 0, 0, 0, 0, 0", "0, 0, 0, 0, 2, 0", "0, 0, 0, 0, 0, 1"})
    void pixelsStayBetweenPaperAndInk(
            double rotation, double shift, double zoom, double shear, double elastic, double thickness) {
        Augmentation augmentation = new Augmentation(rotation, shift, zoom, shear, elastic, thickness);
        for (int seed = 0; seed < 100; seed++) {
            for (float pixel : augmented(augmentation, seed)) {
                assertThat(pixel).isBetween(0f, 1.0001f);
            }
        }
    }

    @Test
    void aShiftMovesTheCentreByAsMuchAsIsAllowedAndNoMore() {
        double farthest = 0;
        for (int seed = 0; seed < 200; seed++) {
            float[] shifted = augmented(new Augmentation(0, 2, 0, 0, 0, 0), seed);
            farthest = Math.max(farthest, Math.abs(centre(shifted, true) - centre(bar(), true)));
            // Sharp edges overshoot a little, and what is whiter than paper is paper.
            assertThat(sum(shifted)).isCloseTo(sum(bar()), within(0.01 * sum(bar())));
        }
        assertThat(farthest).isBetween(1.8, 2.0001);
    }

    @Test
    void aRotationKeepsTheInkAndTheMiddleOfTheImage() {
        for (int seed = 0; seed < 50; seed++) {
            float[] turned = augmented(new Augmentation(45, 0, 0, 0, 0, 0), seed);
            assertThat(sum(turned)).isCloseTo(sum(bar()), within(1.5));
            assertThat(centre(turned, false)).isCloseTo(13.5, within(0.5));
        }
    }

    @Test
    void strokesBecomeThickerAndThinner() {
        double most = 0;
        double least = Double.MAX_VALUE;
        for (int seed = 0; seed < 200; seed++) {
            double ink = sum(augmented(new Augmentation(0, 0, 0, 0, 0, 0.5), seed));
            most = Math.max(most, ink);
            least = Math.min(least, ink);
        }
        // Half a pixel all round: 12 by 3 pixels gain, or lose, half of the ring beside (or inside) them.
        assertThat(most).isBetween(36 + 13.0, 36 + 15.1);
        assertThat(least).isBetween(36 - 13.1, 36 - 11.0);
    }

    @Test
    void elasticMovesHaveTheStandardDeviationThatWasAskedFor() {
        // A ramp tells by its brightness where a pixel came from.
        double squares = 0;
        int count = 0;
        Augmenter augmenter = new Augmenter(new Augmentation(0, 0, 0, 0, 1.5, 0));
        for (int seed = 0; seed < 300; seed++) {
            float[] ramp = new float[DigitImage.PIXELS];
            for (int i = 0; i < ramp.length; i++) {
                ramp[i] = i % SIDE / (float) SIDE;
            }
            augmenter.augment(ramp, 0, new SplittableRandom(seed));
            for (int y = 10; y < 18; y++) {
                for (int x = 10; x < 18; x++) {
                    double moved = ramp[y * SIDE + x] * SIDE - x;
                    squares += moved * moved;
                    count++;
                }
            }
        }
        assertThat(Math.sqrt(squares / count)).isCloseTo(1.5, within(0.1));
    }
}

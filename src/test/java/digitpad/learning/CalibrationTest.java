package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small cases that can be worked out by hand. */
class CalibrationTest {
    /** Every image is of class 0; the network says class 0 with the given probability. */
    private static Evaluation evaluation(double... ofClassZero) {
        float[][] probabilities = new float[ofClassZero.length][];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = new float[] {(float) ofClassZero[i], (float) (1 - ofClassZero[i])};
        }
        ImageSet images = ImageSet.of(
                "zeros",
                List.of("0", "1"),
                new byte[ofClassZero.length * DigitImage.PIXELS],
                new byte[ofClassZero.length]);
        return new Evaluation(images, probabilities);
    }

    @Test
    void binsCountRightAndWrongByConfidence() {
        Calibration calibration = Calibration.of(evaluation(1, 0.75, 0.78125, 0.25), 4);
        assertThat(calibration.bins()).hasSize(4);
        assertThat(calibration.bins().get(3).right()).isEqualTo(3);
        assertThat(calibration.bins().get(3).wrong()).isEqualTo(1);
        assertThat(calibration.bins().get(0).images()).isZero();
    }

    @Test
    void theExpectedErrorIsTheMeanDistanceOfAccuracyFromConfidence() {
        // Bin 0.5 to 0.75: one right at 0.625. Bin 0.75 to 1: right at 1, wrong at 0.75.
        Calibration calibration = Calibration.of(evaluation(1, 0.625, 0.25), 4);
        double expected = (1 * Math.abs(1 - 0.625) + 2 * Math.abs(0.5 - 0.875)) / 3;
        assertThat(calibration.expectedError()).isCloseTo(expected, within(1e-7));
    }

    @Test
    void refusingTheLeastSureLeavesTheSurest() {
        RefusalCurve curve = RefusalCurve.of(evaluation(0.99, 0.9, 0.8, 0.4));
        assertThat(curve.accuracy(0)).isEqualTo(0.75);
        assertThat(curve.accuracy(0.25)).isEqualTo(1);
        assertThat(curve.threshold(0.25)).isCloseTo(0.8, within(1e-6));
        assertThat(curve.accuracy(1)).as("one image is always read").isEqualTo(1);
    }

    @Test
    void aComparisonCountsEveryImageOnce() {
        Comparison comparison = Comparison.of(evaluation(0.9, 0.9, 0.1, 0.1, 0.9), evaluation(0.9, 0.1, 0.9, 0.1, 0.2));
        assertThat(comparison).isEqualTo(new Comparison(1, 2, 1, 1));
    }

    @Test
    void mcNemarsTestIsTheExactBinomialOne() {
        // Expected values from the sum of binomial coefficients in exact integers.
        assertThat(new Comparison(0, 2, 8, 0).pValue()).isCloseTo(0.109375, within(1e-9));
        assertThat(new Comparison(0, 0, 10, 0).pValue()).isCloseTo(2 / 1024.0, within(1e-12));
        assertThat(new Comparison(0, 5, 5, 0).pValue()).isEqualTo(1);
        assertThat(new Comparison(9, 0, 0, 3).pValue()).isEqualTo(1);
        assertThat(new Comparison(0, 3000, 3300, 0).pValue()).isCloseTo(0.00016475607669748, within(1e-12));
    }

    @Test
    void theTestIsToldInWords() {
        assertThat(new Comparison(9900, 80, 20, 0).words("big", "small"))
                .startsWith("big is better")
                .contains("p\u00a0<\u00a00.0001");
        assertThat(new Comparison(9900, 20, 24, 0).words("big", "small"))
                .startsWith("small makes fewer errors, but it may be chance");
        assertThat(new Comparison(9900, 20, 20, 0).words("big", "small")).contains("as many errors");
    }

    @Test
    void overfittingIsToldFromTheGapAndItsUncertainty() {
        Figures test = new Figures(0.99, 0.03, 10_000);
        assertThat(new Overfitting(new Figures(0.991, 0.03, 10_000), test).words())
                .isEqualTo("0.10 higher: no over-fitting seen");
        assertThat(new Overfitting(new Figures(0.994, 0.02, 10_000), test).words())
                .isEqualTo("0.40 higher: it over-fits a little");
        assertThat(new Overfitting(new Figures(1, 0, 10_000), new Figures(0.9, 0.5, 10_000)).words())
                .endsWith("it over-fits badly");
        assertThat(new Overfitting(new Figures(0.8, 0.6, 10_000), new Figures(0.81, 0.6, 10_000)).words())
                .isEqualTo("1.00 lower: it could learn more");
    }
}

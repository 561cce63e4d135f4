package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EdgeDistancesTest {
    /** A bar of ink from x = 12 to x = 16, y = 4 to y = 24. */
    private static EdgeDistances bar() {
        double[] ink = new double[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            int column = i % DigitImage.SIDE;
            int row = i / DigitImage.SIDE;
            ink[i] = column >= 12 && column < 16 && row >= 4 && row < 24 ? 1 : 0;
        }
        return EdgeDistances.of(DigitImage.ofInk(ink));
    }

    @Test
    void distancesAreAboveZeroInInkBelowOnPaperAndZeroOnTheEdge() {
        EdgeDistances bar = bar();

        // Kept twice for each pixel, so that a ridge is a little flat.
        assertThat(bar.at(14, 14)).isCloseTo(2, within(0.3));
        assertThat(bar.at(12, 14)).isCloseTo(0, within(0.2));
        assertThat(bar.at(16, 14)).isCloseTo(0, within(0.2));
        assertThat(bar.at(13, 14)).isCloseTo(1, within(0.2));
        assertThat(bar.at(9, 14)).isCloseTo(-3, within(0.2));
        assertThat(bar.at(14, 25)).isCloseTo(-1, within(0.2));
        // Off a corner the nearest edge is the corner itself.
        assertThat(bar.at(10, 2)).isCloseTo(-Math.hypot(2, 2), within(0.3));
    }

    @Test
    void whatIsFarIsNotToldApart() {
        EdgeDistances bar = bar();

        assertThat(bar.at(2, 14)).isEqualTo(-EdgeDistances.REACH);
        assertThat(bar.at(-5, 40)).isEqualTo(-EdgeDistances.REACH);
        assertThat(EdgeDistances.of(DigitImage.ofInk(new double[DigitImage.PIXELS]))
                        .at(14, 14))
                .isEqualTo(-EdgeDistances.REACH);
    }

    @Test
    void aStrokeOneGreyPixelWideIsStillInk() {
        double[] ink = new double[DigitImage.PIXELS];
        for (int row = 4; row < 24; row++) {
            ink[row * DigitImage.SIDE + 13] = 0.6;
        }

        assertThat(EdgeDistances.of(DigitImage.ofInk(ink)).at(13.5, 14)).isGreaterThan(0.1);
    }

    @Test
    void cubicCurvesGoThroughTheirValuesAndKeepStraightLines() {
        assertThat(CubicCurve.weights(0)).containsExactly(0, 1, 0, 0);
        for (double place : new double[] {0, 0.25, 0.5, 0.9}) {
            double[] weights = CubicCurve.weights(place);
            double[] slopes = CubicCurve.slopeWeights(place);
            double value = 0;
            double slope = 0;
            for (int i = 0; i < 4; i++) {
                value += weights[i] * (7 + 3 * (i - 1));
                slope += slopes[i] * (7 + 3 * (i - 1));
            }
            assertThat(value).isCloseTo(7 + 3 * place, within(1e-9));
            assertThat(slope).isCloseTo(3, within(1e-9));
        }
    }
}

package digitpad.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static final int MANY = 2_000_000;

    @Test
    void aCurveBelowTheLimitKeepsEveryPoint() {
        Curve curve = new Curve();
        for (int i = 0; i < Curve.LIMIT; i++) {
            curve.add(i, i % 7);
        }
        assertThat(curve.size()).isEqualTo(Curve.LIMIT);
        assertThat(curve.x(12_345)).isEqualTo(12_345);
        assertThat(curve.y(12_345)).isEqualTo(12_345 % 7);
    }

    @Test
    void millionsOfPointsStayFewAndNoPeakIsLost() {
        Curve curve = new Curve();
        Random chance = new Random(1);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double[] peaks = new double[20];
        for (int i = 0; i < MANY; i++) {
            double y = chance.nextGaussian();
            lowest = Math.min(lowest, y);
            highest = Math.max(highest, y);
            peaks[i / (MANY / peaks.length)] = Math.max(peaks[i / (MANY / peaks.length)], y);
            curve.add(i, y);
        }
        assertThat(curve.size()).isBetween(Curve.LIMIT / 4, Curve.LIMIT);
        double keptLowest = Double.POSITIVE_INFINITY;
        double keptHighest = Double.NEGATIVE_INFINITY;
        double[] keptPeaks = new double[peaks.length];
        for (int i = 0; i < curve.size(); i++) {
            assertThat(i == 0 || curve.x(i) >= curve.x(i - 1)).isTrue();
            int part = (int) curve.x(i) / (MANY / peaks.length);
            keptPeaks[part] = Math.max(keptPeaks[part], curve.y(i));
            keptLowest = Math.min(keptLowest, curve.y(i));
            keptHighest = Math.max(keptHighest, curve.y(i));
        }
        assertThat(keptLowest).isEqualTo(lowest);
        assertThat(keptHighest).isEqualTo(highest);
        assertThat(keptPeaks).as("the peak of each twentieth").isEqualTo(peaks);
    }

    @Test
    void theNewestPointsAreAsTheyCame() {
        Curve curve = new Curve();
        for (int i = 0; i < MANY; i++) {
            curve.add(i, Math.sin(i));
        }
        for (int i = 1; i <= Curve.RECENT; i++) {
            int kept = curve.size() - i;
            assertThat(curve.x(kept)).isEqualTo(MANY - i);
            assertThat(curve.y(kept)).isEqualTo(Math.sin(MANY - i));
        }
    }

    @Test
    void everyStretchIsCoveredEvenly() {
        Curve curve = new Curve();
        for (int i = 0; i < MANY; i++) {
            curve.add(i, i % 3);
        }
        double widest = 0;
        for (int i = 1; i < curve.size(); i++) {
            widest = Math.max(widest, curve.x(i) - curve.x(i - 1));
        }
        assertThat(widest).isLessThan(MANY / 4000.0);
    }

    @Test
    void theNearestPointIsFound() {
        Curve curve = new Curve();
        assertThat(curve.nearest(1)).isEqualTo(-1);
        curve.add(1, 0);
        curve.add(2, 0);
        curve.add(4, 0);
        assertThat(curve.nearest(-9)).isZero();
        assertThat(curve.nearest(2.9)).isEqualTo(1);
        assertThat(curve.nearest(3.1)).isEqualTo(2);
        assertThat(curve.nearest(99)).isEqualTo(2);
    }

    @Test
    void columnsTakeNewPointsAsIfTheyHadAlwaysBeenThere() {
        Curve curve = new Curve();
        EpochRange range = new EpochRange(2, 7);
        PixelColumns grown = new PixelColumns(curve);
        Random chance = new Random(2);
        for (int i = 0; i < 3 * Curve.LIMIT; i++) {
            curve.add(i * 1e-4 / 3, chance.nextDouble());
            if (i % 997 == 0) {
                grown.update(range, 300);
            }
        }
        grown.update(range, 300);
        PixelColumns fresh = new PixelColumns(curve);
        fresh.update(range, 300);
        assertThat(told(grown)).isEqualTo(told(fresh)).isNotEmpty();
    }

    private static String told(PixelColumns columns) {
        StringBuilder told = new StringBuilder();
        columns.forEach(
                true,
                (x, mean, low, high, last) ->
                        told.append(String.join(" ", "" + x, "" + mean, "" + low, "" + high, "" + last, "\n")));
        return told.toString();
    }
}

package digitpad.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AxisTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void aLinearAxisHasRoundEndsAndMarks() {
        Axis axis = Axis.around(0.03, 0.47, 5);
        assertThat(axis.low()).isZero();
        assertThat(axis.high()).isEqualTo(0.5);
        assertThat(Quantity.LOSS.labels(axis)).containsExactly("0.0", "0.1", "0.2", "0.3", "0.4", "0.5");
    }

    @Test
    void aGermanAxisHasCommas() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Quantity.LOSS.labels(Axis.around(0.03, 0.13, 5))).startsWith("0,02", "0,04");
        assertThat(Quantity.LEARNING_RATE.text(0.00254)).isEqualTo("0,00254");
    }

    @Test
    void manyPowersOfTenAreMarkedAlone() {
        Axis axis = Axis.logarithmic(0.0003, 2.3);
        assertThat(axis.low()).isEqualTo(0.0002);
        assertThat(axis.high()).isEqualTo(5);
        assertThat(Quantity.LOSS.labels(axis)).containsExactly("0.001", "0.01", "0.1", "1");
    }

    @Test
    void fewPowersOfTenAreMarkedBetweenThem() {
        assertThat(Quantity.LOSS.labels(Axis.logarithmic(0.012, 0.17)))
                .containsExactly("0.01", "0.02", "0.05", "0.1", "0.2");
        assertThat(Quantity.LOSS.labels(Axis.logarithmic(2, 2))).containsExactly("2", "3", "4", "5");
    }

    @Test
    void equalFactorsTakeEqualRoom() {
        Axis axis = Axis.logarithmic(0.01, 1);
        assertThat(axis.share(0.1)).isCloseTo(0.5, within(1e-9));
        assertThat(axis.share(0)).isNegative().isFinite();
    }

    @Test
    void everyNineTakesEqualRoom() {
        Axis axis = Axis.nines(0.9, 0.999);
        assertThat(axis.share(0.99)).isCloseTo(0.5, within(1e-9));
        assertThat(axis.share(1)).isGreaterThan(1).isFinite();
        assertThat(Quantity.ACCURACY.labels(axis)).first().isEqualTo("90\u00a0%");
        assertThat(Quantity.ACCURACY.labels(axis)).last().isEqualTo("99.9\u00a0%");
    }

    @Test
    void anAxisHoldsWhatItIsMadeFor() {
        for (double low = 1e-6; low < 1; low *= 1.7) {
            for (double factor : new double[] {1, 1.01, 3, 50, 1e4}) {
                Axis axis = Axis.logarithmic(low, factor * low);
                assertThat(axis.low()).isLessThanOrEqualTo(low * (1 + 1e-6));
                assertThat(axis.high()).isGreaterThanOrEqualTo(factor * low * (1 - 1e-6));
                assertThat(axis.marks()).hasSizeBetween(2, 14).isSorted();
            }
        }
    }
}

package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small cases that can be worked out by hand. */
class RefusalTest {
    private static Evaluation evaluation(float[]... probabilities) {
        List<String> classes = List.of("0", "1");
        int size = probabilities.length;
        return new Evaluation(
                ImageSet.of("zeros", classes, new byte[size * DigitImage.PIXELS], new byte[size]), probabilities);
    }

    private static float[] zeroWith(double probability) {
        return new float[] {(float) probability, (float) (1 - probability)};
    }

    @Test
    void certaintyIsNothingWhenAllIsAsLikelyAndOneWhenOneClassHasEverything() {
        assertThat(Refusal.certainty(new float[] {0.25f, 0.25f, 0.25f, 0.25f})).isCloseTo(0, within(1e-7));
        assertThat(Refusal.certainty(new float[] {0, 0, 1, 0})).isEqualTo(1);
        assertThat(Refusal.certainty(new float[] {0.5f, 0, 0.5f, 0}))
                .as("one of two of four: half of what there is to know")
                .isCloseTo(0.5, within(1e-7));
    }

    @Test
    void whatSharesItsProbabilityBetweenTwoDigitsIsOneOfThem() {
        Refusal refusal = new Refusal(0.4);
        assertThat(refusal.accepts(new float[] {0.5f, 0, 0.5f, 0})).isTrue();
        assertThat(refusal.accepts(new float[] {0.3f, 0.2f, 0.3f, 0.2f})).isFalse();
        assertThat(Refusal.NEVER.accepts(new float[] {0.25f, 0.25f, 0.25f, 0.25f}))
                .isTrue();
    }

    @Test
    void aSparingRefusalRefusesNoMoreThanItsShareOfDigits() {
        Evaluation digits = evaluation(zeroWith(0.6), zeroWith(0.9), zeroWith(0.95), zeroWith(0.99), zeroWith(0.999));
        Refusal refusal = Refusal.sparing(digits, 0.2);
        assertThat(refusal.accepts(zeroWith(0.6))).isFalse();
        assertThat(refusal.accepts(zeroWith(0.9))).isTrue();
        assertThat(Refusal.sparing(digits, 0).accepts(zeroWith(0.6))).isTrue();
        assertThat(Refusal.sparing(evaluation(), 0.2)).isEqualTo(Refusal.NEVER);
    }

    @Test
    void thresholdsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Refusal(1.5)).hasMessage("a refusal's threshold must be 0 to 1, not 1.5");
    }

    @Test
    void aNetworkThatIsTooSureIsTemperedUntilItsConfidenceIsItsAccuracy() {
        // Right three times of four, and 95 % sure: 75 % is what it should say.
        Evaluation tooSure = evaluation(zeroWith(0.95), zeroWith(0.95), zeroWith(0.95), zeroWith(0.05));
        double temperature = Temperature.fit(tooSure);
        double logit = Math.log(0.95 / 0.05) / temperature;
        assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(0.75, within(1e-4));
    }

    @Test
    void theTemperatureChangesTheLastLayerAlone() {
        NetworkSummary summary = new NetworkSummary(List.of(
                new NetworkSummary.Layer("Dense", List.of(2), 3), new NetworkSummary.Layer("Output", List.of(2), 2)));
        float[] parameters = {1, 2, 3, 4, 6};
        assertThat(Temperature.applied(parameters, summary, 2)).containsExactly(1, 2, 3, 2, 3);
        assertThat(parameters).containsExactly(1, 2, 3, 4, 6);
    }
}

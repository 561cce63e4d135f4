package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

class NotADigitTest extends DrawTest {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /** Reads everything as 0 to 9 with nearly the same probability, as networks read what they learned to be in doubt about. */
    private record EvenNetwork(Network like) implements Network {
        private static final float LEAD = 0.001f;

        @Override
        public NetworkSummary summary() {
            return like.summary();
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            float[][] all = like.probabilities(pixels, images);
            for (float[] one : all) {
                Arrays.fill(one, 0.1f);
                one[0] += LEAD;
                one[6] -= LEAD;
            }
            return all;
        }
    }

    private void useRefusal(double threshold) {
        Model model = new NearestMeanNetwork(mnist().training()).asModel("means", "chollet");
        onFx(() -> workspace.use(new Model(model.card().refusing(new Refusal(threshold)), model.network())));
    }

    @Test
    void whatIsNoDigitIsSaidToBeNoneAndItsGuessIsGrey() {
        useRefusal(1);
        drawSeven();
        await("it is refused", () -> text("#reading-confidence").equals("Not a digit"));
        assertThat(text("#reading-certainty")).isEqualTo("No digit stands out");
        assertThat(lookup("#reading-digit").query().getPseudoClassStates()).contains(REFUSED);
    }

    /** Its probabilities are nearly equal: which of them is the largest is chance. */
    @Test
    void whatNoClassStandsOutInNamesNoGuess() {
        NearestMeanNetwork means = new NearestMeanNetwork(mnist().training());
        Model model = means.asModel("means", "chollet");
        Network even = new EvenNetwork(means);
        onFx(() -> workspace.use(new Model(model.card().refusing(new Refusal(0.5)), even)));
        drawSeven();
        await("it is refused", () -> text("#reading-confidence").equals("Not a digit"));
        assertThat(text("#reading-digit")).isEqualTo("–");
        assertThat(lookup(".reading-card .muted").queryAll().stream().map(label -> ((Labeled) label).getText()))
                .noneMatch(words -> words.contains("if it were"));
        assertThat(lookup("#probabilities .winner").queryAll()).isEmpty();
        assertThat(lookup("#probabilities .bar-value").queryAll().stream().map(label -> ((Labeled) label).getText()))
                .allMatch(share -> share.startsWith("10") || share.startsWith("9.9"));
    }

    @Test
    void whatIsADigitIsReadAsBefore() {
        useRefusal(1);
        drawSeven();
        await("it is refused", () -> text("#reading-confidence").equals("Not a digit"));
        useRefusal(0);
        await("the seven is read", () -> !text("#reading-confidence").equals("Not a digit"));
        assertThat(text("#reading-digit")).isEqualTo("7");
        assertThat(lookup("#reading-digit").query().getPseudoClassStates()).doesNotContain(REFUSED);
    }
}

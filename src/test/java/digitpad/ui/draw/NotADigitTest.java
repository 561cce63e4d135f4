package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Model;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

class NotADigitTest extends DrawTest {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

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

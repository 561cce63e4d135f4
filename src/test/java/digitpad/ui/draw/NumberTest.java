package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class NumberTest extends DrawTest {
    @Test
    void twoOnesBesideEachOtherAreElevenWithABoxEach() {
        drawEleven();
        await("boxes", () -> lookup("#digit-box-1").tryQuery().isPresent());
        assertThat(lookup("#digit-box-2").tryQuery()).isEmpty();
        assertThat(text("#digit-label-0")).startsWith("1");
        assertThat(text("#reading-number")).isEqualTo("11");
        assertThat(text("#digit-place")).isEqualTo("of digit 2 of 2");
    }

    /** What is to be seen does not change when the pen is lifted, nor what is read. */
    @Test
    void boxesComeThoughThePenWasHeldStillBeforeItWasLifted() {
        drag(0.3, 0.3, 0.3, 0.5, 0.3, 0.7);
        moveTo(onPad(0.6, 0.3));
        press(MouseButton.PRIMARY);
        moveTo(onPad(0.6, 0.5));
        moveTo(onPad(0.6, 0.7));
        awaitEleven();
        boolean[] isOver = {false};
        onFx(() -> {
            // Begun later and as long as the moment that boxes wait, so it ends later.
            PauseTransition moment = new PauseTransition(DigitBoxes.MOMENT);
            moment.setOnFinished(event -> isOver[0] = true);
            moment.play();
        });
        await("boxes have waited", () -> isOver[0]);
        release(MouseButton.PRIMARY);
        await("boxes", () -> lookup("#digit-label-1").tryQuery().isPresent());
    }

    @Test
    void labelsImagesAndKeysChooseTheDigitWhoseBarsShow() {
        drawEleven();
        await("boxes", () -> lookup("#digit-label-1").tryQuery().isPresent());
        clickOn("#digit-label-0");
        await("the first", () -> model.chosenProperty().get() == 0);
        assertThat(text("#digit-place")).isEqualTo("of digit 1 of 2");
        clickOn("#number-digit-1");
        await("the second", () -> model.chosenProperty().get() == 1);
        push(KeyCode.LEFT);
        await("the first", () -> model.chosenProperty().get() == 0);
        push(KeyCode.LEFT);
        await("still the first", () -> model.chosenProperty().get() == 0);
        clickOn("#digit-after");
        await("the second", () -> model.chosenProperty().get() == 1);
        assertThat(ink().strokes()).hasSize(2);
    }

    @Test
    void theChosenDigitAloneIsKeptInMyDigits() {
        drawEleven();
        await("boxes", () -> lookup("#digit-label-1").tryQuery().isPresent());
        clickOn("#digit-label-0");
        clickOn("#it-is-1");
        await("one drawing", () -> text("#my-digits-count").equals("1 drawing"));
        assertThat(myDigits.drawingsProperty().get().get(0).ink().strokes())
                .containsExactly(ink().strokes().get(0));
    }

    @Test
    void clearingTheSecondDigitLeavesASingleOne() {
        drawEleven();
        await("boxes", () -> lookup("#digit-label-1").tryQuery().isPresent());
        push(KeyCode.CONTROL, KeyCode.Z);
        await("one digit", () -> lookup("#reading-digit").query().getParent().isVisible());
        await("no boxes", () -> lookup("#digit-box-0").tryQuery().isEmpty());
        assertThat(text("#reading-digit")).isEqualTo("1");
        push(KeyCode.DELETE);
        awaitNothing();
        assertThat(lookup("#number-confidence").query().getParent().isVisible()).isTrue();
        assertThat(lookup("#reading-number").query().getParent().getParent().isVisible())
                .isFalse();
    }

    private void drawEleven() {
        drag(0.3, 0.3, 0.3, 0.5, 0.3, 0.7);
        drag(0.6, 0.3, 0.6, 0.5, 0.6, 0.7);
        awaitEleven();
    }

    private void awaitEleven() {
        await(
                "two digits",
                () -> model.numberProperty().get() != null
                        && model.numberProperty().get().text().equals("11"));
    }
}

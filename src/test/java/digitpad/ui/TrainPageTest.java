package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainPageTest extends WindowTest {
    @BeforeEach
    void openThePage() {
        awaitModel();
        clickOn("#page-train");
        await("the images are read", () -> !start().isDisabled());
    }

    private Button start() {
        return lookup("#start").queryButton();
    }

    private Button stop() {
        return lookup("#stop").queryButton();
    }

    private void choose(String recipe) {
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        clickOn(recipes);
        clickOn(recipe);
    }

    @Test
    void aRealTrainingShowsPointsReadsMeanwhileAndStops() {
        clickOn("#start");
        await(
                "points arrive",
                () -> text("#progress-title").startsWith("Epoch 1 of 3")
                        && !text("#progress-detail").contains("batch 0 of"));
        assertThat(start().isDisabled()).isTrue();
        assertThat(lookup("#epochs").<TextField>query().isDisabled()).isTrue();

        clickOn("#page-draw");
        drawSeven();
        await("the seven is read while training goes on", () -> text("#reading-digit")
                .equals("7"));

        clickOn("#page-train");
        clickOn("#pause");
        awaitText("#progress-title", "Paused in epoch 1 of 3");
        clickOn("#pause");
        awaitText("#progress-title", "Epoch 1 of 3");
        assertThat(stop().isDisabled()).isFalse();
        clickOn("#stop");
        awaitText("#progress-title", "Stopped in epoch 1 of 3");
        assertThat(start().isDisabled()).isFalse();
        await("the next run can be started by key", () -> start().isFocused());
        awaitText("#message-text", "Run 1 was stopped before its first epoch ended. digitpad goes on reading.");
        assertThat(text("#model-name")).isEqualTo("digitpad");
    }

    @Test
    void aWrongSettingIsRefusedInPlace() {
        replaceText("#learning-rate", "-1");
        awaitText("#learning-rate-problem", "Above 0, at most 10.");
        assertThat(start().isDisabled()).isTrue();
        replaceText("#learning-rate", "abc");
        awaitText("#learning-rate-problem", "Not a number.");
        replaceText("#learning-rate", "0.01");
        await("it can start", () -> !start().isDisabled());
    }

    @Test
    void aRunThatDivergesFailsWithAdviceAndTheNextOneWorks() {
        choose("chollet");
        replaceText("#learning-rate", "10");
        clickOn("#start");
        awaitText("#progress-title", "Training failed");
        assertThat(text("#progress-remark")).contains("Try a learning rate smaller than 10");
        replaceText("#learning-rate", "0.001");
        clickOn("#start");
        await("the next run goes on", () -> text("#progress-title").startsWith("Epoch 1"));
        clickOn("#stop");
        awaitText("#progress-title", "Stopped");
    }

    @Test
    void aModelChosenWhileARunGoesOnGoesOnReading() {
        choose("chollet");
        replaceText("#epochs", "1");
        clickOn("#start");
        await("it goes on", () -> text("#progress-title").startsWith("Epoch 1 of 1"));
        clickOn("#pause");
        awaitText("#progress-title", "Paused");
        clickOn("#model-card");
        clickOn("ubajaka");
        await("another model reads", () -> text("#model-name").equals("ubajaka"));
        clickOn("#pause");
        awaitText("#message-text", "Run 1 is over. ubajaka, which you chose meanwhile, goes on reading.");
        assertThat(text("#model-name")).isEqualTo("ubajaka");
        clickOn("#message-offer");
        await("the run reads", () -> text("#model-name").equals("Run 1"));
    }
}

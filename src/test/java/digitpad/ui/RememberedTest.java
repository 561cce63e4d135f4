package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** What the window finds again at its next start. */
class RememberedTest extends WindowTest {
    private Path preferences() {
        return folder.resolve("preferences.json");
    }

    private String theme() {
        return String.join("", lookup(".window").query().getScene().getStylesheets());
    }

    @Test
    void pageThemeModelAndSettingsAreFoundAgain() throws IOException, TimeoutException {
        awaitModel();
        String light = theme();
        clickOn("#appearance");
        clickOn("#model-card");
        clickOn("ubajaka");
        await("another model reads", () -> text("#model-name").equals("ubajaka"));
        clickOn("#page-train");
        ComboBox<?> recipes = lookup("#recipe").queryComboBox();
        clickOn(recipes);
        clickOn("chollet");
        replaceText("#epochs", "17");
        String dark = theme();
        assertThat(dark).isNotEqualTo(light);
        close();

        open();
        await("the model reads again", () -> text("#model-name").equals("ubajaka"));
        assertThat(theme()).isEqualTo(dark);
        assertThat(lookup("#epochs").<TextField>query().getText()).isEqualTo("17");
        assertThat(lookup("#recipe").queryComboBox().getValue().toString()).contains("chollet");
    }

    @Test
    void theWholeScreenIsFilledAndTheWindowFindsBack() throws IOException, TimeoutException {
        awaitModel();
        Stage stage = (Stage) lookup(".window").query().getScene().getWindow();
        double width = stage.getWidth();
        push(KeyCode.F11);
        await("the screen is filled", () -> stage.isFullScreen() && stage.getWidth() > width);
        push(KeyCode.F1);
        await(
                "help lies over the page",
                () -> lookup("#help-pane").<ModalPane>query().isDisplay());
        push(KeyCode.ESCAPE);
        await("it is put away", () -> !lookup("#help-pane").<ModalPane>query().isDisplay());
        assertThat(stage.isFullScreen()).isTrue();
        push(KeyCode.F11);
        await("the window is as large as before", () -> !stage.isFullScreen() && stage.getWidth() == width);
        assertThat(lookup("#message").query().isVisible()).isFalse();

        push(KeyCode.F11);
        await("the screen is filled", () -> stage.isFullScreen() && stage.getWidth() > width);
        close();
        open();
        awaitModel();
        Stage next = (Stage) lookup(".window").query().getScene().getWindow();
        assertThat(next.isFullScreen()).isFalse();
        assertThat(next.getWidth()).isEqualTo(width);
    }

    @Test
    void aModelThatIsGoneGivesWayToTheOneThatShips() throws IOException, TimeoutException {
        awaitModel();
        close();
        String written = Files.readString(preferences());
        assertThat(written).contains("\"name\" : \"digitpad\"");
        Files.writeString(
                preferences(),
                written.replace("\"name\" : \"digitpad\"", "\"name\" : \"gone\", \"file\" : \"/nowhere/gone.zip\""));
        open();
        awaitModel();
        assertThat(text("#model-name")).isEqualTo("digitpad");
    }

    @Test
    void damagedPreferencesAreToldAndSetAside() throws IOException, TimeoutException {
        awaitModel();
        close();
        Files.writeString(preferences(), "{ broken");
        open();
        awaitText("#message-text", "preferences.json could not be read");
        assertThat(folder.resolve("preferences.json.damaged")).hasContent("{ broken");
        awaitModel();
    }
}

package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
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

package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.controls.ModalPane;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The settings, help and the first steps in the real window. */
class SettingsTest extends WindowTest {
    private void openSettings() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await("the settings are shown", () -> lookup("#settings").tryQuery().isPresent());
    }

    private double widthOnScreen(String query) {
        Node node = lookup(query).query();
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return bounds.getWidth();
    }

    @Test
    void whatIsSetTakesEffectAndIsFoundAgain() throws IOException, TimeoutException {
        awaitModel();
        double sidebar = widthOnScreen(".sidebar");
        openSettings();
        clickOn("#theme-dark");
        clickOn("#accent-violet");
        clickOn("#settings-digits");
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        clickOn("#settings-larger");
        await("it is larger", () -> text("#settings-zoom").equals("125\u00a0%"));
        assertThat(widthOnScreen(".sidebar")).isCloseTo(1.25 * sidebar, within(0.01));
        ComboBox<?> languages = lookup("#settings-language").queryComboBox();
        clickOn(languages);
        clickOn("Deutsch");
        push(KeyCode.ESCAPE);
        close();
        assertThat(Files.readString(folder.resolve("preferences.json")))
                .contains("\"theme\" : \"dark\"", "\"accent\" : \"violet\"", "\"zoom\" : 125", "\"language\" : \"de\"")
                .contains("\"whiteOnBlack\" : true");

        System.setProperty("digitpad.language", "en");
        try {
            open();
            awaitModel();
            assertThat(widthOnScreen(".sidebar")).isCloseTo(1.25 * sidebar, within(0.01));
            openSettings();
            assertThat(lookup("#theme-dark").<ToggleButton>query().isSelected()).isTrue();
            assertThat(lookup("#accent-violet").<ToggleButton>query().isSelected())
                    .isTrue();
            push(KeyCode.ESCAPE);
            push(KeyCode.CONTROL, KeyCode.DIGIT0);
            await("it is as usual", () -> Math.abs(widthOnScreen(".sidebar") - sidebar) < 0.01);
        } finally {
            System.clearProperty("digitpad.language");
        }
    }

    /** Who wants it larger still presses again, and again. */
    @Test
    void theButtonThatEnlargesStaysUnderThePointer() {
        awaitModel();
        openSettings();
        moveTo("#settings-larger");
        Bounds before = onScreen("#settings-larger");
        for (String size : List.of("110", "125", "150", "175")) {
            clickOn(MouseButton.PRIMARY);
            awaitText("#settings-zoom", size);
            WaitForAsyncUtils.waitForFxEvents();
            Bounds now = onScreen("#settings-larger");
            assertThat(now.getCenterX()).isCloseTo(before.getCenterX(), within(2.0));
            assertThat(now.getCenterY()).isCloseTo(before.getCenterY(), within(2.0));
        }
        moveTo("#settings-close");
        await(
                "the pane is as large as everything else",
                () -> widthOnScreen("#settings-larger") > 1.7 * before.getWidth());
    }

    /** They are windows of their own. */
    @Test
    void listsGrowWithEverythingElse() {
        awaitModel();
        clickOn("#page-train");
        double usualRow = heightOfRow();
        double usualWidth = widthOnScreen(".combo-box-popup .list-view");
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        await("it is larger", () -> Math.abs(widthOnScreen(".sidebar") - 100) < 0.1);
        assertThat(heightOfRow()).isCloseTo(1.25 * usualRow, within(0.1));
        assertThat(widthOnScreen(".combo-box-popup .list-view")).isCloseTo(1.25 * usualWidth, within(0.1));
        clickOn("chollet");
        await(
                "it is chosen",
                () -> lookup("#recipe").queryComboBox().getValue().toString().contains("chollet"));
    }

    @Test
    void theLargestListsStayOnTheScreen() {
        awaitModel();
        clickOn("#page-train");
        for (int i = 0; i < 5; i++) {
            push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        await("it is twice as large", () -> Math.abs(widthOnScreen(".sidebar") - 160) < 0.1);
        double lowest = Screen.getPrimary().getVisualBounds().getMaxY();
        clickOn("#recipe");
        await("the list is as large", () -> lookup("chollet").tryQuery().isPresent());
        await(
                "the list ends on the screen",
                () -> onScreen(".combo-box-popup .list-view").getMaxY() <= lowest);
        push(KeyCode.ESCAPE);
        clickOn("#model-card");
        await("the menu is open", () -> lookup(".context-menu").tryQuery().isPresent());
        await("the menu ends on the screen", () -> onScreen(".context-menu").getMaxY() <= lowest);
        push(KeyCode.ESCAPE);
    }

    private double heightOfRow() {
        clickOn("#recipe");
        await("the list is open", () -> lookup("chollet").tryQuery().isPresent());
        Node name = lookup("chollet").query();
        return name.localToScreen(name.getLayoutBounds()).getHeight();
    }

    @Test
    void diagnosticsGoToTheClipboard() {
        awaitModel();
        openSettings();
        clickOn("#settings-diagnostics");
        awaitText("#message-text", "Diagnostics are on the clipboard");
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("Digitpad ", "JavaFX ", "Model          digitpad", "MB at most");
    }

    @Test
    void aboutNamesWhatShips() {
        awaitModel();
        openSettings();
        clickOn("#settings-about");
        await(
                "the list is there",
                () -> lookup("#about-parts").queryTextInputControl().getText().contains("MNIST"));
        assertThat(lookup("#about-parts").queryTextInputControl().getText()).contains("picocli", "Apache");
        assertThat(widthOnScreen("#about")).isLessThan(0.7 * widthOnScreen(".window"));
    }

    @Test
    void helpTellsOfThePageInView() {
        awaitModel();
        clickOn("#page-data");
        push(KeyCode.F1);
        await("it is shown", () -> lookup("#help").tryQuery().isPresent());
        assertThat(lookup("#help .label").queryAll().stream()
                        .map(label -> ((Label) label).getText())
                        .toList())
                .anyMatch(text -> text.contains("images that networks learn from"));
        push(KeyCode.ESCAPE);
        await("it is put away", () -> !lookup("#help-pane").<ModalPane>query().isDisplay());
    }

    @Test
    void escapePutsAwayWhatCouldNotBeDone() throws IOException {
        awaitModel();
        drop(Files.writeString(folder.resolve("text.png"), "no picture"));
        await("it is told", () -> lookup("#message").query().isVisible());
        push(KeyCode.ESCAPE);
        await("it is gone", () -> !lookup("#message").query().isVisible());
    }

    @Test
    void keysGoOnWorkingWhenWhatHadTheFocusIsPutAway() {
        awaitModel();
        openSettings();
        clickOn("#settings-diagnostics");
        awaitText("#message-text", "Diagnostics are on the clipboard");
        push(KeyCode.ESCAPE);
        clickOn("#message-close");
        await("the message is gone", () -> !lookup("#message").query().isVisible());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(
                "Data is in view",
                () -> lookup("#page-data").<ToggleButton>query().isSelected());
    }

    @Test
    void aNewUserIsShownAroundOnce() throws IOException, TimeoutException {
        awaitModel();
        close();
        Files.writeString(folder.resolve("preferences.json"), "{\"format\": 1, \"theme\": \"light\"}");
        open();
        awaitModel();
        await("it begins", () -> lookup("#first-steps").query().isVisible());
        drawSeven();
        awaitText("#first-steps .caption", "2 of 4");
        drawALineFromTheShadowOfTheBubble();
        clickOn("#steps-next");
        clickOn("#steps-next");
        awaitText("#first-steps .caption", "4 of 4");
        assertThat(lookup("#steps-skip").query().isVisible())
                .as("after the last there is nothing to skip")
                .isFalse();
        clickOn("#steps-next");
        await("it has gone", () -> !lookup("#first-steps").query().isVisible());
        close();
        open();
        awaitModel();
        assertThat(lookup("#first-steps").query().isVisible()).isFalse();
        await("the drawing lies there again", () -> text("#reading-digit").equals("7"));
    }

    /** And takes it back. */
    private void drawALineFromTheShadowOfTheBubble() {
        push(KeyCode.DELETE);
        Node node = lookup(".steps-bubble").query();
        Bounds bubble = node.localToScreen(node.getLayoutBounds());
        moveTo(new Point2D(bubble.getMaxX() - 60, bubble.getMaxY() + 8));
        press(MouseButton.PRIMARY);
        moveBy(0, 80);
        moveBy(0, 80);
        release(MouseButton.PRIMARY);
        await("it is drawn", () -> text("#reading-digit").equals("1"));
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        await("the seven is back", () -> text("#reading-digit").equals("7"));
    }

    @Test
    void altAndALetterPressAButton() {
        awaitModel();
        press(KeyCode.ALT);
        await("letters are shown", () -> lookup(".key-tip").queryAll().size() > 5);
        push(KeyCode.R);
        release(KeyCode.ALT);
        await(
                "Results are in view",
                () -> lookup("#page-results").<ToggleButton>query().isSelected());
        assertThat(lookup("#key-tips").query().isVisible()).isFalse();
    }
}

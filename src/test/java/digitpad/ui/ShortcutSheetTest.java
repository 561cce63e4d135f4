package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class ShortcutSheetTest extends WindowTest {
    private String words() {
        return String.join(
                " ",
                lookup("#shortcuts .label").queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList());
    }

    private void awaitClosed() {
        await(
                "it is put away",
                () -> !lookup("#shortcut-sheet").<ModalPane>query().isDisplay());
    }

    @Test
    void theSheetShowsTheKeysOfThePageInViewAndKeepsThemFromThePage() {
        awaitModel();
        drawSeven();
        push(KeyCode.SHIFT, KeyCode.SLASH);
        await("it is shown", () -> words().contains("Draw page"));
        push(KeyCode.DELETE);
        push(KeyCode.ESCAPE);
        awaitClosed();
        await("the drawing is still there", () -> text("#reading-digit").equals("7"));

        clickOn("#page-train");
        clickOn("#show-help");
        clickOn("#help-shortcuts");
        await("it is shown", () -> words().contains("Start a training"));
        assertThat(words()).contains("Everywhere");
        push(KeyCode.ESCAPE);
        awaitClosed();
    }

    @Test
    void aKeyClosesTheWindowAlsoWhileTheSheetLiesOverIt() {
        awaitModel();
        push(KeyCode.SHIFT, KeyCode.SLASH);
        await("it is shown", () -> words().contains("Close Digitpad"));
        push(KeyCode.CONTROL, KeyCode.Q);
        await("no window is left", () -> Window.getWindows().isEmpty());
    }
}

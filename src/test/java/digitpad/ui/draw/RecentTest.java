package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Ink;
import digitpad.learning.NumberReading;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RecentTest extends DrawTest {
    @Test
    void whatIsClearedJoinsWithItsReadingAndIsReopenedByAClick() {
        assertThat(tiles()).isEmpty();
        drawSeven();
        Ink seven = ink();
        awaitReading(7);
        push(KeyCode.DELETE);
        drag(0.5, 0.2, 0.5, 0.8);
        Ink one = ink();
        awaitReading(1);
        push(KeyCode.DELETE);
        awaitLayout();
        assertThat(readings()).containsExactly("1", "7");

        clickOn(tiles().get(1));
        await("the seven is back", () -> model.sheetProperty().get().ink().equals(seven));
        awaitReading(7);
        // Replacing it puts it first again, not in the row twice.
        clickOn(tiles().get(0));
        await("the one is back", () -> model.sheetProperty().get().ink().equals(one));
        assertThat(readings()).containsExactly("7", "1");
        push(KeyCode.CONTROL, KeyCode.Z);
        await("the seven is back", () -> model.sheetProperty().get().ink().equals(seven));
    }

    @Test
    void aRightClickRemovesAndCanBeTakenBack() {
        drawSeven();
        awaitReading(7);
        push(KeyCode.DELETE);
        drag(0.5, 0.2, 0.5, 0.8);
        awaitReading(1);
        push(KeyCode.DELETE);
        awaitLayout();
        rightClickOn(tiles().get(1));
        await("one is left", () -> model.recent().entries().size() == 1);
        awaitLayout();
        assertThat(text("#toast-text")).isEqualTo("Removed from Recent");
        clickOn("#toast-undo");
        await("it is back", () -> model.recent().entries().size() == 2);
        assertThat(readings()).containsExactly("1", "7");
        assertThat(lookup("#toast").query().isVisible()).isFalse();
    }

    @Test
    void deleteRemovesTheOneInFocusAndSpaceReopensIt() {
        drawSeven();
        awaitReading(7);
        push(KeyCode.DELETE);
        awaitLayout();
        onFx(() -> tiles().get(0).requestFocus());
        push(KeyCode.SPACE);
        await("it is back", () -> !model.sheetProperty().get().isEmpty());
        push(KeyCode.SHIFT, KeyCode.TAB);
        push(KeyCode.TAB);
        push(KeyCode.DELETE);
        await("it is gone", () -> model.recent().entries().isEmpty());
        assertThat(sheet().isEmpty()).isFalse();
    }

    @Test
    void deleteAfterAClickClearsThePad() {
        drawSeven();
        awaitReading(7);
        push(KeyCode.DELETE);
        awaitLayout();
        clickOn(tiles().get(0));
        await("it is back", () -> !model.sheetProperty().get().isEmpty());
        push(KeyCode.DELETE);
        await("the pad is blank", () -> model.sheetProperty().get().isEmpty());
        assertThat(model.recent().entries()).hasSize(1);
    }

    @Test
    void theOldestAreForgotten() {
        onFx(() -> {
            for (int i = 0; i <= Recent.MOST; i++) {
                model.draw(OneStroke.at(i));
                model.clear();
            }
        });
        assertThat(model.recent().entries()).hasSize(Recent.MOST);
        assertThat(model.recent().entries().get(0).sheet().ink()).isEqualTo(OneStroke.at(Recent.MOST));
    }

    private List<String> readings() {
        return model.recent().entries().stream()
                .map(entry -> entry.reading().map(NumberReading::text).orElseThrow())
                .toList();
    }

    private List<Node> tiles() {
        return List.copyOf(lookup(".recent-tile").queryAll());
    }
}

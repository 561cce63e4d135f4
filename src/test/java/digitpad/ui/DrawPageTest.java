package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class DrawPageTest extends WindowTest {
    @Test
    void aSevenDrawnWithTheMouseIsReadAsSeven() {
        awaitModel();
        drawSeven();
        await("the seven is read", () -> text("#reading-digit").equals("7"));
        awaitText("#reading-certainty", "Certain");
        assertThat(lookup("#reading-digit").query().isVisible()).isTrue();
    }

    @Test
    void aSmallSevenInACornerIsReadAsSevenToo() {
        awaitModel();
        draw(0.06, 0.05, 0.16, 0.05, 0.10, 0.2);
        await("the seven is read", () -> text("#reading-digit").equals("7"));
    }

    @Test
    void theFirstWindowIsLargeAndInTheMiddle() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Window window = window(0);
        assertThat(window.getWidth()).isEqualTo(Math.min(1280, 0.9 * screen.getWidth()));
        assertThat(window.getHeight()).isEqualTo(Math.min(800, 0.9 * screen.getHeight()));
        assertThat(window.getX() + window.getWidth() / 2)
                .isCloseTo((screen.getMinX() + screen.getMaxX()) / 2, within(1.0));
        assertThat(window.getY() + window.getHeight() / 2)
                .isCloseTo((screen.getMinY() + screen.getMaxY()) / 2, within(1.0));
    }

    @Test
    void aBlankPadPredictsNothing() {
        awaitModel();
        awaitText("#reading-empty", "Nothing drawn yet");
        drawSeven();
        await(
                "the seven is read",
                () -> lookup("#reading-digit").query().getParent().isVisible());
        clickOn("#clear");
        await(
                "nothing is read",
                () -> lookup("#reading-empty").query().getParent().isVisible());
        assertThat(lookup("#reading-digit").query().getParent().isVisible()).isFalse();
    }

    @Test
    void whatIsClearedComesBackWithUndo() {
        awaitModel();
        drawSeven();
        push(KeyCode.DELETE);
        await(
                "nothing is read",
                () -> lookup("#reading-empty").query().getParent().isVisible());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(
                "the seven is read",
                () -> lookup("#reading-digit").query().getParent().isVisible());
        assertReads("7");
    }
}

package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

class ToolsTest extends DrawTest {
    @Test
    void draggingTheEraserCutsStrokes() {
        drag(0.2, 0.5, 0.8, 0.5);
        push(KeyCode.E);
        drag(0.5, 0.3, 0.5, 0.7);
        assertThat(ink().strokes()).hasSize(2);
        // Half the gap is the eraser's radius and half the pen's width.
        double left = ink().strokes().get(0).points().stream()
                .mapToDouble(InkPoint::x)
                .max()
                .orElseThrow();
        assertThat(left).isCloseTo(500 - 60, within(3.0));
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ink().strokes()).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(ink().strokes()).hasSize(2);
    }

    @Test
    void clickingWithTheEraserTakesTheWholeStroke() {
        drag(0.2, 0.5, 0.8, 0.5);
        drag(0.5, 0.2, 0.5, 0.8);
        Stroke first = ink().strokes().get(0);
        clickOn("#tool-eraser");
        clickOn(onPad(0.5, 0.3));
        assertThat(ink().strokes()).containsExactly(first);
        clickOn(onPad(0.9, 0.9));
        assertThat(ink().strokes()).containsExactly(first);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ink().strokes()).hasSize(2);
    }

    @Test
    void theReadingFollowsTheEraserBeforeItIsLetGo() {
        drag(0.5, 0.2, 0.5, 0.8);
        awaitReading(1);
        push(KeyCode.E);
        moveTo(onPad(0.5, 0.1));
        press(MouseButton.PRIMARY);
        moveTo(onPad(0.5, 0.9));
        awaitNothing();
        assertThat(ink().strokes()).hasSize(1);
        release(MouseButton.PRIMARY);
        await("the pad is blank", () -> model.sheetProperty().get().isEmpty());
    }

    @Test
    void toolsAreChosenByKeysAndButtons() {
        push(KeyCode.E);
        await("eraser", () -> model.toolProperty().get() == Tool.ERASER);
        assertThat(((ToggleButton) lookup("#tool-eraser").query()).isSelected()).isTrue();
        push(KeyCode.B);
        await("pen", () -> model.toolProperty().get() == Tool.PEN);
        clickOn("#tool-pen");
        assertThat(((ToggleButton) lookup("#tool-pen").query()).isSelected()).isTrue();
        assertThat(((ToggleButton) lookup("#tool-eraser").query()).isSelected()).isFalse();
    }

    @Test
    void aStrokeReachesWhereItIsLetGoThoughNoMoveIsToldOf() {
        moveTo(onPad(0.5, 0.2));
        press(MouseButton.PRIMARY);
        interact(() -> {
            Node pad = lookup("#pad").query();
            Point2D end = onPad(0.5, 0.8);
            Point2D inside = pad.localToScene(pad.screenToLocal(end));
            pad.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_RELEASED,
                    inside.getX(),
                    inside.getY(),
                    end.getX(),
                    end.getY(),
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    null));
        });
        release(MouseButton.PRIMARY);
        assertThat(ink().strokes()).singleElement().satisfies(stroke -> assertThat(stroke.points())
                .last()
                .satisfies(point -> assertThat(point.y()).isCloseTo(800, within(3.0))));
    }

    @Test
    void aStrokeHasTheWidthOfItsPen() {
        drag(0.2, 0.2, 0.4, 0.4);
        push(KeyCode.CLOSE_BRACKET);
        drag(0.2, 0.6, 0.4, 0.8);
        push(KeyCode.OPEN_BRACKET);
        push(KeyCode.OPEN_BRACKET);
        drag(0.6, 0.6, 0.8, 0.8);
        assertThat(ink().strokes()).extracting(Stroke::width).containsExactly(40.0, 46.0, 34.0);
    }

    @Test
    void undoWhileDrawingDropsTheStrokeBegun() {
        drag(0.2, 0.2, 0.4, 0.4);
        moveTo(onPad(0.6, 0.6));
        press(MouseButton.PRIMARY);
        moveTo(onPad(0.8, 0.8));
        push(KeyCode.CONTROL, KeyCode.Z);
        release(MouseButton.PRIMARY);
        assertThat(ink()).isEqualTo(Ink.EMPTY);
    }

    @Test
    void whatIsSelectedIsDeletedAndComesBackWithUndo() {
        drag(0.2, 0.2, 0.2, 0.8);
        drag(0.5, 0.2, 0.5, 0.8);
        drag(0.8, 0.2, 0.8, 0.8);
        List<Stroke> all = ink().strokes();
        clickOn("#tool-select");
        clickOn(onPad(0.5, 0.5));
        push(KeyCode.DELETE);
        assertThat(ink().strokes()).containsExactly(all.get(0), all.get(2));
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ink().strokes()).isEqualTo(all);
        drag(0.1, 0.4, 0.6, 0.6);
        push(KeyCode.DELETE);
        assertThat(ink().strokes()).containsExactly(all.get(2));
        push(KeyCode.CONTROL, KeyCode.Z);
        // Nothing is selected after the ink changed: the key clears the pad.
        push(KeyCode.DELETE);
        assertThat(ink()).isEqualTo(Ink.EMPTY);
    }

    @Test
    void anotherToolDropsTheRectangleBegun() {
        drag(0.2, 0.2, 0.2, 0.8);
        drag(0.8, 0.2, 0.8, 0.8);
        push(KeyCode.V);
        moveTo(onPad(0.1, 0.4));
        press(MouseButton.PRIMARY);
        moveTo(onPad(0.4, 0.6));
        push(KeyCode.B);
        release(MouseButton.PRIMARY);
        push(KeyCode.DELETE);
        assertThat(ink()).isEqualTo(Ink.EMPTY);
    }

    @Test
    void strokesAreSelectedWithTheKeyboardAlone() {
        drag(0.2, 0.2, 0.2, 0.8);
        drag(0.5, 0.2, 0.5, 0.8);
        List<Stroke> all = ink().strokes();
        push(KeyCode.V);
        push(KeyCode.DOWN);
        push(KeyCode.DELETE);
        assertThat(ink().strokes()).containsExactly(all.get(1));
        push(KeyCode.CONTROL, KeyCode.Y);
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.ESCAPE);
        push(KeyCode.UP);
        push(KeyCode.DELETE);
        assertThat(ink().strokes()).containsExactly(all.get(0));
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.BACK_SPACE);
        assertThat(ink()).isEqualTo(Ink.EMPTY);
    }
}

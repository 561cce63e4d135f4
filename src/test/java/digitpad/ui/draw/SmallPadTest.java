package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.ReadingService;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmallPadTest extends PageTest {
    private final ReadingService readings = new ReadingService(Platform::runLater);
    private DrawModel model;

    @Override
    protected Page makePage() {
        model = new DrawModel(workspace, readings);
        StackPane root = new StackPane(new SmallPad(model, appearance));
        return new Page() {
            @Override
            public Node node() {
                return root;
            }
        };
    }

    @AfterEach
    void end() {
        readings.close();
    }

    @ParameterizedTest
    @EnumSource
    void drawsWhateverToolTheDrawPageHasInHand(Tool tool) {
        onFx(() -> model.toolProperty().set(tool));
        Node pad = lookup("#small-pad").query();
        await("it is laid out", () -> pad.getLayoutBounds().getWidth() > 150);
        Bounds bounds = pad.localToScreen(pad.getLayoutBounds());
        moveTo(bounds.getMinX() + 50, bounds.getMinY() + 50);
        press(MouseButton.PRIMARY);
        moveTo(bounds.getMinX() + 120, bounds.getMinY() + 150);
        release(MouseButton.PRIMARY);
        await(
                "a stroke is drawn",
                () -> model.sheetProperty().get().ink().strokes().size() == 1);
        assertThat(model.toolProperty().get()).isEqualTo(tool);
    }
}

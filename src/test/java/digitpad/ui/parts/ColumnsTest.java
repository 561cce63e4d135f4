package digitpad.ui.parts;

import digitpad.ui.PageTest;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ColumnsTest extends PageTest {
    private static final int SIDE = 100;

    private Columns columns;

    @Override
    protected Page makePage() {
        FlowPane wrapping =
                new FlowPane(IntStream.range(0, 12).mapToObj(i -> square()).toArray(Node[]::new));
        columns = new Columns(new VBox(wrapping), square(), 2 * SIDE);
        columns.setMinSize(5 * SIDE, 3 * SIDE);
        columns.setMaxSize(5 * SIDE, 3 * SIDE);
        StackPane root = new StackPane(columns);
        return new Page() {
            @Override
            public Node node() {
                return root;
            }
        };
    }

    private static Region square() {
        Region square = new Region();
        square.setPrefSize(SIDE, SIDE);
        return square;
    }

    /** A screen of the tests can be touched, where bars are never seen: what the scroll pane asks for one is asked here. */
    @Test
    void whatWrapsSaysHowHighItIsSoThatABarCanBeShown() {
        await(
                "three squares fit beside the right column, in four rows",
                () -> columns.getContent().minHeight(-1) == 4 * SIDE);
        onFx(() -> {
            columns.setMinWidth(4 * SIDE);
            columns.setMaxWidth(4 * SIDE);
        });
        await("two fit, in six", () -> columns.getContent().minHeight(-1) == 6 * SIDE);
    }
}

package digitpad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

class MessageStripTest extends PageTest {
    @Override
    protected Page makePage() {
        StackPane root = new StackPane(new MessageStrip(workspace, Duration.millis(20)));
        return new Page() {
            @Override
            public Node node() {
                return root;
            }
        };
    }

    @Test
    void whatWasDoneGoesByItself() {
        onFx(() -> workspace.tell("Kept."));
        await(
                "it has gone",
                () -> workspace.messageProperty().get() == null
                        && !lookup("#message").query().isVisible());
    }

    @Test
    void whatCouldNotBeDoneStaysUntilItIsPutAway() {
        // The notice's time must not take the problem with it that came in its place.
        onFx(() -> {
            workspace.tell("Kept.");
            workspace.warn("Not kept.");
        });
        moveTo(5, 5);
        onFx(() -> workspace.tell("Kept again."));
        await("the notice has gone", () -> workspace.messageProperty().get() == null);
        onFx(() -> workspace.warn("Not kept."));
        assertThat(text("#message-text")).isEqualTo("Not kept.");
        clickOn("#message-close");
        await("it is put away", () -> workspace.messageProperty().get() == null);
    }
}

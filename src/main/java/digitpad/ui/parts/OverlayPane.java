package digitpad.ui.parts;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * Lies over the window and shows one thing until it is put away: with Escape, or by a click beside it. Keys stay in it, and Tab goes round in
 * it; then the focus goes back to where it was. In the window, not in one of its own: JavaFX on GTK may bring the process down when a key
 * closes the window that it was pressed in. FX thread only.
 */
public class OverlayPane extends ModalPane {
    private final StackPane host;
    private Node asker;

    /**
     * Nothing is shown yet.
     *
     * @param host what it lies over, in front of the rest; it comes in when there is something to show, or it would keep the window waiting
     */
    protected OverlayPane(StackPane host) {
        this.host = host;
        // Tab goes past a pane that shows nothing, or it would stay there.
        setFocusTraversable(false);
        // Nor may the focus come here when what had it goes: AtlantaFX only hides the pane behind the rest, and keys
        // would be lost in it.
        disableProperty().bind(displayProperty().not());
        // At once: nobody waits for a question to fly in.
        setInTransitionFactory(null);
        setOutTransitionFactory(null);
        addEventFilter(KeyEvent.KEY_PRESSED, this::goRound);
        // Keys that mean something to the page beneath are not for it now.
        addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        displayProperty().subscribe(shown -> {
            if (!shown && asker != null) {
                asker.requestFocus();
                asker = null;
            }
        });
    }

    /**
     * Shows something.
     *
     * @param content such as a card, of its preferred size
     * @param first takes the focus
     */
    protected final void show(Node content, Node first) {
        if (getParent() == null) {
            host.getChildren().add(this);
            // Its skin, which follows what is shown, is made with its style.
            applyCss();
        }
        if (!isDisplay()) {
            asker = getScene().getFocusOwner();
        }
        show(content);
        Platform.runLater(first::requestFocus);
    }

    private void goRound(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collect(this, stops);
        int last = stops.size() - 1;
        int now = stops.indexOf(getScene().getFocusOwner());
        boolean isAtEnd = now < 0 || now == (event.isShiftDown() ? 0 : last);
        if (last >= 0 && isAtEnd) {
            stops.get(event.isShiftDown() ? last : 0).requestFocus();
            event.consume();
        }
    }

    /** Where Tab stops, in reading order. */
    private static void collect(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        boolean isOne = node instanceof Control && node.isFocusTraversable();
        if (node instanceof Parent parent && !isOne) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
        }
    }
}

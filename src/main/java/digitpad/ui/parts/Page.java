package digitpad.ui.parts;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** One page of the window. FX thread only. */
public interface Page {
    /** {@return what the page shows} */
    Node node();

    /**
     * A key was pressed while the page is in view, and nothing inside it wanted it.
     *
     * @param event consumed if it is a shortcut of the page
     */
    default void keyPressed(KeyEvent event) {}

    /** {@return the keys that mean something on this page, for people} */
    default List<ShortcutHint> shortcuts() {
        return List.of();
    }

    /**
     * A file that is no model was dropped on the window.
     *
     * @param file any file
     * @return whether this page takes it; it is then brought into view
     */
    default boolean open(Path file) {
        return false;
    }

    /** The page came into view. */
    default void shown() {}

    /** Another page came into view: whatever runs for this page's sight alone stops. */
    default void hidden() {}
}

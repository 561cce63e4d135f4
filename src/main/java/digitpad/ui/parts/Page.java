package digitpad.ui.parts;

import javafx.scene.Node;

/** One page of the window. FX thread only. */
public interface Page {
    /** {@return what the page shows} */
    Node node();

    /** The page came into view. */
    default void shown() {}

    /** Another page came into view: whatever runs for this page's sight alone stops. */
    default void hidden() {}
}

package digitpad.ui.workspace;

import java.util.Locale;

/** The pages of the window, in the sidebar's order. */
public enum PageName {
    /** Draw a digit and see it read. */
    DRAW,
    /** Train a network. */
    TRAIN,
    /** See what a network gets wrong. */
    RESULTS,
    /** Browse the images. */
    DATA,
    /** See a network's layers. */
    NETWORK;

    /** {@return the name in lower case, for style sheets} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name in the sidebar} */
    public String title() {
        return name().charAt(0) + id().substring(1);
    }
}

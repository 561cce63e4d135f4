package digitpad.ui.workspace;

import digitpad.words.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    private static final Words WORDS = Words.of(PageName.class);

    /**
     * A page by its id.
     *
     * @param id such as "draw"
     * @return the page; nothing if there is none of that id
     */
    public static Optional<PageName> named(String id) {
        return Arrays.stream(values()).filter(page -> page.id().equals(id)).findFirst();
    }

    /** {@return the name in lower case, for style sheets and files} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the name in the sidebar, in the language spoken} */
    public String title() {
        return WORDS.text("page." + id());
    }
}

package digitpad.ui.network;

import java.util.Locale;

/** What the page shows, one at a time. */
enum Section {
    /** What the model is made of. */
    LAYERS("Layers"),
    /** What comes out of each layer for the image. */
    SEEN("What it sees"),
    /** Which pixels speak for the reading, and what would change it. */
    WHY("Why this reading?"),
    /** Where the image lies among others. */
    MAP("Map of digits"),
    /** What other models make of the image. */
    MODELS("Models");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

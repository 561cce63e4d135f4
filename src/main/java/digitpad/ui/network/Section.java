package digitpad.ui.network;

import digitpad.words.Words;
import java.util.Locale;

/** What the page shows, one at a time. */
enum Section {
    /** What the model is made of. */
    LAYERS,
    /** What comes out of each layer for the image. */
    SEEN,
    /** Which pixels speak for the reading, and what would change it. */
    WHY,
    /** Where the image lies among others. */
    MAP,
    /** One digit turns into another. */
    MORPH,
    /** What other models make of the image. */
    MODELS;

    private static final Words WORDS = Words.of(Section.class);

    String title() {
        return WORDS.text("section." + id());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package digitpad.ui.data;

import digitpad.words.Words;
import java.util.Locale;

/** Which images of a part are shown. */
enum Arrangement {
    /** As many from the beginning as the user wants. */
    FIRST(0, 0),
    /** A mosaic drawn at random, sixteen in a row. */
    WIDE_MOSAIC(64, 16),
    /** A mosaic drawn at random, eight in a row. */
    MOSAIC(40, 8);

    private static final Words WORDS = Words.of(Arrangement.class);

    private final int count;
    private final int columns;

    Arrangement(int count, int columns) {
        this.count = count;
        this.columns = columns;
    }

    /** {@return its words on the screen} */
    String title() {
        return WORDS.text("show." + id());
    }

    /** {@return for style and tests} */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isRandom() {
        return count > 0;
    }

    /** {@return how many images are drawn; 0 if the user says} */
    int count() {
        return count;
    }

    /** {@return how many images stand in a row; 0 for as many as fit} */
    int columns() {
        return columns;
    }
}

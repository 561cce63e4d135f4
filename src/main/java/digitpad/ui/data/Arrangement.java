package digitpad.ui.data;

import java.util.Locale;

/** Which images of a part are shown. */
enum Arrangement {
    /** As many from the beginning as the user wants. */
    FIRST("First", 0, 0),
    /** A mosaic drawn at random, sixteen in a row. */
    WIDE_MOSAIC("4 × 16 at random", 64, 16),
    /** A mosaic drawn at random, eight in a row. */
    MOSAIC("40 at random", 40, 8);

    private final String title;
    private final int count;
    private final int columns;

    Arrangement(String title, int count, int columns) {
        this.title = title;
        this.count = count;
        this.columns = columns;
    }

    /** {@return its words on the screen} */
    String title() {
        return title;
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

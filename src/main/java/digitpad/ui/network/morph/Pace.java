package digitpad.ui.network.morph;

import java.util.Locale;

/** How fast a morph plays. */
enum Pace {
    SLOW(8),
    NORMAL(4),
    FAST(2);

    private final double seconds;

    Pace(double seconds) {
        this.seconds = seconds;
    }

    /** {@return seconds from one end to the other} */
    double seconds() {
        return seconds;
    }

    /** {@return what texts call it} */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

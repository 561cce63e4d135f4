package digitpad.cli;

import java.util.Locale;

/** Figures as the command line writes them, the same in every country. */
final class Numbers {
    private Numbers() {}

    /**
     * A share in percent.
     *
     * @param share 0 to 1
     * @param decimals digits after the point
     * @return such as "99.8 %"
     */
    static String percent(double share, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f %%", 100 * share);
    }

    /**
     * A loss.
     *
     * @param loss mean cross-entropy
     * @return such as "0.0345"
     */
    static String loss(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }

    /**
     * A length of time.
     *
     * @param seconds 0 or more
     * @return such as "0:42" or "1:02:03"
     */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}

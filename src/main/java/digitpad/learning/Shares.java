package digitpad.learning;

import digitpad.words.Language;

/** Figures inside sentences, as the language spoken writes them. */
final class Shares {
    private Shares() {}

    /** {@return such as "99.43 %"; the share is 0 to 1} */
    static String percent(double share, int decimals) {
        return decimal(100 * share, decimals) + " %";
    }

    /** {@return such as "0.0312"} */
    static String decimal(double value, int decimals) {
        return String.format(Language.currentLocale(), "%." + decimals + "f", value);
    }
}

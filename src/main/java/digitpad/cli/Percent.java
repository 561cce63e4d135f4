package digitpad.cli;

import digitpad.words.Numbers;

/** Shares as the command line writes them for people. The blank is a plain one: not every terminal has the one that never breaks. */
final class Percent {
    private Percent() {}

    /**
     * A share in percent.
     *
     * @param share 0 to 1
     * @param decimals digits behind the point or comma
     * @return such as "99.8 %", in German "99,8 %"
     */
    static String of(double share, int decimals) {
        return Numbers.decimal(100 * share, decimals) + " %";
    }

    /**
     * A probability with one decimal.
     *
     * @param share 0 to 1
     * @return such as "99.8 %" or "&lt; 0.1 %"
     */
    static String probability(double share) {
        return Numbers.probability(share).replace('\u00a0', ' ');
    }
}

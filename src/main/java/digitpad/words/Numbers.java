package digitpad.words;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalInt;

/** Numbers as the language spoken writes them, for people; no line breaks before a percent sign. */
public final class Numbers {
    private static final double SMALLEST_SHOWN = 0.0005;
    private static final String PERCENT = "\u00a0%";
    /** So many decimal digits always fit an int. */
    private static final int LONGEST_NUMBER = 9;

    private Numbers() {}

    /**
     * A probability with one decimal.
     *
     * @param share 0 to 1
     * @return such as "99.8 %", in German "99,8 %", or "&lt; 0.1 %"
     */
    public static String probability(double share) {
        return share < SMALLEST_SHOWN ? "< " + percent(0.001, 1) : percent(share, 1);
    }

    /**
     * An accuracy with two decimals.
     *
     * @param share 0 to 1
     * @return such as "99.18 %"
     */
    public static String accuracy(double share) {
        return percent(share, 2);
    }

    /**
     * A share in whole percent.
     *
     * @param share 0 to 1
     * @return such as "10 %"
     */
    public static String percent(double share) {
        return percent(share, 0);
    }

    private static String percent(double share, int decimals) {
        return decimal(100 * share, decimals) + PERCENT;
    }

    /**
     * A number with a fixed count of decimals.
     *
     * @param value any
     * @param decimals behind the point or comma
     * @return such as "1,234.50", in German "1.234,50"
     */
    public static String decimal(double value, int decimals) {
        return String.format(Language.currentLocale(), "%,." + decimals + "f", value);
    }

    /**
     * A number with as many decimals as it has.
     *
     * @param value any
     * @return such as "0.0025", in German "0,0025"
     */
    public static String exact(BigDecimal value) {
        return String.format(Language.currentLocale(), "%,." + Math.max(0, value.scale()) + "f", value);
    }

    /**
     * A number as it was chosen.
     *
     * @param value any
     * @return such as "0.0025", in German "0,0025"
     */
    public static String exact(double value) {
        return exact(BigDecimal.valueOf(value).stripTrailingZeros());
    }

    /**
     * A share as it was chosen.
     *
     * @param share any
     * @return such as "12.5 %"
     */
    public static String exactPercent(double share) {
        return exact(BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros()) + PERCENT;
    }

    /**
     * A loss with four decimals.
     *
     * @param loss cross-entropy
     * @return such as "0.0312"
     */
    public static String loss(double loss) {
        return decimal(loss, 4);
    }

    /**
     * A count with separators.
     *
     * @param count how many
     * @return such as "1,111,946"
     */
    public static String count(long count) {
        return String.format(Language.currentLocale(), "%,d", count);
    }

    /**
     * Reads a whole number that a user typed.
     *
     * @param typed digits, parted by spaces, or as {@link #count} parts them, or not at all
     * @return the number; nothing if it is none, or one of more than nine digits
     */
    public static OptionalInt wholeNumber(String typed) {
        char separator =
                DecimalFormatSymbols.getInstance(Language.currentLocale()).getGroupingSeparator();
        String digits = typed.replace(separator, ' ').replaceAll("[\\s\\h]", "");
        return digits.matches("\\d{1," + LONGEST_NUMBER + "}")
                ? OptionalInt.of(Integer.parseInt(digits))
                : OptionalInt.empty();
    }

    /**
     * A time.
     *
     * @param seconds rounded to whole ones
     * @return such as "1:41" or "2:05:00"
     */
    public static String time(double seconds) {
        long all = Math.round(seconds);
        return all < 3600
                ? String.format(Locale.ROOT, "%d:%02d", all / 60, all % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60);
    }
}

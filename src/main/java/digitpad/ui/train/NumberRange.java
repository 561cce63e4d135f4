package digitpad.ui.train;

import digitpad.words.Words;
import java.math.BigDecimal;

/**
 * Which numbers are allowed.
 *
 * @param low the lowest
 * @param lowAllowed whether that one is allowed itself
 * @param high the highest
 * @param highAllowed whether that one is allowed itself
 * @param whole whether there is nothing behind the point
 */
record NumberRange(BigDecimal low, boolean lowAllowed, BigDecimal high, boolean highAllowed, boolean whole) {
    private static final Words WORDS = Words.of(NumberRange.class);

    /** Whatever a {@code long} holds. */
    static final NumberRange ANY_WHOLE = whole(Long.MIN_VALUE, Long.MAX_VALUE);

    /** From one to the other, whole numbers only. */
    static NumberRange whole(long low, long high) {
        return new NumberRange(BigDecimal.valueOf(low), true, BigDecimal.valueOf(high), true, true);
    }

    /** From 0 to another number. */
    static NumberRange upTo(double high) {
        return new NumberRange(BigDecimal.ZERO, true, plain(high), true, false);
    }

    /** Above 0, and at most another number. */
    static NumberRange aboveZero(double high) {
        return new NumberRange(BigDecimal.ZERO, false, plain(high), true, false);
    }

    /** Above 0, and below another number. */
    static NumberRange betweenZeroAnd(double high) {
        return new NumberRange(BigDecimal.ZERO, false, plain(high), false, false);
    }

    private static BigDecimal plain(double value) {
        return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    boolean contains(BigDecimal value) {
        int fromLow = value.compareTo(low);
        int toHigh = high.compareTo(value);
        return (lowAllowed ? fromLow >= 0 : fromLow > 0) && (highAllowed ? toHigh >= 0 : toHigh > 0);
    }

    /** {@return such as "Above 0, at most 10 degrees."} */
    String words(Unit unit) {
        if (equals(ANY_WHOLE)) {
            return WORDS.text("range.any");
        }
        String from = TypedNumber.write(low);
        String to = unit.amount(TypedNumber.write(high));
        if (lowAllowed) {
            return WORDS.text("range.within", from, to);
        }
        return WORDS.text(highAllowed ? "range.above-at-most" : "range.above-below", from, to);
    }
}

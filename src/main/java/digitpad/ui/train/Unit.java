package digitpad.ui.train;

import digitpad.words.Words;
import java.util.Locale;

/** What a number counts, as it stands behind it. */
enum Unit {
    /** Nothing in particular. */
    NONE("", 0),
    /** Passes over the training set. */
    EPOCHS("", 0),
    /** Angles. */
    DEGREES("°", 0),
    /** Pixels of a digit image, 28 along each side. */
    PIXELS("px", 0),
    /** Shares, shown a hundred times as large. */
    PERCENT("%", 2);

    private static final Words WORDS = Words.of(Unit.class);

    private final String symbol;
    private final int decimals;

    Unit(String symbol, int decimals) {
        this.symbol = symbol;
        this.decimals = decimals;
    }

    String symbol() {
        return this == EPOCHS ? words() : symbol;
    }

    /** {@return the unit in full, behind a number} */
    String words() {
        return this == NONE ? "" : WORDS.text("unit." + name().toLowerCase(Locale.ROOT));
    }

    /** {@return a number with the unit in full} */
    String amount(String number) {
        return this == NONE ? number : WORDS.text("amount", number, words());
    }

    /** {@return by how many places the point of the shown number lies further right than the value's} */
    int decimals() {
        return decimals;
    }
}

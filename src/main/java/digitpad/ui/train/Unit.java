package digitpad.ui.train;

/** What a number counts, as it stands behind it. */
enum Unit {
    /** Nothing in particular. */
    NONE("", "", 0),
    /** Passes over the training set. */
    EPOCHS("epochs", "epochs", 0),
    /** Angles. */
    DEGREES("°", "degrees", 0),
    /** Pixels of a digit image, 28 along each side. */
    PIXELS("px", "pixels of 28", 0),
    /** Shares, shown a hundred times as large. */
    PERCENT("%", "percent", 2);

    private final String symbol;
    private final String words;
    private final int decimals;

    Unit(String symbol, String words, int decimals) {
        this.symbol = symbol;
        this.words = words;
        this.decimals = decimals;
    }

    String symbol() {
        return symbol;
    }

    /** {@return the unit in full, behind a number} */
    String words() {
        return words;
    }

    /** {@return by how many places the point of the shown number lies further right than the value's} */
    int decimals() {
        return decimals;
    }
}

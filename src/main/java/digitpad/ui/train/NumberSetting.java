package digitpad.ui.train;

import java.math.BigDecimal;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number that the user types, and what is wrong with it. FX thread only. */
final class NumberSetting {
    private final String title;
    private final boolean whole;
    private final BigDecimal low;
    private final boolean lowAllowed;
    private final BigDecimal high;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private NumberSetting(String title, boolean whole, String low, boolean lowAllowed, String high) {
        this.title = title;
        this.whole = whole;
        this.low = new BigDecimal(low);
        this.lowAllowed = lowAllowed;
        this.high = new BigDecimal(high);
        text.subscribe(typed -> problem.set(problemWith(typed)));
    }

    static NumberSetting whole(String title, long low, long high) {
        return new NumberSetting(title, true, Long.toString(low), true, Long.toString(high));
    }

    static NumberSetting above(String title, double low, double high) {
        return new NumberSetting(
                title,
                false,
                BigDecimal.valueOf(low).stripTrailingZeros().toPlainString(),
                false,
                BigDecimal.valueOf(high).stripTrailingZeros().toPlainString());
    }

    String title() {
        return title;
    }

    StringProperty textProperty() {
        return text;
    }

    /** {@return what is wrong with the text, in words for the user; empty if nothing is} */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    BooleanBinding valid() {
        return Bindings.equal(problem, "");
    }

    void set(Number value) {
        text.set(new BigDecimal(value.toString()).stripTrailingZeros().toPlainString());
    }

    long asLong() {
        return parsed(text.get()).longValueExact();
    }

    double asDouble() {
        return parsed(text.get()).doubleValue();
    }

    private String problemWith(String typed) {
        BigDecimal value;
        try {
            value = parsed(typed);
        } catch (NumberFormatException notOne) {
            return typed.isBlank() ? "Type a number." : "Not a number.";
        }
        if (whole && value.stripTrailingZeros().scale() > 0) {
            return "Whole numbers only.";
        }
        boolean tooLow = lowAllowed ? value.compareTo(low) < 0 : value.compareTo(low) <= 0;
        if (tooLow || value.compareTo(high) > 0) {
            return lowAllowed
                    ? low.toPlainString() + " to " + high.toPlainString() + "."
                    : "Above " + low.toPlainString() + ", at most " + high.toPlainString() + ".";
        }
        return "";
    }

    private static BigDecimal parsed(String typed) {
        String trimmed = typed.strip();
        // BigDecimal takes exponents of any size; a short text keeps its arithmetic short.
        if (trimmed.length() > 24) {
            throw new NumberFormatException("too long");
        }
        BigDecimal value = new BigDecimal(trimmed);
        if (Math.abs((long) value.scale()) > 30) {
            throw new NumberFormatException("too large or too small");
        }
        return value;
    }
}

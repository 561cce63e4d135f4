package digitpad.ui.train;

import java.math.BigDecimal;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number that the user types. FX thread only. */
final class NumberSetting extends Setting {
    private final Unit unit;
    private final NumberRange range;
    private final Step step;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private BigDecimal recipeValue;

    /**
     * A number, 0 until it is set.
     *
     * @param title its name
     * @param explanation what it is good for, in one sentence
     * @param unit of the number that is shown
     * @param range of the number that is shown
     * @param step where the arrows lead
     */
    NumberSetting(String title, String explanation, Unit unit, NumberRange range, Step step) {
        super(title, explanation + " " + rangeWords(range, unit));
        this.unit = unit;
        this.range = range;
        this.step = step;
        recipeValue = BigDecimal.ZERO;
        set(0);
        text.subscribe(typed -> update());
    }

    private static String rangeWords(NumberRange range, Unit unit) {
        String words = capitalized(range.words());
        return unit == Unit.NONE ? words + "." : words + " " + unit.words() + ".";
    }

    private static String capitalized(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    Unit unit() {
        return unit;
    }

    StringProperty textProperty() {
        return text;
    }

    /**
     * Shows a value.
     *
     * @param value a share where percent are shown
     */
    void set(Number value) {
        text.set(shown(value).toPlainString());
    }

    /**
     * Says what the recipe has.
     *
     * @param value a share where percent are shown
     */
    void recipe(Number value) {
        recipeValue = shown(value);
        update();
    }

    private BigDecimal shown(Number value) {
        BigDecimal shown = new BigDecimal(value.toString()).movePointRight(unit.decimals());
        return shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    }

    /** Goes to the next larger or smaller number, if the range allows it. Does nothing while the text is refused. */
    void step(boolean up) {
        if (ownProblem().isEmpty()) {
            BigDecimal next = step.next(parsed(text.get()), up).max(range.low()).min(range.high());
            if (range.contains(next)) {
                text.set(next.stripTrailingZeros().toPlainString());
            }
        }
    }

    /** {@return the value; the text must be right and the range whole} */
    long asLong() {
        return parsed(text.get()).longValueExact();
    }

    /** {@return the value, as a share where percent are shown; the text must be right} */
    double asDouble() {
        return parsed(text.get()).movePointLeft(unit.decimals()).doubleValue();
    }

    @Override
    void putBack() {
        text.set(recipeValue.toPlainString());
    }

    @Override
    boolean differs() {
        try {
            return parsed(text.get()).compareTo(recipeValue) != 0;
        } catch (NumberFormatException notOne) {
            return true;
        }
    }

    @Override
    String recipeWords() {
        String number = recipeValue.toPlainString();
        return switch (unit) {
            case NONE -> number;
            case DEGREES -> number + unit.symbol();
            default -> number + " " + unit.symbol();
        };
    }

    @Override
    String ownProblem() {
        String typed = text.get();
        BigDecimal value;
        try {
            value = parsed(typed);
        } catch (NumberFormatException notOne) {
            return typed.isBlank() ? "Type a number." : "Not a number.";
        }
        if (range.whole() && value.stripTrailingZeros().scale() > 0) {
            return "Whole numbers only.";
        }
        return range.contains(value) ? "" : capitalized(range.words()) + ".";
    }

    /** Half of the world writes a comma. */
    private static String withPoint(String typed) {
        boolean isComma = typed.indexOf('.') < 0 && typed.indexOf(',') == typed.lastIndexOf(',');
        return isComma ? typed.replace(',', '.') : typed;
    }

    private static BigDecimal parsed(String typed) {
        String trimmed = typed.strip();
        // BigDecimal takes exponents of any size; a short text keeps its arithmetic short.
        if (trimmed.length() > 24) {
            throw new NumberFormatException("too long");
        }
        BigDecimal value = new BigDecimal(withPoint(trimmed));
        if (Math.abs((long) value.scale()) > 30) {
            throw new NumberFormatException("too large or too small");
        }
        return value;
    }
}

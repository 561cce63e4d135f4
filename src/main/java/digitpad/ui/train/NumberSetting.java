package digitpad.ui.train;

import digitpad.words.Words;
import java.math.BigDecimal;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number that the user types. FX thread only. */
final class NumberSetting extends Setting {
    private static final Words WORDS = Words.of(NumberSetting.class);
    private final Unit unit;
    private final NumberRange range;
    private final Step step;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private BigDecimal recipeValue;

    /**
     * A number, 0 until it is set.
     *
     * @param id of its texts
     * @param unit of the number that is shown
     * @param range of the number that is shown
     * @param step where the arrows lead
     */
    NumberSetting(String id, Unit unit, NumberRange range, Step step) {
        super(id, range.words(unit));
        this.unit = unit;
        this.range = range;
        this.step = step;
        recipeValue = BigDecimal.ZERO;
        set(0);
        text.subscribe(typed -> update());
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
        text.set(TypedNumber.write(shown(value)));
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
            BigDecimal next = step.next(TypedNumber.parse(text.get()), up)
                    .max(range.low())
                    .min(range.high());
            if (range.contains(next)) {
                text.set(TypedNumber.write(next.stripTrailingZeros()));
            }
        }
    }

    /** {@return the value; the text must be right and the range whole} */
    long asLong() {
        return TypedNumber.parse(text.get()).longValueExact();
    }

    /** {@return the value, as a share where percent are shown; the text must be right} */
    double asDouble() {
        return TypedNumber.parse(text.get()).movePointLeft(unit.decimals()).doubleValue();
    }

    @Override
    void putBack() {
        text.set(TypedNumber.write(recipeValue));
    }

    @Override
    boolean differs() {
        try {
            return TypedNumber.parse(text.get()).compareTo(recipeValue) != 0;
        } catch (NumberFormatException notOne) {
            return true;
        }
    }

    @Override
    String recipeWords() {
        String number = TypedNumber.write(recipeValue);
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
            value = TypedNumber.parse(typed);
        } catch (NumberFormatException notOne) {
            return WORDS.text(typed.isBlank() ? "no-number.blank" : "no-number");
        }
        if (range.whole() && value.stripTrailingZeros().scale() > 0) {
            return WORDS.text("no-whole-number");
        }
        return range.contains(value) ? "" : range.words(unit);
    }
}

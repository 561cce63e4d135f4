package digitpad.ui.train;

import digitpad.learning.TrainingSettings;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** One value that the user chooses, what is wrong with it, and whether it is still the recipe's. FX thread only. */
abstract class Setting {
    private static final Words WORDS = Words.of(Setting.class);
    private final String id;
    private final String title;
    private final String explanation;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyStringWrapper recipeValue = new ReadOnlyStringWrapper(this, "recipeValue", "");
    private Supplier<String> rule = () -> "";

    /**
     * A setting.
     *
     * @param id of its texts: "setting." and it is the name, "about." and it what it is good for
     * @param range which values are allowed, in a sentence; empty if it goes without saying
     */
    Setting(String id, String range) {
        this.id = id;
        title = WORDS.text("setting." + id);
        String about = WORDS.text("about." + id, Numbers.percent(TrainingSettings.MAX_VALIDATION_SHARE));
        explanation = range.isEmpty() ? about : WORDS.text("explained", about, range);
    }

    final String id() {
        return id;
    }

    final String title() {
        return title;
    }

    /** {@return what it is good for, and its range, in a sentence or two} */
    final String explanation() {
        return explanation;
    }

    /** {@return what is wrong with it, in words for the user; empty if nothing is} */
    final ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** {@return whether it is another than the recipe's} */
    final ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** {@return what the recipe says, in words} */
    final ReadOnlyStringProperty recipeValueProperty() {
        return recipeValue.getReadOnlyProperty();
    }

    /** Takes the recipe's value. */
    abstract void putBack();

    /**
     * What is wrong with the value by itself.
     *
     * @return in words for the user; empty if nothing is
     */
    abstract String ownProblem();

    abstract boolean differs();

    abstract String recipeWords();

    /**
     * Refuses values that do not go with other settings, too.
     *
     * @param together says what is wrong, in words for the user; empty if nothing is; asked only while the value is fine by itself
     * @param others what it looks at besides
     */
    final void require(Supplier<String> together, ObservableValue<?>... others) {
        rule = together;
        for (ObservableValue<?> other : others) {
            other.subscribe(now -> update());
        }
    }

    /** To be called whenever the value or the recipe's has changed. */
    final void update() {
        recipeValue.set(recipeWords());
        changed.set(differs());
        String own = ownProblem();
        problem.set(own.isEmpty() ? rule.get() : own);
    }
}

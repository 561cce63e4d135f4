package digitpad.ui.train;

import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One value of those that are offered; none of them is wrong by itself. FX thread only.
 *
 * @param <T> of the value; compared by {@code equals}
 */
final class ChoiceSetting<T> extends Setting {
    private final Function<T, String> words;
    private final ObjectProperty<T> value;
    private T recipeValue;

    ChoiceSetting(String title, String explanation, T first, Function<T, String> words) {
        super(title, explanation);
        this.words = words;
        value = new SimpleObjectProperty<>(this, "value", first);
        recipeValue = first;
        value.subscribe(chosen -> update());
    }

    static ChoiceSetting<Boolean> onOrOff(String title, String explanation) {
        return new ChoiceSetting<>(title, explanation, false, on -> on ? "on" : "off");
    }

    ObjectProperty<T> valueProperty() {
        return value;
    }

    T get() {
        return value.get();
    }

    void set(T chosen) {
        value.set(chosen);
    }

    void recipe(T says) {
        recipeValue = says;
        update();
    }

    String words(T of) {
        return words.apply(of);
    }

    @Override
    void putBack() {
        value.set(recipeValue);
    }

    @Override
    String ownProblem() {
        return "";
    }

    @Override
    boolean differs() {
        return !recipeValue.equals(value.get());
    }

    @Override
    String recipeWords() {
        return words(recipeValue);
    }
}

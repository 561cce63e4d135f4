package digitpad.ui.train;

import digitpad.words.Words;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One value of those that are offered; none of them is wrong by itself. FX thread only.
 *
 * @param <T> of the value; compared by {@code equals}
 */
final class ChoiceSetting<T> extends Setting {
    private static final Words WORDS = Words.of(ChoiceSetting.class);
    private final Function<T, String> words;
    private final ObjectProperty<T> value;
    private T recipeValue;

    ChoiceSetting(String id, T first, Function<T, String> words) {
        super(id, "");
        this.words = words;
        value = new SimpleObjectProperty<>(this, "value", first);
        recipeValue = first;
        value.subscribe(chosen -> update());
    }

    static ChoiceSetting<Boolean> onOrOff(String id) {
        return new ChoiceSetting<>(id, false, on -> WORDS.text(on ? "on" : "off"));
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

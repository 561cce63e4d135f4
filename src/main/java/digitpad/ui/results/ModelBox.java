package digitpad.ui.results;

import digitpad.ui.workspace.ModelLibrary;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;

/** A choice of a model of the library or of a run, or of none of them. */
final class ModelBox extends ComboBox<ModelBox.Item> {
    private static final Words WORDS = Words.of(ModelBox.class);
    private static final double WIDTH = 170;

    private final ObservableList<ModelLibrary.Entry> entries;
    private final ObservableList<ModelLibrary.Entry> runs;
    private final ObservableValue<String> none;
    private final ObservableValue<Optional<ModelLibrary.Entry>> chosen;

    /** What can be chosen. */
    record Item(Optional<ModelLibrary.Entry> entry, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A choice.
     *
     * @param entries of the library
     * @param runs models that runs have left
     * @param none what choosing none of them is called
     * @param chosen which is chosen
     * @param onChosen told what the user chooses
     */
    ModelBox(
            ObservableList<ModelLibrary.Entry> entries,
            ObservableList<ModelLibrary.Entry> runs,
            ObservableValue<String> none,
            ObservableValue<Optional<ModelLibrary.Entry>> chosen,
            Consumer<Optional<ModelLibrary.Entry>> onChosen) {
        this.entries = entries;
        this.runs = runs;
        this.none = none;
        this.chosen = chosen;
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        entries.addListener((ListChangeListener<ModelLibrary.Entry>) change -> fill());
        runs.addListener((ListChangeListener<ModelLibrary.Entry>) change -> fill());
        none.subscribe(this::fill);
        chosen.subscribe(this::fill);
        valueProperty().subscribe(item -> {
            // While the items are replaced, none is chosen for a moment.
            if (item != null) {
                onChosen.accept(item.entry());
            }
        });
        fill();
    }

    private void fill() {
        List<Item> items = new ArrayList<>();
        items.add(new Item(Optional.empty(), none.getValue()));
        entries.forEach(entry -> items.add(new Item(Optional.of(entry), entry.name())));
        runs.forEach(run -> items.add(new Item(Optional.of(run), WORDS.text("run", run.name()))));
        if (!items.equals(getItems())) {
            getItems().setAll(items);
        }
        items.stream()
                .filter(item -> item.entry().equals(chosen.getValue()))
                .findFirst()
                .ifPresent(this::setValue);
    }
}

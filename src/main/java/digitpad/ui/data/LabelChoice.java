package digitpad.ui.data;

import digitpad.ui.parts.Segments;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Chooses the class whose images are shown, or all: segments where names are short, a list where they are words. */
final class LabelChoice extends HBox {
    private static final Words WORDS = Words.of(LabelChoice.class);
    /** Segments of longer names, or more of them, would not fit. */
    private static final int SHORT_NAME = 2;

    private static final int MOST_SEGMENTS = 10;

    private final DataModel model;

    /**
     * A choice.
     *
     * @param model what is chosen from
     */
    LabelChoice(DataModel model) {
        this.model = model;
        ObservableBooleanValue areShort = Bindings.createBooleanBinding(
                () -> model.imagesProperty().get() == null
                        || areShort(model.imagesProperty().get().classNames()),
                model.imagesProperty());
        Node segments = segments();
        show(segments, areShort);
        Node list = list();
        show(list, Bindings.not(areShort));
        getChildren().setAll(segments, list);
    }

    private static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static boolean areShort(List<String> names) {
        return names.size() <= MOST_SEGMENTS && names.stream().allMatch(name -> name.length() <= SHORT_NAME);
    }

    private Node segments() {
        Segments<OptionalInt> choice = new Segments<>(WORDS.text("label"), model::filter);
        choice.getStyleClass().add("label-choice");
        choice.optionsProperty()
                .bind(model.imagesProperty()
                        .map(images -> options(areShort(images.classNames()) ? images.classNames() : List.of()))
                        .orElse(options(List.of())));
        choice.chosenProperty().bind(model.labelProperty());
        return choice;
    }

    private static List<Segments.Option<OptionalInt>> options(List<String> names) {
        List<Segments.Option<OptionalInt>> options = new ArrayList<>();
        options.add(new Segments.Option<>(OptionalInt.empty(), WORDS.text("all"), "data-label-all"));
        for (int i = 0; i < names.size(); i++) {
            options.add(new Segments.Option<>(OptionalInt.of(i), names.get(i), "data-label-" + i));
        }
        return options;
    }

    private Node list() {
        ComboBox<String> list = new ComboBox<>();
        list.setId("data-label-list");
        list.setAccessibleText(WORDS.text("label"));
        Runnable follow = () ->
                list.getSelectionModel().select(model.labelProperty().get().orElse(-1) + 1);
        model.imagesProperty().subscribe(images -> {
            List<String> names = new ArrayList<>(List.of(WORDS.text("all-classes")));
            if (images != null) {
                names.addAll(images.classNames());
            }
            if (!names.equals(list.getItems())) {
                list.getItems().setAll(names);
            }
            follow.run();
        });
        model.labelProperty().subscribe(follow);
        list.setOnAction(chosen -> {
            int index = list.getSelectionModel().getSelectedIndex();
            OptionalInt label = index <= 0 ? OptionalInt.empty() : OptionalInt.of(index - 1);
            // While the names are replaced, none is chosen for a moment; what follows the model changes nothing.
            if (index >= 0 && !label.equals(model.labelProperty().get())) {
                model.filter(label);
            }
        });
        return list;
    }
}

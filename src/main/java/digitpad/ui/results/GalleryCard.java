package digitpad.ui.results;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Segments;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The images of an evaluation, and what chooses, sorts, finds and sizes them. */
final class GalleryCard extends VBox {
    private static final Words WORDS = Words.of(GalleryCard.class);
    private static final double LEAST_HEIGHT = 120;

    private final GalleryModel model;
    private final MarksModel marks;
    private final Gallery gallery;

    /** What one segment shows: the images of a scope, or those of the filter. */
    private record Choice(Optional<Scope> scope) {}

    /**
     * A card.
     *
     * @param model what is shown
     * @param marks what is noted about images
     * @param appearance gives the colours
     * @param instead stands in place of the images while there are none to show
     * @param insteadShown whether it does
     */
    GalleryCard(
            GalleryModel model, MarksModel marks, Appearance appearance, Node instead, BooleanBinding insteadShown) {
        this.model = model;
        this.marks = marks;
        getStyleClass().addAll("card", "gallery-card");
        gallery = new Gallery(appearance, WORDS.text("gallery"));
        gallery.setId("results-gallery");
        gallery.selectedProperty().bind(model.selectedProperty());
        gallery.setOnChosen(model::select);
        gallery.visibleProperty().bind(insteadShown.not());
        model.shownProperty().subscribe(shown -> gallery.show(shown == null ? List.of() : shown.thumbnails()));
        instead.visibleProperty().bind(insteadShown);

        FlowPane controls = new FlowPane(8, 8, choice(), order(), search(), marked(), size());
        controls.setRowValignment(VPos.CENTER);
        controls.getStyleClass().add("gallery-controls");
        Label problem = new Label();
        problem.setId("results-search-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        problem.textProperty().bind(model.searchProblemProperty());
        problem.visibleProperty().bind(model.searchProblemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        StackPane either = new StackPane(gallery, instead);
        either.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(either, Priority.ALWAYS);
        getChildren().addAll(controls, problem, either);
    }

    private Node choice() {
        Segments<Choice> choice = new Segments<>(
                WORDS.text("images-shown"), chosen -> chosen.scope().ifPresentOrElse(model::show, model::showFilter));
        choice.setId("results-scope");
        ObservableValue<List<Segments.Option<Choice>>> options =
                Bindings.createObjectBinding(this::options, model.shownProperty(), model.filterProperty());
        choice.optionsProperty().bind(options);
        choice.chosenProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new Choice(
                                model.filterShownProperty().get()
                                        ? Optional.empty()
                                        : Optional.of(model.scopeProperty().get())),
                        model.scopeProperty(),
                        model.filterShownProperty()));
        return choice;
    }

    private List<Segments.Option<Choice>> options() {
        List<Segments.Option<Choice>> options = new ArrayList<>();
        ShownImages shown = model.shownProperty().get();
        for (Scope scope : Scope.values()) {
            String count = shown == null ? "" : " " + Numbers.count(model.count(scope));
            options.add(new Segments.Option<>(
                    new Choice(Optional.of(scope)), scope.title() + count, "results-" + scope.id()));
        }
        if (shown != null) {
            model.filterProperty()
                    .get()
                    .ifPresent(filter -> options.add(new Segments.Option<>(
                            new Choice(Optional.empty()),
                            filter.name(shown.images().classNames()) + ": "
                                    + Numbers.count(shown.images().count(filter)),
                            "results-filter")));
        }
        return options;
    }

    private Node order() {
        ComboBox<SortOrder> order = new ComboBox<>();
        order.setId("results-sort");
        order.setAccessibleText(WORDS.text("sort-images"));
        order.setPrefWidth(144);
        order.getItems().setAll(SortOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(SortOrder chosen) {
                return chosen == null ? "" : chosen.title();
            }

            @Override
            public SortOrder fromString(String title) {
                return Stream.of(SortOrder.values())
                        .filter(one -> toString(one).equals(title))
                        .findFirst()
                        .orElseThrow();
            }
        });
        model.orderProperty().subscribe(order::setValue);
        order.valueProperty().subscribe(model::sort);
        return order;
    }

    private Node search() {
        TextField search = new TextField();
        search.setId("results-search");
        search.setPromptText(WORDS.text("index"));
        search.setPrefWidth(72);
        search.setAccessibleText(WORDS.text("find"));
        search.setTooltip(new Tooltip(WORDS.text("find-hint")));
        search.setOnAction(enter -> model.find(search.getText()));
        return search;
    }

    private Node marked() {
        IconButton marked = new IconButton(Feather.FLAG, WORDS.text("show-marked"));
        marked.setId("results-marked");
        marked.setOnAction(click -> {
            ShownImages shown = model.shownProperty().get();
            if (shown != null) {
                EvaluatedImages images = shown.images();
                model.show(
                        PickedImages.of(images, WORDS.text("filter.marked"), index -> marks.isMarked(images, index)));
            }
        });
        return marked;
    }

    private Node size() {
        Slider size = new Slider(
                Gallery.LEAST_SCALE,
                Gallery.LARGEST_SCALE,
                gallery.scaleProperty().get());
        size.setId("results-size");
        size.setMajorTickUnit(1);
        size.setMinorTickCount(0);
        size.setSnapToTicks(true);
        size.setBlockIncrement(1);
        size.setPrefWidth(56);
        size.setAccessibleText(WORDS.text("size"));
        size.setTooltip(new Tooltip(WORDS.text("size")));
        size.valueProperty().subscribe(value -> gallery.scaleProperty().set((int) Math.round(value.doubleValue())));
        HBox box = new HBox(size);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}

package digitpad.ui.data;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Segments;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The images shown, and what chooses them. */
final class SamplesCard extends VBox {
    private static final Words WORDS = Words.of(SamplesCard.class);
    /** Where the page scrolls as a whole, the gallery still shows three rows and the beginning of a fourth. */
    private static final double LEAST_GALLERY_HEIGHT = 300;

    private final DataModel model;
    private final Workspace workspace;

    /**
     * A card.
     *
     * @param model what is shown
     * @param workspace says why there may be nothing
     * @param appearance gives the colours
     */
    SamplesCard(DataModel model, Workspace workspace, Appearance appearance) {
        this.model = model;
        this.workspace = workspace;
        getStyleClass().add("card");
        Gallery gallery = new Gallery(appearance, WORDS.text("gallery"));
        gallery.setId("data-gallery");
        gallery.selectedProperty().bind(model.selectedProperty());
        gallery.setOnChosen(model::select);
        model.arrangementProperty().subscribe(chosen -> gallery.setColumns(chosen.columns()));
        model.samplesProperty().subscribe(samples -> gallery.show(samples == null ? List.of() : samples.thumbnails()));
        Label line = new Label();
        line.setId("data-line");
        line.getStyleClass().add("caption");
        line.textProperty().bind(model.samplesProperty().map(this::line).orElse(""));
        FlowPane controls = new FlowPane(12, 8, arrangements(), count(), seed(), new LabelChoice(model), line);
        controls.setRowValignment(VPos.CENTER);
        controls.disableProperty().bind(model.samplesProperty().isNull());
        Label problem = new Label();
        problem.setId("data-problem");
        problem.getStyleClass().addAll("caption", "wrong");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        StackPane either = new StackPane(gallery, notice());
        either.setMinHeight(LEAST_GALLERY_HEIGHT);
        VBox.setVgrow(either, Priority.ALWAYS);
        getChildren().setAll(controls, problem, either);
    }

    /** {@return how many are shown of how many there are, which follows the label chosen} */
    private String line(Samples samples) {
        String all = WORDS.text("count." + samples.part().id(), samples.images().size());
        return model.labelProperty().get().isEmpty()
                ? WORDS.text("shown-of", samples.count(), all)
                : WORDS.text(
                        "shown-of-label",
                        samples.count(),
                        all,
                        samples.images()
                                .classNames()
                                .get(model.labelProperty().get().getAsInt()));
    }

    private Node notice() {
        Label notice = new Label();
        notice.setId("data-notice");
        notice.getStyleClass().add("data-notice");
        notice.setWrapText(true);
        ObservableValue<String> words = workspace.dataSetNoticeProperty().flatMap(none -> model.samplesProperty()
                .map(samples -> samples.count() > 0
                        ? ""
                        : WORDS.text("none." + samples.part().id()))
                .orElse(none));
        notice.textProperty().bind(words);
        notice.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        return notice;
    }

    private Node arrangements() {
        Segments<Arrangement> choice = new Segments<>(WORDS.text("images"), model::choose);
        choice.optionsProperty()
                .set(Stream.of(Arrangement.values())
                        .map(one -> new Segments.Option<>(one, one.title(), "data-" + one.id()))
                        .toList());
        choice.chosenProperty().bind(model.arrangementProperty());
        return choice;
    }

    private Node count() {
        Label images = new Label(WORDS.text("images-counted"));
        images.getStyleClass().add("muted");
        return shownIf(model.arrangementProperty().map(chosen -> !chosen.isRandom()), new CountSpinner(model), images);
    }

    private Node seed() {
        TextField seed = new TextField();
        seed.setId("data-seed");
        seed.setPrefWidth(72);
        seed.textProperty().bindBidirectional(model.typedSeedProperty());
        Label name = new Label(WORDS.text("seed"));
        name.getStyleClass().add("muted");
        name.setLabelFor(seed);
        IconButton again = new IconButton(Feather.SHUFFLE, WORDS.text("draw-again"));
        again.setId("data-again");
        again.setOnAction(click -> model.drawAgain());
        return shownIf(model.arrangementProperty().map(Arrangement::isRandom), name, seed, again);
    }

    private static Node shownIf(ObservableValue<Boolean> shown, Node... parts) {
        HBox box = new HBox(8, parts);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(shown);
        box.managedProperty().bind(shown);
        return box;
    }
}

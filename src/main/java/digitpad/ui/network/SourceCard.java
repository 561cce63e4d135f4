package digitpad.ui.network;

import digitpad.learning.Reading;
import digitpad.ui.network.SourceModel.Kind;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Segments;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where the image that is looked at comes from: a pad to draw on, or an image of the data set. */
final class SourceCard extends VBox {
    private static final Words WORDS = Words.of(SourceCard.class);
    /** Screen pixels for one image pixel. */
    private static final int SCALE = 7;

    private final SourceModel model;
    private final DigitImageView picture;
    private final DigitImageView seen;
    private final TextField index = new TextField();
    private final Label caption = new Label();
    private final ReadingWords reading = new ReadingWords("network-reading", "figure");

    /**
     * A card.
     *
     * @param model what is looked at
     * @param reads tells what is read of it
     * @param pad to draw on
     * @param appearance gives the colours
     */
    SourceCard(SourceModel model, ObservableValue<Optional<Reading>> reads, Region pad, Appearance appearance) {
        super(8);
        this.model = model;
        getStyleClass().addAll("card", "source-card");
        setMaxHeight(USE_PREF_SIZE);
        Segments<Kind> kinds = new Segments<>(WORDS.text("source.look-at"), model::choose);
        kinds.setId("network-source");
        kinds.optionsProperty()
                .set(Arrays.stream(Kind.values())
                        .map(kind -> new Segments.Option<>(kind, kind.title(), "network-source-" + kind.id()))
                        .toList());
        kinds.chosenProperty().bind(model.kindProperty());
        picture = new DigitImageView(appearance, SCALE, false);
        picture.setId("network-image");
        seen = new DigitImageView(appearance, 2, false);
        seen.setId("network-seen");
        VBox chosen = new VBox(8, picture, walk());
        pad.visibleProperty().bind(model.kindProperty().map(kind -> kind == Kind.DRAWING));
        pad.managedProperty().bind(pad.visibleProperty());
        chosen.visibleProperty().bind(model.kindProperty().map(kind -> kind != Kind.DRAWING));
        chosen.managedProperty().bind(chosen.visibleProperty());
        caption.setId("network-image-words");
        caption.getStyleClass().add("caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        Label problem = new Label();
        problem.getStyleClass().addAll("caption", "wrong");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox words = new VBox(4, reading, caption);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(12, seen, words);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(kinds, pad, chosen, problem, foot);
        model.imageProperty().subscribe(now -> show());
        model.kindProperty().subscribe(now -> show());
        reads.subscribe(read -> reading.show(read, model::classNames));
    }

    private HBox walk() {
        IconButton previous = new IconButton(Feather.CHEVRON_LEFT, WORDS.text("source.previous"));
        previous.setId("network-previous");
        previous.setOnAction(click -> model.step(-1));
        IconButton next = new IconButton(Feather.CHEVRON_RIGHT, WORDS.text("source.next"));
        next.setId("network-next");
        next.setOnAction(click -> model.step(1));
        IconButton anywhere = new IconButton(Feather.SHUFFLE, WORDS.text("source.any"));
        anywhere.setId("network-anywhere");
        anywhere.setOnAction(click -> model.stepAnywhere());
        index.setId("network-index");
        index.setAccessibleText(WORDS.text("source.index"));
        index.setPrefColumnCount(6);
        index.setMinWidth(60);
        index.setOnAction(enter -> model.find(index.getText()));
        HBox.setHgrow(index, Priority.ALWAYS);
        HBox walk = new HBox(4, previous, index, next, anywhere);
        walk.setAlignment(Pos.CENTER);
        return walk;
    }

    private void show() {
        picture.show(model.imageProperty().get());
        picture.setAccessibleText(model.words());
        seen.show(model.imageProperty().get());
        seen.setAccessibleText(WORDS.text("source.seen"));
        index.setText(Integer.toString(model.sourceIndex()));
        boolean isBlank = model.imageProperty().get().isEmpty();
        caption.setText(
                isBlank && model.kindProperty().get() == Kind.DRAWING ? WORDS.text("source.hint") : model.words());
    }
}

package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageMark;
import digitpad.digits.Mnist;
import digitpad.learning.Saliency;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.parts.Segments;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image of an evaluation, large, with its label, the prediction and all probabilities. */
final class Inspector extends VBox {
    private static final int SCALE = 9;
    private static final int SMALL_SCALE = 6;
    /** How many similar images have room beside a small picture. */
    private static final int SMALL_SIMILAR = 6;

    private static final double SMALL_WIDTH = 248;
    private static final double BAR_HEIGHT = 18;
    private static final double BARS_HEIGHT = 10 * BAR_HEIGHT;
    private static final String NOTHING = "–";
    private static final String NOT_POINTED = "Point at a pixel to read its value.";
    private static final String NO_IMAGE = "No image selected";
    private static final PseudoClass WORDS = PseudoClass.getPseudoClass("words");
    /** More letters than this are smaller. */
    private static final int LONGEST_DIGIT = 2;

    private static final double VALUE_WIDTH = 72;

    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final GalleryModel gallery;
    private final DigitImageView picture;
    private final Label pointed = new Label(NOT_POINTED);
    private final MarksModel marks;
    private final CheckBox doubted = new CheckBox("Label looks wrong");
    private final TextField note = new TextField();
    private Optional<ImageMark> marked = Optional.empty();
    private final InsightModel insight;
    private final SimilarImages similar;
    private final ProbabilityBars bars = new ProbabilityBars(Mnist.DIGITS);
    private final ScrollPane barsPlace = bars.scrolled();
    private int scale = SCALE;

    /**
     * An inspector.
     *
     * @param gallery says which image is looked at
     * @param insight what the reading is made from
     * @param marks what is noted about images
     * @param toDraw takes an image to the Draw page
     * @param appearance gives the colours
     */
    Inspector(
            GalleryModel gallery,
            InsightModel insight,
            MarksModel marks,
            Consumer<DigitImage> toDraw,
            Appearance appearance) {
        this.gallery = gallery;
        this.insight = insight;
        similar = new SimilarImages(insight, appearance);
        this.marks = marks;
        picture = new DigitImageView(appearance, SCALE, false);
        picture.setId("inspector-image");
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(exit -> pointed.setText(hint()));
        getStyleClass().addAll("card", "inspector");

        Label title = new Label();
        title.setId("inspector-title");
        title.getStyleClass().add("card-title");
        title.textProperty().bind(ofSelected(EvaluatedImages::title, NO_IMAGE));
        pointed.setId("inspector-pointed");
        pointed.getStyleClass().add("caption");
        Region titleGap = new Region();
        HBox.setHgrow(titleGap, Priority.ALWAYS);
        IconButton draw = new IconButton(Feather.EDIT_2, "Put this image on the Draw page");
        draw.setId("inspector-draw");
        draw.setOnAction(click -> image().ifPresent(toDraw));
        HBox titleLine = new HBox(title, titleGap, draw);
        titleLine.setAlignment(Pos.CENTER_LEFT);
        titleLine.getStyleClass().add("inspector-title-line");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        showBarsOf(Mnist.DIGITS);
        StackPane either = new StackPane(barsPlace, similar);
        either.setMinHeight(BARS_HEIGHT);
        either.setMaxHeight(BARS_HEIGHT);
        barsPlace.visibleProperty().bind(insight.similarWantedProperty().not());
        similar.visibleProperty().bind(insight.similarWantedProperty());
        getChildren().addAll(titleLine, picture, pointed, reading(), insightLine(), either, markLine(), gap, walk());
        insight.saliencyProperty().subscribe(this::tint);

        marks.marks().addListener((ListChangeListener<ImageMark>) change -> {
            // What the file holds arrives after the first image is shown.
            marked = marked.map(mark ->
                    marks.marks().stream().filter(mark::isAbout).findFirst().orElse(mark));
            fillMark();
        });
        show();
        gallery.selectedProperty().subscribe(this::show);
        gallery.shownProperty().subscribe(this::show);
    }

    /**
     * Takes less height.
     *
     * @param small whether the picture is small
     */
    void setSmall(boolean small) {
        scale = small ? SMALL_SCALE : SCALE;
        picture.setScale(scale);
        pseudoClassStateChanged(SMALL, small);
        similar.setMost(small ? SMALL_SIMILAR : InsightModel.SIMILAR);
        setPrefWidth(small ? SMALL_WIDTH : USE_COMPUTED_SIZE);
    }

    private void showBarsOf(List<String> names) {
        bars.setClassNames(names);
        bars.setMinHeight(names.size() * BAR_HEIGHT);
    }

    private HBox insightLine() {
        Segments<Boolean> choice = new Segments<>("Beneath", insight.similarWantedProperty()::set);
        choice.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, "Classes", "inspector-classes"),
                        new Segments.Option<>(true, "Similar", "inspector-similar")));
        choice.chosenProperty().bind(insight.similarWantedProperty().asObject());
        CheckBox saliency = new CheckBox("Saliency");
        saliency.setId("inspector-saliency");
        saliency.setMinWidth(USE_PREF_SIZE);
        saliency.selectedProperty().bindBidirectional(insight.saliencyWantedProperty());
        saliency.setTooltip(new Tooltip("Which pixels speak for the prediction (orange) and against it (blue)"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(choice, gap, saliency);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void tint(Optional<Saliency> saliency) {
        picture.tint(saliency.map(shown -> shown::at));
        pointed.setText(hint());
    }

    /** {@return what stands under the picture while no pixel is pointed at} */
    private String hint() {
        return insight.saliencyProperty().get().isEmpty()
                ? NOT_POINTED
                : selected()
                        .map(index -> "Orange for, blue against "
                                + gallery.shownProperty().get().images().predictionName(index) + ".")
                        .orElse(NOT_POINTED);
    }

    private HBox reading() {
        Label prediction = figure("inspector-prediction", EvaluatedImages::predictionName);
        gallery.selectedProperty().subscribe(() -> prediction.pseudoClassStateChanged(WRONG, isMisread()));
        gallery.shownProperty().subscribe(() -> prediction.pseudoClassStateChanged(WRONG, isMisread()));
        return new HBox(
                value("Label", figure("inspector-label", EvaluatedImages::labelName)),
                value("Prediction", prediction),
                value(
                        "Confidence",
                        figure(
                                "inspector-confidence",
                                (images, index) -> Numbers.probability(images.confidence(index)))));
    }

    private boolean isMisread() {
        return selected()
                .map(index -> !gallery.shownProperty().get().images().isRight(index))
                .orElse(false);
    }

    private Label figure(String id, BiFunction<EvaluatedImages, Integer, String> text) {
        Label figure = new Label();
        figure.setId(id);
        figure.getStyleClass().add(id);
        figure.textProperty().bind(ofSelected(text, NOTHING));
        figure.textProperty().subscribe(words -> figure.pseudoClassStateChanged(WORDS, words.length() > LONGEST_DIGIT));
        return figure;
    }

    private static VBox value(String name, Label figure) {
        Label caption = new Label(name);
        caption.getStyleClass().add("caption");
        VBox box = new VBox(caption, figure);
        box.setMinWidth(0);
        box.setPrefWidth(VALUE_WIDTH);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private HBox markLine() {
        doubted.setId("inspector-doubted");
        doubted.setMinWidth(USE_PREF_SIZE);
        doubted.setOnAction(click -> keepMark());
        note.setId("inspector-note");
        note.setPromptText("Note");
        note.setAccessibleText("Note about this image");
        note.setMinWidth(40);
        note.setPrefWidth(60);
        note.setOnAction(enter -> keepMark());
        note.focusedProperty().subscribe(focused -> {
            if (!focused) {
                keepMark();
            }
        });
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox line = new HBox(8, doubted, note);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Keeps what stands in the fields about the image they were filled for: another may be looked at by now. */
    private void keepMark() {
        marked.ifPresent(mark -> {
            ImageMark changed =
                    new ImageMark(mark.dataSet(), mark.part(), mark.index(), doubted.isSelected(), note.getText());
            marks.set(changed);
            marked = Optional.of(changed);
        });
    }

    private void showMark() {
        keepMark();
        marked = selected()
                .flatMap(index -> marks.of(
                        gallery.shownProperty().get().images().image(index),
                        gallery.shownProperty().get().images().sourceIndex(index)));
        fillMark();
    }

    private void fillMark() {
        doubted.setSelected(marked.map(ImageMark::labelLooksWrong).orElse(false));
        note.setText(marked.map(ImageMark::note).orElse(""));
        doubted.setDisable(marked.isEmpty());
        note.setDisable(marked.isEmpty());
    }

    private HBox walk() {
        Button previous = step("Previous", Feather.CHEVRON_LEFT, "results-previous");
        previous.setOnAction(event -> gallery.selectPrevious());
        previous.disableProperty().bind(Bindings.not(gallery.hasPrevious()));
        Button next = step("Next", Feather.CHEVRON_RIGHT, "results-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(event -> gallery.selectNext());
        next.disableProperty().bind(Bindings.not(gallery.hasNext()));
        Label place = new Label();
        place.setId("inspector-place");
        place.getStyleClass().add("caption");
        place.textProperty()
                .bind(ofSelected(
                        (images, index) -> Numbers.count(
                                        gallery.selectedProperty().get() + 1) + " of "
                                + Numbers.count(gallery.shownProperty().get().size()),
                        ""));
        place.setMaxWidth(Double.MAX_VALUE);
        place.setAlignment(Pos.CENTER);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox walk = new HBox(previous, place, next);
        walk.getStyleClass().add("inspector-walk");
        walk.setAlignment(Pos.CENTER);
        return walk;
    }

    private static Button step(String name, Ikon icon, String id) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(name + " image of those shown"));
        return button;
    }

    /** {@return the index of the image looked at among all evaluated; nothing if none is} */
    private Optional<Integer> selected() {
        int place = gallery.selectedProperty().get();
        ShownImages shown = gallery.shownProperty().get();
        return shown == null || place < 0 || place >= shown.size()
                ? Optional.empty()
                : Optional.of(shown.indexAt(place));
    }

    private StringBinding ofSelected(BiFunction<EvaluatedImages, Integer, String> text, String otherwise) {
        return Bindings.createStringBinding(
                () -> selected()
                        .map(index -> text.apply(gallery.shownProperty().get().images(), index))
                        .orElse(otherwise),
                gallery.selectedProperty(),
                gallery.shownProperty());
    }

    private Optional<DigitImage> image() {
        return selected().map(index -> gallery.shownProperty().get().images().image(index));
    }

    private void point(MouseEvent move) {
        // The frame around the picture is a pixel wide.
        int row = (int) Math.floor((move.getY() - 1) / scale);
        int column = (int) Math.floor((move.getX() - 1) / scale);
        boolean inside = row >= 0 && column >= 0 && row < DigitImage.SIDE && column < DigitImage.SIDE;
        pointed.setText(image().filter(digit -> inside)
                .map(digit -> "Row " + row + ", column " + column + ": " + digit.at(row, column))
                .orElseGet(this::hint));
    }

    private void show() {
        Optional<Integer> selected = selected();
        ShownImages shown = gallery.shownProperty().get();
        if (shown != null) {
            showBarsOf(shown.images().classNames());
        }
        showMark();
        picture.show(image());
        pointed.setText(hint());
        picture.setAccessibleText(
                selected.map(index -> shown.images().description(index)).orElse(NO_IMAGE));
        bars.show(
                selected.map(index -> shown.images().probabilities(index)),
                selected.map(index -> OptionalInt.of(shown.images().label(index)))
                        .orElse(OptionalInt.empty()));
    }
}

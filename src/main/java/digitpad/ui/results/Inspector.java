package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.learning.Saliency;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.IconButton;
import digitpad.ui.parts.ProbabilityBars;
import digitpad.ui.parts.Segments;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private static final Words WORDS = Words.of(Inspector.class);
    private static final int SCALE = 9;
    private static final int SMALL_SCALE = 6;
    /** How many similar images have room beside a small picture. */
    private static final int SMALL_SIMILAR = 6;

    private static final double SMALL_WIDTH = 248;
    private static final double BAR_HEIGHT = 18;
    private static final double BARS_HEIGHT = 10 * BAR_HEIGHT;
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final GalleryModel gallery;
    private final InsightModel insight;
    private final DigitImageView picture;
    private final Label pointed = new Label();
    private final SimilarImages similar;
    private final ProbabilityBars bars = new ProbabilityBars(Mnist.DIGITS);
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
        picture = new DigitImageView(appearance, SCALE, false);
        picture.setId("inspector-image");
        picture.setOnMouseMoved(this::point);
        picture.setOnMouseExited(exit -> pointed.setText(hint()));
        pointed.setId("inspector-pointed");
        pointed.getStyleClass().add("caption");
        getStyleClass().addAll("card", "inspector");
        addEventFilter(KeyEvent.KEY_PRESSED, this::walkByArrow);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        showBarsOf(Mnist.DIGITS);
        getChildren()
                .addAll(
                        titleLine(toDraw),
                        picture,
                        pointed,
                        new InspectorReading(gallery),
                        insightLine(),
                        barsOrSimilar(),
                        new MarkLine(gallery, marks),
                        gap,
                        walk());
        gallery.lookedAt().subscribe(this::show);
        insight.saliencyProperty().subscribe(this::tint);
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

    private HBox titleLine(Consumer<DigitImage> toDraw) {
        Label title = new Label();
        title.setId("inspector-title");
        title.getStyleClass().add("card-title");
        title.textProperty().bind(gallery.lookedAt().map(one -> one.map(
                        looked -> looked.images().title(looked.index()))
                .orElseGet(() -> WORDS.text("no-image"))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        IconButton draw = new IconButton(Feather.EDIT_2, WORDS.text("to-draw"));
        draw.setId("inspector-draw");
        draw.setOnAction(
                click -> gallery.lookedAt().getValue().map(LookedAt::image).ifPresent(toDraw));
        draw.disableProperty().bind(gallery.lookedAt().map(Optional::isEmpty));
        HBox line = new HBox(title, gap, draw);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("inspector-title-line");
        return line;
    }

    private StackPane barsOrSimilar() {
        ScrollPane scrolled = bars.scrolled();
        StackPane either = new StackPane(scrolled, similar);
        either.setMinHeight(BARS_HEIGHT);
        either.setMaxHeight(BARS_HEIGHT);
        scrolled.visibleProperty().bind(insight.similarWantedProperty().not());
        similar.visibleProperty().bind(insight.similarWantedProperty());
        return either;
    }

    private void showBarsOf(List<String> names) {
        bars.setClassNames(names);
        bars.setMinHeight(names.size() * BAR_HEIGHT);
    }

    private HBox insightLine() {
        Segments<Boolean> choice = new Segments<>(WORDS.text("beneath"), insight.similarWantedProperty()::set);
        choice.optionsProperty()
                .set(List.of(
                        new Segments.Option<>(false, WORDS.text("classes"), "inspector-classes"),
                        new Segments.Option<>(true, WORDS.text("similar"), "inspector-similar")));
        choice.chosenProperty().bind(insight.similarWantedProperty().asObject());
        CheckBox saliency = new CheckBox(WORDS.text("saliency"));
        saliency.setId("inspector-saliency");
        saliency.setMinWidth(USE_PREF_SIZE);
        saliency.selectedProperty().bindBidirectional(insight.saliencyWantedProperty());
        saliency.setTooltip(new Tooltip(WORDS.text("saliency-hint")));
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
        return gallery.lookedAt()
                .getValue()
                .map(one -> insight.saliencyProperty().get().isPresent()
                        ? WORDS.text("saliency-legend", one.predictionName())
                        : one.images().isRefused(one.index()) ? refused(one) : WORDS.text("point"))
                .orElse("");
    }

    private static String refused(LookedAt one) {
        return Mnist.DIGITS.equals(one.images().classNames())
                ? WORDS.text("refused.digit")
                : WORDS.text("refused.class");
    }

    private HBox walk() {
        Button previous = step(WORDS.text("previous"), Feather.CHEVRON_LEFT, "results-previous");
        previous.setOnAction(event -> gallery.selectPrevious());
        previous.disableProperty().bind(Bindings.not(gallery.hasPrevious()));
        previous.setTooltip(new Tooltip(WORDS.text("previous-hint")));
        Button next = step(WORDS.text("next"), Feather.CHEVRON_RIGHT, "results-next");
        next.setContentDisplay(ContentDisplay.RIGHT);
        next.setOnAction(event -> gallery.selectNext());
        next.disableProperty().bind(Bindings.not(gallery.hasNext()));
        next.setTooltip(new Tooltip(WORDS.text("next-hint")));
        Label place = new Label();
        place.setId("inspector-place");
        place.getStyleClass().add("caption");
        place.textProperty()
                .bind(gallery.lookedAt()
                        .map(one -> one.isEmpty()
                                ? ""
                                : WORDS.text(
                                        "place",
                                        Numbers.count(gallery.selectedProperty().get() + 1L),
                                        Numbers.count(
                                                gallery.shownProperty().get().size()))));
        place.setMaxWidth(Double.MAX_VALUE);
        place.setAlignment(Pos.CENTER);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox walk = new HBox(previous, place, next);
        walk.getStyleClass().add("inspector-walk");
        walk.setAlignment(Pos.CENTER);
        return walk;
    }

    /** A filter: buttons would take the arrows to go to the next button. */
    private void walkByArrow(KeyEvent key) {
        boolean isArrow = key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.RIGHT;
        if (!isArrow || key.getTarget() instanceof TextInputControl || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.LEFT) {
            gallery.selectPrevious();
        } else {
            gallery.selectNext();
        }
        key.consume();
    }

    private static Button step(String name, Ikon icon, String id) {
        Button button = new Button(name, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void point(MouseEvent move) {
        // The frame around the picture is a pixel wide.
        int row = (int) Math.floor((move.getY() - 1) / scale);
        int column = (int) Math.floor((move.getX() - 1) / scale);
        boolean inside = row >= 0 && column >= 0 && row < DigitImage.SIDE && column < DigitImage.SIDE;
        pointed.setText(gallery.lookedAt()
                .getValue()
                .filter(one -> inside)
                .map(one -> WORDS.text("pixel", row, column, one.image().at(row, column)))
                .orElseGet(this::hint));
    }

    private void show(Optional<LookedAt> lookedAt) {
        lookedAt.ifPresent(one -> showBarsOf(one.images().classNames()));
        picture.show(lookedAt.map(LookedAt::image));
        pointed.setText(hint());
        picture.setAccessibleText(
                lookedAt.map(one -> one.images().description(one.index())).orElseGet(() -> WORDS.text("no-image")));
        bars.show(
                lookedAt.map(one -> one.images().probabilities(one.index())),
                lookedAt.map(one -> OptionalInt.of(one.label())).orElse(OptionalInt.empty()));
    }
}

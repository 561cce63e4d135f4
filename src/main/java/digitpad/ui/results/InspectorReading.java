package digitpad.ui.results;

import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Label, prediction and confidence of the image looked at, in large type. */
final class InspectorReading extends HBox {
    private static final Words WORDS = Words.of(InspectorReading.class);
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("words");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final String NOTHING = "–";
    /** More letters than this are smaller. */
    private static final int LONGEST_DIGIT = 2;

    private static final double VALUE_WIDTH = 72;

    private final GalleryModel gallery;

    /**
     * Three figures.
     *
     * @param gallery says which image is looked at
     */
    InspectorReading(GalleryModel gallery) {
        this.gallery = gallery;
        Label prediction = figure("inspector-prediction", LookedAt::predictionName);
        gallery.lookedAt()
                .subscribe(one -> prediction.pseudoClassStateChanged(
                        WRONG, one.filter(LookedAt::isMisread).isPresent()));
        getChildren()
                .setAll(
                        value(WORDS.text("label"), figure("inspector-label", one -> one.images()
                                .labelName(one.index()))),
                        value(WORDS.text("prediction"), prediction),
                        value(
                                WORDS.text("confidence"),
                                figure(
                                        "inspector-confidence",
                                        one -> Numbers.probability(one.images().confidence(one.index())))));
    }

    private Label figure(String id, Function<LookedAt, String> text) {
        Label figure = new Label();
        figure.setId(id);
        figure.getStyleClass().add(id);
        gallery.lookedAt().subscribe(one -> {
            figure.setText(one.map(text).orElse(NOTHING));
            figure.pseudoClassStateChanged(NONE, one.isEmpty());
            figure.pseudoClassStateChanged(LONG, figure.getText().length() > LONGEST_DIGIT);
        });
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
}

package digitpad.ui.draw;

import digitpad.learning.DigitReading;
import digitpad.learning.NumberReading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A number in large type, how sure all of it is, and what the network sees of each digit; a click on one looks at it. */
final class NumberView extends HBox {
    private static final Words WORDS = Words.of(NumberView.class);
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    /** Share of the card that the images may take. */
    private static final double IMAGES_SHARE = 0.42;

    /** Stands for a digit where nothing stands out. */
    private static final String NO_GUESS = "?";

    private static final double GAP = 8;
    /** What a frame adds on both sides together. */
    private static final double FRAME = 8;

    private static final int LARGE_SCALE = 2;
    /** From so many digits on, images are shown at half the size. */
    private static final int MANY = 7;
    /** More are not shown as images. */
    private static final int MOST = 24;
    /** Width of a figure, as a share of the type's size. */
    private static final double FIGURE = 0.64;

    private static final double LARGEST_TYPE = 96;
    private static final double SMALLEST_TYPE = 20;

    private final Appearance appearance;
    private final IntConsumer choose;
    private final Label text = new Label();
    private final Label confidence = new Label();
    private final Label words = new Label();
    private final FlowPane images = new FlowPane(GAP, GAP);
    private final List<DigitImageView> views = new ArrayList<>();
    private final VBox right;
    private double width = 1;
    private boolean isShort;

    NumberView(Appearance appearance, IntConsumer choose) {
        super(16);
        this.appearance = appearance;
        this.choose = choose;
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        // As the number is written.
        images.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        text.getStyleClass().add("reading-number");
        text.setId("reading-number");
        text.setWrapText(true);
        confidence.getStyleClass().add("number-confidence");
        confidence.setId("number-confidence");
        confidence.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox sure = new HBox(10, confidence, words);
        sure.setAlignment(Pos.BASELINE_LEFT);
        VBox left = new VBox(8, text, sure);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label caption = new Label(WORDS.text("seen"));
        caption.getStyleClass().add("caption");
        images.setAlignment(Pos.CENTER_RIGHT);
        right = new VBox(6, images, caption);
        right.setAlignment(Pos.CENTER);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, right);
    }

    /** Says how much room the card has. */
    void fit(double cardWidth, boolean cardIsShort) {
        if (width != cardWidth || isShort != cardIsShort) {
            width = cardWidth;
            isShort = cardIsShort;
            arrange();
        }
    }

    /**
     * Shows a number.
     *
     * @param number two digits or more
     * @param chosen which of them is looked at
     */
    void show(NumberReading number, int chosen) {
        List<DigitReading> digits = number.digits();
        text.setText(number.text(NO_GUESS));
        text.pseudoClassStateChanged(REFUSED, !number.isNumber());
        String probability = Numbers.probability(number.confidence());
        confidence.setText(number.isNumber() ? probability : WORDS.text("number.none"));
        words.setText(
                number.isNumber()
                        ? WORDS.text("number.all-right", digits.size())
                        : number.hasGuess() ? WORDS.text("number.if-it-were", probability) : "");
        int shown = Math.min(MOST, digits.size());
        while (views.size() > shown) {
            views.remove(shown);
            images.getChildren().remove(shown);
        }
        while (views.size() < shown) {
            add(views.size());
        }
        for (int i = 0; i < shown; i++) {
            DigitReading digit = digits.get(i);
            views.get(i).show(Optional.of(digit.reading().image()));
            Button button = (Button) images.getChildren().get(i);
            button.pseudoClassStateChanged(CHOSEN, i == chosen);
            button.setAccessibleText(
                    digit.reading().hasGuess()
                            ? WORDS.text(
                                    "number.digit-read-as",
                                    i + 1,
                                    digit.reading().digit(),
                                    Numbers.probability(digit.reading().confidence()))
                            : WORDS.text("number.digit", i + 1, WORDS.text("no-digit")));
        }
        arrange();
    }

    private void add(int place) {
        DigitImageView view = new DigitImageView(appearance, LARGE_SCALE, false);
        Button button = new Button(null, view);
        button.setId("number-digit-" + place);
        button.getStyleClass().add("number-digit");
        button.setTooltip(new Tooltip(WORDS.text("number.look")));
        button.setOnAction(event -> choose.accept(place));
        // Else the arrows would move the focus away from the digits, to what lies beside them.
        button.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                int next = place + (event.getCode() == KeyCode.LEFT ? -1 : 1);
                if (next >= 0 && next < views.size()) {
                    choose.accept(next);
                    images.getChildren().get(next).requestFocus();
                }
                event.consume();
            }
        });
        views.add(view);
        images.getChildren().add(button);
    }

    private void arrange() {
        int scale = views.size() >= MANY || isShort ? 1 : LARGE_SCALE;
        views.forEach(view -> view.setScale(scale));
        double pitch = scale * 28 + FRAME + GAP;
        double fitting = Math.max(1, Math.floor((IMAGES_SHARE * width + GAP) / pitch));
        double wrap = Math.max(1, Math.min(fitting, views.size())) * pitch - GAP;
        images.setPrefWrapLength(wrap);
        images.setMaxWidth(wrap);
        double room = width - wrap - 64;
        int figures = Math.max(1, text.getText().length());
        double type =
                Math.max(SMALLEST_TYPE, Math.min(isShort ? LARGEST_TYPE / 2 : LARGEST_TYPE, room / figures / FIGURE));
        text.setStyle("-fx-font-size: " + Math.floor(type) + "px;");
    }
}

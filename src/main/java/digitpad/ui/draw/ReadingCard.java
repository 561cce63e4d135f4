package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.DigitImageView;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The reading in large type, and the image it was made from. */
final class ReadingCard extends HBox {
    private static final Words WORDS = Words.of(ReadingCard.class);
    /** From here on the program calls itself certain. */
    private static final double CERTAIN = 0.95;

    /** Height where there is room. */
    static final double TALL = 216;
    /** Least height. */
    static final double SHORTEST = 140;

    /** Below this height there is no room for a caption under the image. */
    private static final double SHORT = 172;

    private static final int IMAGE_SCALE = 6;
    /** Below this width the image shrinks, so that the figures keep their room. */
    private static final double NARROW = 460;

    private static final int SMALL_IMAGE_SCALE = 4;
    private static final int SMALLEST_IMAGE_SCALE = 3;
    private static final String COMPACT = "compact";
    /** Names of classes that stand as large as a digit. */
    private static final int SHORT_NAME = 2;

    /** Where nothing stands out. */
    private static final String NO_GUESS = "–";

    private static final double FIGURES_GAP = 8;
    /** The card's padding and the gap before the image. */
    private static final double BESIDE_WORD = 56;

    private static final double LARGEST_WORD = 64;
    private static final double SMALLEST_WORD = 18;
    /** Width of a letter, as a share of the type's size. */
    private static final double LETTER = 0.62;

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Label digit = new Label();
    private final Label confidence = new Label();
    private final Label runnerUp = new Label();
    private final Label certainty = new Label();
    private final GridPane figures = new GridPane();
    private final GridPane reading = new GridPane();
    private final Label emptyTitle = new Label();
    private final Label emptyText = new Label();
    private final VBox empty;
    private final DigitImageView image;
    private final Label caption = new Label(WORDS.text("seen"));
    private final VBox left = new VBox();
    private final VBox right;
    private final NumberView number;
    private double wordRoom = LARGEST_WORD;
    private double mostWord = LARGEST_WORD;

    /**
     * An empty card.
     *
     * @param appearance gives the colours
     * @param choose told which digit of a number shall be looked at, 0 for the first
     */
    ReadingCard(Appearance appearance, IntConsumer choose) {
        super(16);
        number = new NumberView(appearance, choose);
        getStyleClass().addAll("card", "reading-card");
        digit.getStyleClass().add("reading-digit");
        digit.setId("reading-digit");
        digit.setMinWidth(Region.USE_PREF_SIZE);
        confidence.getStyleClass().add("reading-confidence");
        confidence.setId("reading-confidence");
        confidence.setMinWidth(Region.USE_PREF_SIZE);
        runnerUp.getStyleClass().add("muted");
        certainty.setId("reading-certainty");
        figures.setHgap(12);
        figures.setAlignment(Pos.CENTER_LEFT);
        figures.getChildren().setAll(confidence, runnerUp, certainty);
        reading.setHgap(24);
        reading.setVgap(FIGURES_GAP);
        reading.setAlignment(Pos.CENTER_LEFT);
        reading.getChildren().setAll(digit, figures);
        arrange("");

        emptyTitle.getStyleClass().add("empty-title");
        emptyTitle.setId("reading-empty");
        emptyText.getStyleClass().add("muted");
        emptyText.setWrapText(true);
        empty = new VBox(8, emptyTitle, emptyText);
        empty.setAlignment(Pos.CENTER_LEFT);

        Label title = new Label(WORDS.text("reading"));
        title.getStyleClass().add("muted");
        StackPane middle = new StackPane(reading, number, empty);
        middle.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        left.getChildren().setAll(title, middle);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);

        image = new DigitImageView(appearance, IMAGE_SCALE, true);
        image.setId("digit-image");
        image.setAccessibleText(WORDS.text("seen"));
        caption.getStyleClass().add("caption");
        right = new VBox(8, image, caption);
        right.setAlignment(Pos.CENTER);
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, right);
    }

    /** Says how much room there is, before the card is laid out. */
    void fit(double width, double height) {
        boolean isShort = height < TALL;
        boolean isShortest = height < SHORT;
        number.fit(width, isShort);
        caption.setVisible(!isShortest);
        caption.setManaged(!isShortest);
        int small = isShortest ? SMALLEST_IMAGE_SCALE : SMALL_IMAGE_SCALE;
        int scale = isShort || width < NARROW ? small : IMAGE_SCALE;
        image.setScale(scale);
        mostWord = isShortest ? LARGEST_WORD / 2 : LARGEST_WORD;
        wordRoom = width - scale * DigitImage.SIDE - BESIDE_WORD;
        if (isShort != getStyleClass().contains(COMPACT)) {
            if (isShort) {
                getStyleClass().add(COMPACT);
            } else {
                getStyleClass().remove(COMPACT);
            }
            applyCss();
        }
        arrange(digit.getText());
    }

    /**
     * Shows what was read.
     *
     * @param shown one digit or several
     * @param chosen which of them is looked at
     */
    void show(NumberReading shown, int chosen) {
        boolean isOne = shown.digits().size() == 1;
        if (isOne) {
            show(shown.digits().get(0).reading(), shown.classNames());
        } else {
            number.show(shown, chosen);
        }
        numberOrDigit(!isOne);
        toggle(true);
    }

    private void show(Reading shown, List<String> classNames) {
        String name = shown.hasGuess() ? classNames.get(shown.digit()) : NO_GUESS;
        String second = classNames.get(shown.runnerUp());
        arrange(name);
        digit.pseudoClassStateChanged(REFUSED, !shown.isDigit());
        String guess = Numbers.probability(shown.confidence());
        confidence.setText(shown.isDigit() ? guess : WORDS.text("reading.no-digit"));
        String next = WORDS.text("reading.next", second, Numbers.probability(shown.probabilities()[shown.runnerUp()]));
        String ifItWere = shown.hasGuess() ? WORDS.text("reading.if-it-were", name, guess) : "";
        runnerUp.setText(shown.isDigit() ? next : ifItWere);
        runnerUp.setManaged(!runnerUp.getText().isEmpty());
        boolean certain = shown.isDigit() && shown.confidence() >= CERTAIN;
        String unsure = name.length() > SHORT_NAME
                ? WORDS.text("reading.unsure")
                : WORDS.text("reading.unsure-between", name, second);
        certainty.setText(
                certain ? WORDS.text("reading.certain") : shown.isDigit() ? unsure : WORDS.text("reading.none"));
        certainty.setGraphic(new FontIcon(certain ? Feather.CHECK_CIRCLE : Feather.HELP_CIRCLE));
        certainty.getStyleClass().setAll("label", certain ? "right" : "warning");
        image.show(Optional.of(shown.image()));
    }

    /** A word stands above its figures, as large as it fits. */
    private void arrange(String name) {
        boolean isWord = name.length() > SHORT_NAME;
        digit.setText(name);
        GridPane.setConstraints(figures, isWord ? 0 : 1, isWord ? 1 : 0);
        GridPane.setRowSpan(confidence, isWord ? 2 : 1);
        GridPane.setConstraints(runnerUp, isWord ? 1 : 0, isWord ? 0 : 1);
        GridPane.setConstraints(certainty, isWord ? 1 : 0, isWord ? 1 : 2);
        confidence.setStyle(isWord ? "-fx-font-size: 24px;" : "");
        figures.setVgap(isWord ? 0 : FIGURES_GAP);
        double room = wordRoom / (LETTER * name.length());
        digit.setStyle(
                isWord
                        ? "-fx-padding: 0; -fx-font-size: "
                                + Math.floor(Math.max(SMALLEST_WORD, Math.min(mostWord, room))) + "px;"
                        : "");
        digit.setMinWidth(isWord ? 0 : Region.USE_PREF_SIZE);
    }

    private void numberOrDigit(boolean isNumber) {
        reading.setVisible(!isNumber);
        number.setVisible(isNumber);
        right.setVisible(!isNumber);
        right.setManaged(!isNumber);
    }

    /**
     * Shows that there is nothing to read, and why.
     *
     * @param title a few words
     * @param text a sentence
     */
    void showNothing(String title, String text) {
        emptyTitle.setText(title);
        emptyText.setText(text);
        image.show(Optional.empty());
        numberOrDigit(false);
        toggle(false);
    }

    private void toggle(boolean read) {
        reading.setVisible(read && !number.isVisible());
        empty.setVisible(!read);
    }
}

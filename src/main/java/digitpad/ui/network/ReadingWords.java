package digitpad.ui.network;

import digitpad.learning.Reading;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What a model reads, large; where it takes the image for no digit it says so, and beneath, greyed, what it would be. */
final class ReadingWords extends VBox {
    private static final Words WORDS = Words.of(ReadingWords.class);

    private final Label reading = new Label();
    private final Label guess = new Label();

    /**
     * Words without a reading.
     *
     * @param id of the large ones
     * @param styleClass of the large ones
     */
    ReadingWords(String id, String styleClass) {
        reading.setId(id);
        reading.getStyleClass().add(styleClass);
        reading.setWrapText(true);
        reading.setMinHeight(USE_PREF_SIZE);
        guess.setId(id + "-guess");
        guess.getStyleClass().add("caption");
        getChildren().addAll(reading, guess);
    }

    /**
     * Shows a reading.
     *
     * @param read what is read; nothing while nothing is
     * @param names the classes of a model that tells so many apart
     */
    void show(Optional<Reading> read, Function<Integer, List<String>> names) {
        reading.setText(read.map(one -> one.isDigit() ? words(one, names, "  ") : WORDS.text("reading.no-digit"))
                .orElse("–"));
        guess.setText(read.filter(one -> !one.isDigit() && one.hasGuess())
                .map(one -> WORDS.text("reading.if-it-were", words(one, names, ", ")))
                .orElse(""));
        reading.setAccessibleText(WORDS.text("reading.spoken", text()));
    }

    /** {@return all of it in one line} */
    String text() {
        return guess.getText().isEmpty() ? reading.getText() : reading.getText() + ", " + guess.getText();
    }

    private static String words(Reading read, Function<Integer, List<String>> names, String between) {
        return names.apply(read.probabilities().length).get(read.digit())
                + between
                + Numbers.probability(read.confidence());
    }
}

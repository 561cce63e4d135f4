package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.learning.FineTuning;
import digitpad.learning.Model;
import digitpad.learning.Reading;
import digitpad.ui.parts.Thumbnail;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A drawing of My digits as the network sees it.
 *
 * @param drawing with its label
 * @param image what the network sees
 * @param reading what it takes it for; nothing before it was read
 */
record KeptDrawing(Drawing drawing, DigitImage image, Optional<Reading> reading) {
    private static final Words WORDS = Words.of(KeptDrawing.class);
    /** Stands for a digit where there is none. */
    private static final String NONE = "–";

    /**
     * Reads what is kept; any thread.
     *
     * @param drawings with labels
     * @param model what reads; nothing while none is open
     * @return those that can be shown
     */
    static List<KeptDrawing> read(List<Drawing> drawings, Optional<Model> model) {
        DigitNormaliser normaliser = new DigitNormaliser();
        List<KeptDrawing> all = new ArrayList<>();
        for (Drawing drawing : FineTuning.usable(drawings)) {
            DigitImage image = normaliser.normalise(drawing.ink()).orElseThrow();
            all.add(new KeptDrawing(drawing, image, model.map(reader -> reader.read(image))));
        }
        return all;
    }

    /** {@return whether it is read as something else than its label} */
    boolean isMisread() {
        boolean isDigit = drawing.digit().isPresent();
        return reading.isPresent()
                && !(isDigit
                        ? reading.get().isDigit()
                                && reading.get().digit() == drawing.digit().getAsInt()
                        : !reading.get().isDigit());
    }

    private String label() {
        return drawing.digit().isPresent() ? drawing.label().orElseThrow() : NONE;
    }

    private String guess() {
        return reading.map(read -> read.isDigit() ? Integer.toString(read.digit()) : NONE)
                .orElse("");
    }

    Thumbnail thumbnail(int place) {
        return new Thumbnail(
                image,
                label(),
                isMisread() ? Optional.of(guess()) : Optional.empty(),
                false,
                WORDS.text("kept.spoken", place + 1, words()));
    }

    /** {@return its label and what it is read as} */
    String words() {
        boolean isDigit = drawing.digit().isPresent();
        if (reading.isEmpty()) {
            return isDigit ? WORDS.text("kept.digit", label()) : WORDS.text("kept.none");
        }
        Reading read = reading.get();
        String confidence = Numbers.probability(read.confidence());
        if (isDigit) {
            return read.isDigit()
                    ? WORDS.text("kept.digit-read-as", label(), guess(), confidence)
                    : WORDS.text("kept.digit-refused", label());
        }
        return read.isDigit() ? WORDS.text("kept.none-read-as", guess(), confidence) : WORDS.text("kept.none-refused");
    }
}

package digitpad.learning;

import digitpad.words.Words;
import java.time.Instant;
import java.util.List;

/**
 * What is known about a generator.
 *
 * @param programVersion of the Digitpad that trained it
 * @param settings how it was trained
 * @param dataSet what it was trained on
 * @param mismatch at the end of its training, as in {@link TrainableGenerator.Figures}
 * @param divergence likewise
 * @param trainingSeconds how long that took
 * @param digits for each class, in its order, the latents that draw it best; nobody may change the arrays
 * @param created when training ended
 */
public record GeneratorCard(
        String programVersion,
        GeneratorSettings settings,
        String dataSet,
        double mismatch,
        double divergence,
        double trainingSeconds,
        List<float[]> digits,
        Instant created) {
    private static final Words WORDS = Words.of(GeneratorCard.class);
    /** Generators of more classes are not made. */
    private static final int MOST_CLASSES = 62;

    /**
     * Checks the latents.
     *
     * @throws IllegalArgumentException if there are none, too many, or of another shape
     */
    public GeneratorCard {
        digits = List.copyOf(digits);
        if (digits.isEmpty() || digits.size() > MOST_CLASSES) {
            throw new IllegalArgumentException(WORDS.text("generator-digits", digits.size(), MOST_CLASSES));
        }
        for (float[] latents : digits) {
            if (latents.length != settings.shape().latents()) {
                throw new IllegalArgumentException(WORDS.text(
                        "generator-latents", latents.length, settings.shape().latents()));
            }
        }
    }
}

package digitpad.learning;

import digitpad.words.Words;

/** Training cannot go on because the loss is no longer a number, or far beyond hope. The message advises. */
final class TrainingDivergedException extends RuntimeException {
    private static final Words WORDS = Words.of(TrainingDivergedException.class);
    private static final long serialVersionUID = 1;

    TrainingDivergedException(long iteration, double loss, double learningRate) {
        super(
                Double.isFinite(loss)
                        ? WORDS.text("diverged.grew", Math.round(loss), iteration + 1, learningRate)
                        : WORDS.text("diverged.no-number", iteration + 1, learningRate));
    }
}

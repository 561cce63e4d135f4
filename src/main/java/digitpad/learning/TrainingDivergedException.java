package digitpad.learning;

/** Training cannot go on because the loss is no longer a number, or far beyond hope. The message advises. */
public final class TrainingDivergedException extends RuntimeException {
    TrainingDivergedException(int iteration, double loss, double learningRate) {
        super((Double.isFinite(loss)
                        ? "The loss grew to " + Math.round(loss)
                        : "The loss became infinite or not a number")
                + " at iteration " + (iteration + 1) + ". Try a learning rate smaller than " + learningRate + ".");
    }
}

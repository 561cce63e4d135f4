package digitpad.learning;

/** Training cannot go on because the loss is no longer a number, or far beyond hope. The message advises. */
final class TrainingDivergedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TrainingDivergedException(long iteration, double loss, double learningRate) {
        super((Double.isFinite(loss)
                        ? "The loss grew to " + Math.round(loss)
                        : "The loss became infinite or not a number")
                + " at iteration " + (iteration + 1) + ". Try a learning rate smaller than " + learningRate + ".");
    }
}

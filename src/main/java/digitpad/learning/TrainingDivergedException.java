package digitpad.learning;

/** Training cannot go on because the loss is no longer a number. The message advises. */
public final class TrainingDivergedException extends RuntimeException {
    TrainingDivergedException(int iteration, double learningRate) {
        super("The loss became infinite or not a number at iteration " + (iteration + 1)
                + ". Try a learning rate smaller than " + learningRate + ".");
    }
}

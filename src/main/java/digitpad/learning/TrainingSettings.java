package digitpad.learning;

/**
 * What the user chooses for one training.
 *
 * @param epochs passes over the training set, 1 to {@value #MAX_EPOCHS}
 * @param batchSize examples of one update, 1 to {@value #MAX_BATCH_SIZE}
 * @param learningRate size of a step, above 0, at most {@value #MAX_LEARNING_RATE}
 * @param seed where weights, shuffling and dropout begin; the same seed gives the same run
 * @param validationShare share of the training set held back for validation, 0 to {@value #MAX_VALIDATION_SHARE}
 */
public record TrainingSettings(int epochs, int batchSize, double learningRate, long seed, double validationShare) {
    /** Most epochs. */
    public static final int MAX_EPOCHS = 1000;
    /** Largest batch. */
    public static final int MAX_BATCH_SIZE = 4096;
    /** Largest learning rate. */
    public static final double MAX_LEARNING_RATE = 10;
    /** Largest share of the training set that can be held back. */
    public static final double MAX_VALIDATION_SHARE = 0.5;

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the first value that is out of range and its range
     */
    public TrainingSettings {
        require(epochs >= 1 && epochs <= MAX_EPOCHS, "epochs must be 1 to " + MAX_EPOCHS + ", not " + epochs);
        require(
                batchSize >= 1 && batchSize <= MAX_BATCH_SIZE,
                "batch size must be 1 to " + MAX_BATCH_SIZE + ", not " + batchSize);
        require(
                learningRate > 0 && learningRate <= MAX_LEARNING_RATE,
                "learning rate must be above 0 and at most " + MAX_LEARNING_RATE + ", not " + learningRate);
        require(
                validationShare >= 0 && validationShare <= MAX_VALIDATION_SHARE,
                "validation share must be 0 to " + MAX_VALIDATION_SHARE + ", not " + validationShare);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

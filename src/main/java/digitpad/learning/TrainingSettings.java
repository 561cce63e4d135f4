package digitpad.learning;

/**
 * What the user chooses for one training.
 *
 * @param epochs passes over the training set, 1 to {@value #MAX_EPOCHS}
 * @param batchSize examples of one update, 1 to {@value #MAX_BATCH_SIZE}
 * @param optimizer how gradients become updates
 * @param learningRate size of a step, above 0, at most {@value #MAX_LEARNING_RATE}
 * @param schedule how the learning rate changes meanwhile
 * @param regularization what keeps the network from learning by heart
 * @param augmentation how training images are changed
 * @param validationShare share of the training set held back for validation, 0 to {@value #MAX_VALIDATION_SHARE}
 * @param patience training ends after this many epochs without a smaller validation loss, 0 (never) to {@value #MAX_EPOCHS}
 * @param keepsBest whether the model of the epoch with the smallest validation loss is kept, not the last epoch's
 * @param replicas on how many cores the network learns at once, 1 to {@value #MAX_REPLICAS}; the number decides the last digits, as sums are
 *     taken in another order
 * @param seed where weights, shuffling, dropout and augmentation begin; the same seed and number of replicas give the same run
 */
public record TrainingSettings(
        int epochs,
        int batchSize,
        Optimizer optimizer,
        double learningRate,
        LearningRateSchedule schedule,
        Regularization regularization,
        Augmentation augmentation,
        double validationShare,
        int patience,
        boolean keepsBest,
        int replicas,
        long seed) {
    /** Most epochs. */
    public static final int MAX_EPOCHS = 1000;
    /** Largest batch. */
    public static final int MAX_BATCH_SIZE = 4096;
    /** Largest learning rate. */
    public static final double MAX_LEARNING_RATE = 10;
    /** Largest share of the training set that can be held back. */
    public static final double MAX_VALIDATION_SHARE = 0.5;

    /** Most replicas; a batch is seldom worth more shares. */
    public static final int MAX_REPLICAS = 64;

    private static final TrainingSettings DEFAULTS = new TrainingSettings(
            5,
            128,
            Optimizer.ADAM,
            0.001,
            new LearningRateSchedule.Constant(),
            Regularization.NONE,
            Augmentation.NONE,
            0.1,
            0,
            false,
            Math.min(MAX_REPLICAS, Runtime.getRuntime().availableProcessors()),
            1);

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the first value that is out of range and its range
     */
    public TrainingSettings {
        Range.requireWhole(epochs, 1, MAX_EPOCHS, "range.epochs");
        Range.requireWhole(batchSize, 1, MAX_BATCH_SIZE, "range.batch");
        requireLearningRate(learningRate);
        Range.requireUpTo(validationShare, MAX_VALIDATION_SHARE, "range.validation");
        Range.requireWhole(patience, 0, MAX_EPOCHS, "range.patience");
        Range.requireWhole(replicas, 1, MAX_REPLICAS, "range.replicas");
    }

    static void requireLearningRate(double learningRate) {
        Range.require(
                learningRate > 0 && learningRate <= MAX_LEARNING_RATE,
                "range-above",
                "range.learning-rate",
                0,
                MAX_LEARNING_RATE,
                learningRate);
    }

    /** {@return settings to begin with: five epochs of Adam in batches of 128, a tenth for validation, a replica for each core, nothing else} */
    public static Builder builder() {
        return DEFAULTS.toBuilder();
    }

    /** {@return these settings, to be changed one by one} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Settings in the making; nothing is checked before {@link #build()}. For one thread. */
    public static final class Builder {
        private int epochs;
        private int batchSize;
        private Optimizer optimizer;
        private double learningRate;
        private LearningRateSchedule schedule;
        private Regularization regularization;
        private Augmentation augmentation;
        private double validationShare;
        private int patience;
        private boolean keepsBest;
        private int replicas;
        private long seed;

        private Builder(TrainingSettings from) {
            epochs = from.epochs;
            batchSize = from.batchSize;
            optimizer = from.optimizer;
            learningRate = from.learningRate;
            schedule = from.schedule;
            regularization = from.regularization;
            augmentation = from.augmentation;
            validationShare = from.validationShare;
            patience = from.patience;
            keepsBest = from.keepsBest;
            replicas = from.replicas;
            seed = from.seed;
        }

        /**
         * Sets the epochs.
         *
         * @param value as in the record
         * @return this
         */
        public Builder epochs(int value) {
            epochs = value;
            return this;
        }

        /**
         * Sets the batch size.
         *
         * @param value as in the record
         * @return this
         */
        public Builder batchSize(int value) {
            batchSize = value;
            return this;
        }

        /**
         * Sets the optimiser.
         *
         * @param value as in the record
         * @return this
         */
        public Builder optimizer(Optimizer value) {
            optimizer = value;
            return this;
        }

        /**
         * Sets the learning rate.
         *
         * @param value as in the record
         * @return this
         */
        public Builder learningRate(double value) {
            learningRate = value;
            return this;
        }

        /**
         * Sets the schedule.
         *
         * @param value as in the record
         * @return this
         */
        public Builder schedule(LearningRateSchedule value) {
            schedule = value;
            return this;
        }

        /**
         * Sets the regularization.
         *
         * @param value as in the record
         * @return this
         */
        public Builder regularization(Regularization value) {
            regularization = value;
            return this;
        }

        /**
         * Sets the augmentation.
         *
         * @param value as in the record
         * @return this
         */
        public Builder augmentation(Augmentation value) {
            augmentation = value;
            return this;
        }

        /**
         * Sets the validation share.
         *
         * @param value as in the record
         * @return this
         */
        public Builder validationShare(double value) {
            validationShare = value;
            return this;
        }

        /**
         * Sets the patience.
         *
         * @param value as in the record
         * @return this
         */
        public Builder patience(int value) {
            patience = value;
            return this;
        }

        /**
         * Sets whether the best epoch is kept.
         *
         * @param value as in the record
         * @return this
         */
        public Builder keepsBest(boolean value) {
            keepsBest = value;
            return this;
        }

        /**
         * Sets the number of replicas.
         *
         * @param value as in the record
         * @return this
         */
        public Builder replicas(int value) {
            replicas = value;
            return this;
        }

        /**
         * Sets the seed.
         *
         * @param value as in the record
         * @return this
         */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * The settings.
         *
         * @return what was set
         * @throws IllegalArgumentException naming the first value that is out of range and its range
         */
        public TrainingSettings build() {
            return new TrainingSettings(
                    epochs,
                    batchSize,
                    optimizer,
                    learningRate,
                    schedule,
                    regularization,
                    augmentation,
                    validationShare,
                    patience,
                    keepsBest,
                    replicas,
                    seed);
        }
    }
}

package digitpad.learning;

/** How the learning rate changes while a run goes on, as a factor of the rate the user chose. */
public sealed interface LearningRateSchedule {
    /**
     * The factor at one moment.
     *
     * @param done passes over the training set before this update, as a fraction
     * @param epochs how many there will be; at least 1, and more than done
     * @return above 0, at most 1
     */
    double factor(double done, int epochs);

    /** The same rate throughout. */
    record Constant() implements LearningRateSchedule {
        @Override
        public double factor(double done, int epochs) {
            return 1;
        }
    }

    /**
     * Falls at once after every so many epochs.
     *
     * @param everyEpochs 1 to {@value TrainingSettings#MAX_EPOCHS}
     * @param decay what the rate is multiplied with, above 0, below 1
     */
    record Step(int everyEpochs, double decay) implements LearningRateSchedule {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException naming what is out of range
         */
        public Step {
            Range.requireWhole(everyEpochs, 1, TrainingSettings.MAX_EPOCHS, "range.step");
            requireDecay(decay);
        }

        @Override
        public double factor(double done, int epochs) {
            return Math.pow(decay, Math.floor(done / everyEpochs));
        }
    }

    /**
     * Falls a little with every update.
     *
     * @param decay what the rate is multiplied with from one epoch to the next, above 0, below 1
     */
    record Exponential(double decay) implements LearningRateSchedule {
        /**
         * Checks the decay.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public Exponential {
            requireDecay(decay);
        }

        @Override
        public double factor(double done, int epochs) {
            return Math.pow(decay, done);
        }
    }

    /** Falls along half a cosine, to nothing at the end: Loshchilov and Hutter, "SGDR", 2017, without restarts. */
    record Cosine() implements LearningRateSchedule {
        @Override
        public double factor(double done, int epochs) {
            return (1 + Math.cos(Math.PI * done / epochs)) / 2;
        }
    }

    /**
     * Rises from a twenty-fifth, then falls along half a cosine to next to nothing: Smith and Topin, "Super-convergence", 2019.
     *
     * @param warmUpShare the share of the run in which the rate rises, above 0, below 1
     */
    record OneCycle(double warmUpShare) implements LearningRateSchedule {
        private static final double START = 1 / 25.0;
        private static final double END = 1e-4;

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public OneCycle {
            Range.require(warmUpShare > 0 && warmUpShare < 1, "range-between", "range.warm-up", 0, 1, warmUpShare);
        }

        @Override
        public double factor(double done, int epochs) {
            double share = done / epochs;
            return share < warmUpShare
                    ? between(START, 1, share / warmUpShare)
                    : between(1, END, (share - warmUpShare) / (1 - warmUpShare));
        }

        private static double between(double from, double to, double share) {
            return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
        }
    }

    private static void requireDecay(double decay) {
        Range.require(decay > 0 && decay < 1, "range-between", "range.decay", 0, 1, decay);
    }
}

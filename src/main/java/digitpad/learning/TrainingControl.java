package digitpad.learning;

/** Steers a training from outside; asked on the training thread before every batch. */
@FunctionalInterface
public interface TrainingControl {
    /**
     * Whether to end. It may take its time to answer, which pauses the training; once it says yes it must go on saying so.
     *
     * @return whether the training is to end before the next batch
     */
    boolean isStopRequested();

    /**
     * The learning rate that the schedule is applied to.
     *
     * @param current as it is
     * @return as it is to be from now on, above 0
     */
    default double learningRate(double current) {
        return current;
    }
}

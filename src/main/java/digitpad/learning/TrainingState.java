package digitpad.learning;

/** Where a run stands. */
public enum TrainingState {
    /** The network is being made and the data split. */
    PREPARING,
    /** Batches are trained on. */
    RUNNING,
    /** The last epoch is over and the test set is read. */
    TESTING,
    /** The training thread waits; {@link TrainingRun#resume()} lets it go on. */
    PAUSED,
    /** A stop was requested; it acts within one batch. */
    STOPPING,
    /** Every epoch is done and the model tested. */
    FINISHED,
    /** Somebody stopped it. */
    STOPPED,
    /** It cannot go on; {@link TrainingRun#advice()} says why and what to do. */
    FAILED;

    /** {@return whether nothing more will happen} */
    public boolean isOver() {
        return this == FINISHED || this == STOPPED || this == FAILED;
    }
}

package digitpad.learning;

/** Keeps what a training tells, so that it is not lost. On the training thread, like every {@link TrainingListener}. */
public interface TrainingRecorder extends TrainingListener {
    /**
     * Nothing more will be told; unlike the rest, this may wait until everything is kept.
     *
     * @param outcome what the training left
     */
    void ended(Training.Outcome outcome);

    /**
     * The training broke off because of a fault; nothing more will be told. This too may wait.
     *
     * @param advice why, and what to do, in words for the user
     */
    void failed(String advice);

    /** Keeps nothing. */
    TrainingRecorder NONE = new TrainingRecorder() {
        @Override
        public void prepared(Split split, int batchesPerEpoch) {}

        @Override
        public void iterationDone(IterationFigures figures) {}

        @Override
        public void epochDone(EpochFigures figures, Model model) {}

        @Override
        public void checkpoint(Checkpoint checkpoint) {}

        @Override
        public void testing() {}

        @Override
        public void ended(Training.Outcome outcome) {}

        @Override
        public void failed(String advice) {}
    };
}

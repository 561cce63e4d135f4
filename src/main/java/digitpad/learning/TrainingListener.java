package digitpad.learning;

/** Told how a training goes, on the training thread. It must return at once. */
public interface TrainingListener {
    /**
     * Data are split, the network is made, the first batch comes next.
     *
     * @param split the images
     * @param batchesPerEpoch iterations of one epoch
     */
    void prepared(Split split, int batchesPerEpoch);

    /**
     * An update is done.
     *
     * @param figures of its batch
     */
    void iterationDone(IterationFigures figures);

    /**
     * An epoch is over.
     *
     * @param figures of the epoch
     * @param model the network as it is now
     */
    void epochDone(EpochFigures figures, Model model);

    /**
     * The training can go on from here, later or elsewhere. Told after every epoch, every few minutes within one, and when it is stopped.
     *
     * @param checkpoint all that this takes
     */
    void checkpoint(Checkpoint checkpoint);

    /** Training is over and the test set is read. */
    void testing();
}

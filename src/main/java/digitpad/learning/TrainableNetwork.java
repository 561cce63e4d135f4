package digitpad.learning;

/** A network that learns. It belongs to the thread that trains it: nobody else may call anything here. */
public interface TrainableNetwork extends AutoCloseable {
    /**
     * One update.
     *
     * @param batch the examples
     * @return how the network did on them before the update
     */
    BatchFigures trainOn(Batch batch);

    /** {@return a copy of the network as it is now, for everyone else} */
    Network snapshot();

    /** Frees native memory. */
    @Override
    void close();
}

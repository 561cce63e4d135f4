package digitpad.learning;

/** A network that learns. It belongs to the thread that trains it: nobody else may call anything here. */
public interface TrainableNetwork extends AutoCloseable {
    /**
     * One update.
     *
     * @param batch the examples
     * @param learningRate size of the step, above 0
     * @return how the network did on them before the update
     */
    BatchFigures trainOn(Batch batch, double learningRate);

    /** {@return a copy of the network as it is now, for everyone else} */
    Network snapshot();

    /** {@return a copy of all that {@link #restore} needs} */
    NetworkState state();

    /**
     * Makes this network what another was: it then learns on as that one would have, digit for digit.
     *
     * @param state of a network of the same layers and optimiser
     * @throws IllegalArgumentException if it does not fit this network; which is then unchanged
     */
    void restore(NetworkState state);

    /**
     * Takes over what another network has learned; the optimiser begins anew.
     *
     * @param network of the same engine
     * @throws IllegalArgumentException if it has other layers
     */
    void begin(Network network);

    /** Frees native memory. */
    @Override
    void close();
}

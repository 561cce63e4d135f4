package digitpad.dl4j;

/** The arithmetic of one layer for a fixed number of examples, with the arrays it needs. For one thread at a time. */
interface LayerPass extends AutoCloseable {
    /** {@return what comes out of the layer} */
    Signal output();

    /**
     * Computes the output's values from the input's.
     *
     * @param parameters of the network
     */
    void forward(Parameters parameters);

    /**
     * Computes the input's gradient, if it has one, and the parameters', from the output's. The output's gradient may be changed.
     *
     * @param parameters the same as in the forward pass
     * @param gradient of the loss with respect to the parameters; written
     * @param adds whether to add to the gradient, or to overwrite it
     */
    void backward(Parameters parameters, Parameters gradient, boolean adds);

    /** Frees the arrays that belong to this pass. */
    @Override
    void close();
}

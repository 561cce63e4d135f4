package digitpad.dl4j;

/** How the gradient of a convolution is computed. For one thread at a time. */
interface ConvolutionGradient extends AutoCloseable {
    /**
     * Computes the gradient with respect to weights, biases and, if it is needed, the input.
     *
     * @param parameters of the network
     * @param gradient written
     * @param adds whether to add to the gradient, or to overwrite it
     */
    void compute(Parameters parameters, Parameters gradient, boolean adds);

    /** Frees its arrays. */
    @Override
    void close();
}

package digitpad.learning;

/** One layer of a recipe, in the order data flows. The input is always 28 × 28 × 1. */
public sealed interface LayerSpec {
    /**
     * A convolution with square kernels, stride 1, "valid" padding and a bias for each filter.
     *
     * @param kernel side of the kernel in pixels
     * @param filters how many feature maps come out
     * @param activation what follows
     */
    record Convolution(int kernel, int filters, Activation activation) implements LayerSpec {}

    /**
     * The maximum over squares that do not overlap.
     *
     * @param size side of the square, and stride
     */
    record MaxPooling(int size) implements LayerSpec {}

    /**
     * Sets values to zero at random while training, and scales the others up to make good for it.
     *
     * @param rate the share dropped, 0 to below 1
     */
    record Dropout(double rate) implements LayerSpec {}

    /**
     * Every output sees every input.
     *
     * @param units how many outputs
     * @param activation what follows
     */
    record Dense(int units, Activation activation) implements LayerSpec {}

    /**
     * The last layer: dense, softmax, trained with cross-entropy.
     *
     * @param classes how many probabilities come out
     */
    record Output(int classes) implements LayerSpec {}
}

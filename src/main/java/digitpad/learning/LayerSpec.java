package digitpad.learning;

import java.util.List;

/**
 * One layer of a network, in the order data flows. The input is always 28 × 28 × 1: height, width, channels, as everywhere here.
 *
 * <p>The numbers of a layer, where it has any, are {@link LayerWeights} in the order and the shapes told here.
 */
public sealed interface LayerSpec {
    /**
     * A convolution with a bias for each filter. Its numbers: kernels [height, width, channels, filters], biases [filters].
     *
     * @param window what a kernel looks at; beyond the edges it sees zeros
     * @param filters how many feature maps come out
     * @param activation what follows
     */
    record Convolution(Window window, int filters, Activation activation) implements LayerSpec {
        /**
         * A convolution with square kernels, stride 1 and "valid" padding.
         *
         * @param kernel side of the kernel in pixels
         * @param filters how many feature maps come out
         * @param activation what follows
         */
        public Convolution(int kernel, int filters, Activation activation) {
            this(Window.square(kernel), filters, activation);
        }
    }

    /**
     * A convolution of each channel by itself; the feature maps of a channel come out side by side. Its numbers: kernels [height, width,
     * channels, multiplier], biases [channels × multiplier].
     *
     * @param window what a kernel looks at; beyond the edges it sees zeros
     * @param multiplier how many feature maps come out of each channel
     * @param activation what follows
     */
    record DepthwiseConvolution(Window window, int multiplier, Activation activation) implements LayerSpec {}

    /**
     * The largest value of each channel in a window.
     *
     * @param window what is looked at; nothing beyond the edges counts
     */
    record MaxPooling(Window window) implements LayerSpec {
        /**
         * The maximum over squares that do not overlap.
         *
         * @param size side of the square, and stride
         */
        public MaxPooling(int size) {
            this(Window.tiles(size));
        }
    }

    /**
     * The mean of each channel in a window.
     *
     * @param window what is looked at; nothing beyond the edges counts
     */
    record AveragePooling(Window window) implements LayerSpec {}

    /**
     * Rows and columns of zeros around the image.
     *
     * @param top rows above
     * @param bottom rows below
     * @param left columns to the left
     * @param right columns to the right
     */
    record ZeroPadding(int top, int bottom, int left, int right) implements LayerSpec {}

    /**
     * Normalises each channel: γ (x − mean) / √(variance + ε) + β (Ioffe and Szegedy, "Batch normalization", 2015). Its numbers: γ, β, mean,
     * variance, each [channels]. In training, mean and variance are those of the examples that are seen together, and the layer's own follow
     * them; unless the momentum is 1, when they stay what they are and are used in training too.
     *
     * @param epsilon ε, 0 or more; above 0 unless the momentum is 1
     * @param momentum how much of the layer's mean and variance an update leaves, 0 to 1
     */
    record BatchNormalization(double epsilon, double momentum) implements LayerSpec {
        /**
         * A normalization whose mean and variance are known already: those of the images that an imported model learned from, which a few
         * more cannot better.
         *
         * @param epsilon ε, 0 or more
         */
        public BatchNormalization(double epsilon) {
            this(epsilon, 1);
        }
    }

    /**
     * x becomes factor × x + offset.
     *
     * @param factor what each value is multiplied with
     * @param offset what is added then
     */
    record Scaling(double factor, double offset) implements LayerSpec {}

    /**
     * A non-linearity by itself.
     *
     * @param activation which
     */
    record Nonlinearity(Activation activation) implements LayerSpec {}

    /**
     * x becomes: the ceiling above it; slope × (x − threshold) below the threshold; itself between them.
     *
     * @param slope below the threshold, 0 in a plain ReLU
     * @param threshold 0 in a plain ReLU
     * @param ceiling infinite if there is none
     */
    record Rectifier(double slope, double threshold, double ceiling) implements LayerSpec {}

    /**
     * The same values as an image of another shape.
     *
     * @param height rows
     * @param width columns
     * @param channels values at each pixel
     */
    record Reshape(int height, int width, int channels) implements LayerSpec {}

    /** The values of an image as a vector: row by row, the channels of a pixel side by side. */
    record Flatten() implements LayerSpec {}

    /**
     * Sets values to zero at random while training, and scales the others up to make good for it.
     *
     * @param rate the share dropped, 0 to below 1
     */
    record Dropout(double rate) implements LayerSpec {}

    /**
     * Every output sees every input. Its numbers: weights [inputs, units], biases [units].
     *
     * @param units how many outputs
     * @param activation what follows
     */
    record Dense(int units, Activation activation) implements LayerSpec {}

    /**
     * The last layer: dense, softmax, trained with cross-entropy. Its numbers: weights [inputs, classes], biases [classes].
     *
     * @param classes how many probabilities come out
     */
    record Output(int classes) implements LayerSpec {}

    /**
     * The last layer where the one before it puts out the logits: softmax, trained with cross-entropy.
     *
     * @param classes how many values come in and how many probabilities come out
     */
    record Softmax(int classes) implements LayerSpec {}

    /**
     * How many classes a network tells apart.
     *
     * @param layers first to last
     * @return the classes of its last layer; 0 if that is none that a network can end with
     */
    static int classes(List<LayerSpec> layers) {
        LayerSpec last = layers.isEmpty() ? null : layers.get(layers.size() - 1);
        if (last instanceof Softmax softmax) {
            return softmax.classes();
        }
        return last instanceof Output output ? output.classes() : 0;
    }
}

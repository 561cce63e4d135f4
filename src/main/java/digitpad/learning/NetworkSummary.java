package digitpad.learning;

import java.util.List;

/**
 * What a network is made of.
 *
 * @param layers first to last
 */
public record NetworkSummary(List<Layer> layers) {
    /** Copies the layers. */
    public NetworkSummary {
        layers = List.copyOf(layers);
    }

    /**
     * One row of the summary.
     *
     * @param kind for people, such as "Convolution 5 × 5"
     * @param shortKind the same where there is little room, such as "Conv"
     * @param activation what follows, such as "ReLU"; empty for nothing
     * @param outputShape what comes out of the layer for one image, such as 24, 24, 32 (height, width, channels) or 10
     * @param parameters how many numbers it learns
     * @param operations how many products or comparisons one image takes
     */
    public record Layer(
            String kind,
            String shortKind,
            String activation,
            List<Integer> outputShape,
            long parameters,
            long operations) {
        /** Copies the shape. */
        public Layer {
            outputShape = List.copyOf(outputShape);
        }

        /**
         * A layer without an activation of its own, whose work is not counted.
         *
         * @param name for people
         * @param outputShape what comes out of the layer for one image
         * @param parameters how many numbers it learns
         */
        public Layer(String name, List<Integer> outputShape, long parameters) {
            this(name, name, "", outputShape, parameters, 0);
        }

        /** {@return the layer in one line, such as "Convolution 5 × 5, ReLU"} */
        public String name() {
            return activation.isEmpty() ? kind : kind + ", " + activation;
        }

        /** {@return whether what comes out has places: height, width and channels} */
        public boolean isImage() {
            return outputShape.size() == 3;
        }

        /** {@return how many values come out for one image} */
        public int values() {
            return outputShape.stream().reduce(1, (a, b) -> a * b);
        }
    }

    /** {@return how many classes the network tells apart} */
    public int classes() {
        return layers.get(layers.size() - 1).outputShape().get(0);
    }

    /**
     * How much of the work on an image a layer does.
     *
     * @param layer its place among the layers
     * @return 0 to 1; 0 where nobody counted
     */
    public double share(int layer) {
        long all = layers.stream().mapToLong(Layer::operations).sum();
        return all == 0 ? 0 : (double) layers.get(layer).operations() / all;
    }

    /** {@return how many numbers the network learns in all} */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }
}

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
     * @param name for people, such as "Convolution 5 × 5, ReLU"
     * @param outputShape what comes out of the layer for one image, such as 24, 24, 32 (height, width, channels) or 10
     * @param parameters how many numbers it learns
     */
    public record Layer(String name, List<Integer> outputShape, long parameters) {
        /** Copies the shape. */
        public Layer {
            outputShape = List.copyOf(outputShape);
        }
    }

    /** {@return how many classes the network tells apart} */
    public int classes() {
        return layers.get(layers.size() - 1).outputShape().get(0);
    }

    /** {@return how many numbers the network learns in all} */
    public long parameters() {
        return layers.stream().mapToLong(Layer::parameters).sum();
    }
}

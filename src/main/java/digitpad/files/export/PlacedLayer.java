package digitpad.files.export;

import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerWeights;
import digitpad.learning.Model;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Window;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A layer in its network.
 *
 * @param index 0 for the first after the input
 * @param spec which
 * @param input what comes in
 * @param output what goes out; tells the layer's title too
 * @param weights its numbers
 */
record PlacedLayer(
        int index, LayerSpec spec, NetworkSummary.Layer input, NetworkSummary.Layer output, LayerWeights weights) {
    private static final Words WORDS = Words.of(PlacedLayer.class);
    private static final String BETWEEN_WORDS = "(?<=[a-z])(?=[A-Z])";

    /**
     * The layers of a model.
     *
     * @param model any
     * @return its layers, first to last
     * @throws RefusedException if its network does not tell its weights
     */
    static List<PlacedLayer> of(Model model) throws RefusedException {
        List<LayerSpec> specs = model.card().layers();
        List<NetworkSummary.Layer> rows = model.network().summary().layers();
        List<LayerWeights> weights =
                model.network().weights().orElseThrow(() -> new RefusedException(WORDS.text("untold")));
        List<PlacedLayer> layers = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            // The input has a row of its own.
            layers.add(new PlacedLayer(i, specs.get(i), rows.get(i), rows.get(i + 1), weights.get(i)));
        }
        return layers;
    }

    /** {@return what other programs call it, such as "max_pooling_1"; ONNX wants names that are good in C too} */
    String name() {
        String kind = spec.getClass().getSimpleName().replaceAll(BETWEEN_WORDS, "_");
        return kind.toLowerCase(Locale.ROOT) + "_" + index;
    }

    /** {@return its numbers, called and shaped as Keras does; none if it has none} */
    List<NamedArray> arrays() {
        if (weights.arrays().isEmpty()) {
            return List.of();
        }
        int outputs = channels(output);
        if (spec instanceof BatchNormalization) {
            List<Integer> shape = List.of(outputs);
            return List.of(
                    array("gamma", shape, 0),
                    array("beta", shape, 1),
                    array("mean", shape, 2),
                    array("variance", shape, 3));
        }
        return List.of(array("kernel", kernelShape(outputs), 0), array("bias", List.of(outputs), 1));
    }

    private List<Integer> kernelShape(int outputs) {
        if (spec instanceof Convolution convolution) {
            Window window = convolution.window();
            return List.of(window.height(), window.width(), channels(input), outputs);
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            Window window = convolution.window();
            return List.of(window.height(), window.width(), channels(input), convolution.multiplier());
        }
        return List.of(input.values(), outputs);
    }

    private NamedArray array(String part, List<Integer> shape, int place) {
        return new NamedArray(name() + "_" + part, shape, weights.arrays().get(place));
    }

    /**
     * How many values there are at each pixel.
     *
     * @param shape of an image or a vector
     * @return its channels, or its length
     */
    static int channels(NetworkSummary.Layer shape) {
        return shape.outputShape().get(shape.outputShape().size() - 1);
    }
}

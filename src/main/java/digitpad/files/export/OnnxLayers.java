package digitpad.files.export;

import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.AveragePooling;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.Flatten;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Nonlinearity;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.LayerSpec.Rectifier;
import digitpad.learning.LayerSpec.Reshape;
import digitpad.learning.LayerSpec.Scaling;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.words.Words;
import java.util.List;

/**
 * Puts layers, one after the other, into an ONNX graph. There channels come before rows and columns, here after them: images are turned
 * where the order of their values matters.
 */
final class OnnxLayers {
    private static final Words WORDS = Words.of(OnnxLayers.class);
    private static final int[] CHANNELS_LAST = {0, 2, 3, 1};
    private static final int[] CHANNELS_FIRST = {0, 3, 1, 2};
    /** In the shape that ONNX's Reshape takes, a size that stays what it was. */
    private static final int BATCH = 0;

    private final OnnxGraph graph;
    private final OnnxActivations activations;
    private final OnnxWindows windows;
    private String last;

    /**
     * A graph to put layers into.
     *
     * @param graph grows
     * @param input the name of the image
     */
    OnnxLayers(OnnxGraph graph, String input) {
        this.graph = graph;
        activations = new OnnxActivations(graph);
        windows = new OnnxWindows(graph);
        last = input;
    }

    /**
     * Puts the next layer.
     *
     * @param layer any but the last of all
     * @throws RefusedException if ONNX has no operation that does the same
     */
    void add(PlacedLayer layer) throws RefusedException {
        String before = last;
        last = result(layer, layer.spec());
        if (!last.equals(before)) {
            graph.tell(last, layer.output());
        }
    }

    /**
     * Puts the last layer: a softmax, with or without a dense layer before it.
     *
     * @param layer which
     * @param output what the probabilities are to be called
     */
    void finish(PlacedLayer layer, String output) {
        String logits = layer.spec() instanceof Output ? dense(layer) : last;
        graph.add("Softmax", output, logits).withNumber("axis", 1);
    }

    private String result(PlacedLayer layer, LayerSpec spec) throws RefusedException {
        String name = layer.name();
        if (spec instanceof Convolution convolution) {
            String value = windows.convolution(layer, convolution.window(), 1, last);
            return activations.apply(convolution.activation(), value, name);
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            int channels = PlacedLayer.channels(layer.input());
            String value = windows.convolution(layer, convolution.window(), channels, last);
            return activations.apply(convolution.activation(), value, name);
        }
        if (spec instanceof MaxPooling pooling) {
            return windows.maximum(layer, pooling.window(), last);
        }
        if (spec instanceof AveragePooling pooling) {
            return windows.mean(layer, pooling.window(), last);
        }
        if (spec instanceof ZeroPadding padding) {
            return windows.padded(layer, padding, last);
        }
        if (spec instanceof BatchNormalization normalization) {
            return normalized(layer, normalization.epsilon());
        }
        if (spec instanceof Scaling scaling) {
            OnnxNode product = graph.add("Mul", name + "_product", last, graph.constant(scaling.factor()));
            return graph.add("Add", name, product.name(), graph.constant(scaling.offset()))
                    .name();
        }
        if (spec instanceof Nonlinearity nonlinearity) {
            return activations.apply(nonlinearity.activation(), last, name);
        }
        if (spec instanceof Rectifier rectifier) {
            return activations.apply(rectifier, last, name);
        }
        if (spec instanceof Reshape) {
            return reshaped(layer);
        }
        if (spec instanceof Flatten) {
            return flat(layer);
        }
        if (spec instanceof Dense dense) {
            return activations.apply(dense.activation(), dense(layer), name);
        }
        if (spec instanceof Dropout) {
            // Nothing is dropped but while a network learns.
            return last;
        }
        throw RefusedException.of(layer, WORDS.text("no-such-layer"));
    }

    private String normalized(PlacedLayer layer, double epsilon) {
        String[] inputs = new String[5];
        inputs[0] = last;
        List<NamedArray> arrays = layer.arrays();
        for (int i = 0; i < arrays.size(); i++) {
            inputs[i + 1] = graph.array(arrays.get(i));
        }
        return graph.add("BatchNormalization", layer.name(), inputs)
                .withDecimal("epsilon", epsilon)
                .name();
    }

    private String dense(PlacedLayer layer) {
        String vector = layer.input().isImage() ? flat(layer) : last;
        String weights = graph.array(layer.arrays().get(0));
        String bias = graph.array(layer.arrays().get(1));
        return graph.add("Gemm", layer.name(), vector, weights, bias).name();
    }

    /** What comes into a layer as a vector. */
    private String flat(PlacedLayer layer) {
        if (!layer.input().isImage()) {
            return last;
        }
        String name = layer.spec() instanceof Flatten ? layer.name() : layer.name() + "_flat";
        return graph.add("Flatten", name, inOurOrder(layer))
                .withNumber("axis", 1)
                .name();
    }

    private String reshaped(PlacedLayer layer) {
        String name = layer.name();
        List<Integer> to = layer.output().outputShape();
        int height = to.get(0);
        int width = to.get(1);
        int channels = to.get(2);
        String values = inOurOrder(layer);
        if (isOrderless(to)) {
            String shape = graph.list(name + "_shape", BATCH, channels, height, width);
            return graph.add("Reshape", name, values, shape).name();
        }
        String shape = graph.list(name + "_shape", BATCH, height, width, channels);
        OnnxNode turned = graph.add("Reshape", name + "_channels_last", values, shape);
        return graph.add("Transpose", name, turned.name())
                .with("perm", CHANNELS_FIRST)
                .name();
    }

    /** What comes into a layer, the channels of a pixel side by side. */
    private String inOurOrder(PlacedLayer layer) {
        if (!layer.input().isImage() || isOrderless(layer.input().outputShape())) {
            return last;
        }
        return graph.add("Transpose", layer.name() + "_turned", last)
                .with("perm", CHANNELS_LAST)
                .name();
    }

    /** Whether the values of an image lie in the same order if channels come first. */
    private static boolean isOrderless(List<Integer> shape) {
        return shape.get(2) == 1 || shape.get(0) * shape.get(1) == 1;
    }
}

package digitpad.files.export;

import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.Window;
import digitpad.words.Words;
import java.util.Arrays;

/** Layers whose windows go over an image, as operations of ONNX. */
final class OnnxWindows {
    private static final Words WORDS = Words.of(OnnxWindows.class);
    private final OnnxGraph graph;

    OnnxWindows(OnnxGraph graph) {
        this.graph = graph;
    }

    /**
     * Adds a convolution.
     *
     * @param layer which
     * @param window of it
     * @param groups 1, or as many as channels come in if each is looked at by itself
     * @param value what it goes over
     * @return the result's name
     */
    String convolution(PlacedLayer layer, Window window, int groups, String value) {
        NamedArray kernels = layer.arrays().get(0);
        int filters = PlacedLayer.channels(layer.output());
        int channels = PlacedLayer.channels(layer.input()) / groups;
        String weights = graph.array(
                kernels.name(),
                filtersFirst(kernels.values(), channels, filters),
                filters,
                channels,
                window.height(),
                window.width());
        String bias = graph.array(layer.arrays().get(1));
        OnnxNode node = graph.add("Conv", layer.name(), value, weights, bias).withNumber("group", groups);
        return going(node, window)
                .with("pads", edges(window, layer))
                .with("dilations", window.dilationDown(), window.dilationAcross())
                .name();
    }

    /** From [place, channel, filter] to [filter, channel, place]. */
    private static float[] filtersFirst(float[] values, int channels, int filters) {
        int places = values.length / channels / filters;
        float[] turned = new float[values.length];
        int from = 0;
        for (int place = 0; place < places; place++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int filter = 0; filter < filters; filter++) {
                    turned[(filter * channels + channel) * places + place] = values[from++];
                }
            }
        }
        return turned;
    }

    /**
     * Adds a maximum.
     *
     * @param layer which
     * @param window of it
     * @param value what it goes over
     * @return the result's name
     * @throws RefusedException if the window has gaps and goes over the edges
     */
    String maximum(PlacedLayer layer, Window window, String value) throws RefusedException {
        if (hasGaps(window) && window.isSame()) {
            throw RefusedException.of(layer, WORDS.text("dilated-maximum"));
        }
        return going(graph.add("MaxPool", layer.name(), value), window)
                .with("pads", edges(window, layer))
                .with("dilations", window.dilationDown(), window.dilationAcross())
                .name();
    }

    /**
     * Adds a mean of the values that are there.
     *
     * @param layer which
     * @param window of it
     * @param value what it goes over
     * @return the result's name
     * @throws RefusedException if the window has gaps
     */
    String mean(PlacedLayer layer, Window window, String value) throws RefusedException {
        if (hasGaps(window)) {
            throw RefusedException.of(layer, WORDS.text("dilated-mean", OnnxModel.OPSET));
        }
        return going(graph.add("AveragePool", layer.name(), value), window)
                .with("pads", edges(window, layer))
                .withNumber("count_include_pad", 0)
                .name();
    }

    private static boolean hasGaps(Window window) {
        return window.dilationDown() != 1 || window.dilationAcross() != 1;
    }

    /**
     * Adds zeros around an image. A convolution by 1 does it: ONNX Runtime makes one operation of a Pad and the pooling behind it, which then
     * ignores the zeros, or does not load.
     *
     * @param layer which
     * @param padding how many
     * @param value the image
     * @return the result's name
     */
    String padded(PlacedLayer layer, ZeroPadding padding, String value) {
        int channels = PlacedLayer.channels(layer.input());
        float[] ones = new float[channels];
        Arrays.fill(ones, 1);
        String kernels = graph.array(layer.name() + "_ones", ones, channels, 1, 1, 1);
        return graph.add("Conv", layer.name(), value, kernels)
                .withNumber("group", channels)
                .with("kernel_shape", 1, 1)
                .with("pads", padding.top(), padding.left(), padding.bottom(), padding.right())
                .name();
    }

    private static OnnxNode going(OnnxNode node, Window window) {
        return node.with("kernel_shape", window.height(), window.width())
                .with("strides", window.strideDown(), window.strideAcross());
    }

    /** {@return how far a window goes over what comes into a layer, in ONNX's order: top, left, bottom, right} */
    private static int[] edges(Window window, PlacedLayer layer) {
        int rows = layer.input().outputShape().get(0);
        int columns = layer.input().outputShape().get(1);
        int top = window.above(rows);
        int left = window.leftOf(columns);
        int reachDown = (window.placesDown(rows) - 1) * window.strideDown() + window.reachDown();
        int reachAcross = (window.placesAcross(columns) - 1) * window.strideAcross() + window.reachAcross();
        return new int[] {top, left, Math.max(0, reachDown - rows - top), Math.max(0, reachAcross - columns - left)};
    }
}

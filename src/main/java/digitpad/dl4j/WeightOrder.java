package digitpad.dl4j;

import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Puts the numbers of each layer, in the order that {@link LayerSpec} tells, where the one vector of all parameters has them; and back. */
final class WeightOrder {
    private WeightOrder() {}

    /**
     * All parameters of a network.
     *
     * @param layout which network
     * @param weights of each layer
     * @return the vector
     * @throws IllegalArgumentException naming the first layer whose numbers are not as many as it needs
     */
    static float[] vector(NetworkLayout layout, List<LayerWeights> weights) {
        if (weights.size() != layout.layers().size()) {
            throw new IllegalArgumentException("there are weights for " + weights.size() + " layers, not "
                    + layout.layers().size());
        }
        float[] vector = new float[layout.parameters()];
        for (int i = 0; i < weights.size(); i++) {
            NetworkLayout.Layer layer = layout.layers().get(i);
            List<float[]> arrays = weights.get(i).arrays();
            long found = arrays.stream().mapToLong(array -> array.length).sum();
            if (found != layer.parameters() || !isParted(layer, arrays)) {
                throw new IllegalArgumentException(
                        "layer " + (i + 1) + ": needs " + layer.parameters() + " numbers, not " + found);
            }
            put(layer, arrays, vector);
        }
        return vector;
    }

    private static boolean isParted(NetworkLayout.Layer layer, List<float[]> arrays) {
        if (layer.parameters() == 0) {
            return arrays.isEmpty();
        }
        if (layer.spec() instanceof BatchNormalization) {
            int channels = layer.output().channels();
            return arrays.size() == BatchNormalizationPass.NUMBERS
                    && arrays.stream().allMatch(array -> array.length == channels);
        }
        return arrays.size() == 2 && arrays.get(0).length == layer.weights();
    }

    private static void put(NetworkLayout.Layer layer, List<float[]> arrays, float[] vector) {
        if (layer.parameters() == 0) {
            return;
        }
        int to = layer.biasesOffset();
        for (float[] array : layer.weights() == 0 ? arrays : arrays.subList(1, 2)) {
            System.arraycopy(array, 0, vector, to, array.length);
            to += array.length;
        }
        IntUnaryOperator order = order(layer);
        for (int i = 0; i < layer.weights(); i++) {
            vector[order.applyAsInt(i)] = arrays.get(0)[i];
        }
    }

    /**
     * The numbers of each layer.
     *
     * @param layout which network
     * @param vector all parameters of it
     * @return weights from which {@link #vector} makes the same
     */
    static List<LayerWeights> layers(NetworkLayout layout, float[] vector) {
        return layout.layers().stream().map(layer -> take(layer, vector)).toList();
    }

    private static LayerWeights take(NetworkLayout.Layer layer, float[] vector) {
        if (layer.parameters() == 0) {
            return LayerWeights.NONE;
        }
        List<float[]> arrays = new ArrayList<>();
        if (layer.weights() > 0) {
            IntUnaryOperator order = order(layer);
            float[] weights = new float[layer.weights()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = vector[order.applyAsInt(i)];
            }
            arrays.add(weights);
        }
        int channels = layer.output().channels();
        int end = layer.biasesOffset() + layer.biases();
        for (int from = layer.biasesOffset(); from < end; from += channels) {
            arrays.add(Arrays.copyOfRange(vector, from, from + channels));
        }
        return new LayerWeights(arrays);
    }

    /** Where in the vector each weight of a layer lies. */
    private static IntUnaryOperator order(NetworkLayout.Layer layer) {
        int first = layer.weightsOffset();
        int outputs = layer.output().channels();
        if (layer.spec() instanceof Convolution) {
            // From [place, channel, filter] to [filter, channel, place].
            int channels = layer.input().channels();
            int places = layer.weights() / outputs / channels;
            return i -> first + (i % outputs * channels + i / outputs % channels) * places + i / outputs / channels;
        }
        if (layer.spec() instanceof DepthwiseConvolution) {
            return i -> first + i;
        }
        // From [input, output] to [output, input].
        int inputs = layer.weights() / outputs;
        return i -> first + i % outputs * inputs + i / outputs;
    }
}

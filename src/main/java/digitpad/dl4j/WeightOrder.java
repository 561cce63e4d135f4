package digitpad.dl4j;

import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerWeights;
import java.util.List;

/** Puts the numbers of each layer, in the order that {@link LayerSpec} tells, where the one vector of all parameters has them. */
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
        if (layer.spec() instanceof BatchNormalization) {
            int to = layer.biasesOffset();
            for (float[] array : arrays) {
                System.arraycopy(array, 0, vector, to, array.length);
                to += array.length;
            }
            return;
        }
        System.arraycopy(arrays.get(1), 0, vector, layer.biasesOffset(), layer.biases());
        float[] weights = arrays.get(0);
        if (layer.spec() instanceof DepthwiseConvolution) {
            System.arraycopy(weights, 0, vector, layer.weightsOffset(), weights.length);
            return;
        }
        int outputs = layer.output().channels();
        int inputs = weights.length / outputs;
        if (layer.spec() instanceof Convolution) {
            putKernels(layer, weights, vector);
        } else {
            for (int input = 0; input < inputs; input++) {
                for (int output = 0; output < outputs; output++) {
                    vector[layer.weightsOffset() + output * inputs + input] = weights[input * outputs + output];
                }
            }
        }
    }

    /** From [place, channel, filter] to [filter, channel, place]. */
    private static void putKernels(NetworkLayout.Layer layer, float[] weights, float[] vector) {
        int filters = layer.output().channels();
        int channels = layer.input().channels();
        int places = weights.length / filters / channels;
        int from = 0;
        for (int place = 0; place < places; place++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int filter = 0; filter < filters; filter++) {
                    vector[layer.weightsOffset() + (filter * channels + channel) * places + place] = weights[from++];
                }
            }
        }
    }
}

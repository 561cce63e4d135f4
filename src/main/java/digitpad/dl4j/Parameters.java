package digitpad.dl4j;

import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.Window;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One number for every parameter of a network, in native memory: the parameters themselves or their gradient. Many threads may read; while
 * one writes, nobody else may read.
 */
final class Parameters implements AutoCloseable {
    private final NetworkLayout layout;
    private final INDArray all;
    private final List<INDArray> weights = new ArrayList<>();
    private final List<INDArray> biases = new ArrayList<>();
    private final List<INDArray> biasColumns = new ArrayList<>();
    private final List<INDArray> kernelColumns = new ArrayList<>();

    /**
     * Numbers for a network, all zero.
     *
     * @param layout which network
     */
    Parameters(NetworkLayout layout) {
        this.layout = layout;
        all = NativeOp.array(layout.parameters());
        all.assign(0);
        for (NetworkLayout.Layer layer : layout.layers()) {
            weights.add(weightsOf(layer));
            INDArray bias = layer.biases() == 0 ? null : part(layer.biasesOffset(), layer.biases());
            biases.add(bias);
            biasColumns.add(bias == null ? null : bias.reshape('f', layer.biases(), 1));
            kernelColumns.add(
                    layer.spec() instanceof Convolution
                            ? part(layer.weightsOffset(), layer.weights())
                                    .reshape('f', layer.weights() / layer.biases(), layer.biases())
                            : null);
        }
    }

    private INDArray weightsOf(NetworkLayout.Layer layer) {
        if (layer.weights() == 0) {
            return null;
        }
        INDArray part = part(layer.weightsOffset(), layer.weights());
        if (layer.spec() instanceof Convolution convolution) {
            Window window = convolution.window();
            return part.reshape(
                    'c', layer.output().channels(), layer.input().channels(), window.height(), window.width());
        }
        if (layer.spec() instanceof DepthwiseConvolution convolution) {
            Window window = convolution.window();
            return part.reshape(
                    'c', window.height(), window.width(), layer.input().channels(), convolution.multiplier());
        }
        return part.reshape('f', layer.input().size(), layer.output().size());
    }

    private INDArray part(int offset, int length) {
        return all.get(NDArrayIndex.interval(offset, offset + length));
    }

    /**
     * Weights drawn uniformly as Glorot and Bengio advise ("Understanding the difficulty of training deep feedforward neural networks",
     * 2010); biases zero; normalizations that change nothing.
     *
     * @param layout which network
     * @param seed the same seed gives the same weights
     * @return the parameters to begin with
     */
    static Parameters initial(NetworkLayout layout, long seed) {
        float[] values = new float[layout.parameters()];
        SplittableRandom random = new SplittableRandom(seed);
        for (NetworkLayout.Layer layer : layout.layers()) {
            double limit = Math.sqrt(6 / (fanIn(layer) + fanOut(layer)));
            int from = layer.weightsOffset();
            for (int i = from; i < from + layer.weights(); i++) {
                values[i] = (float) (limit * (2 * random.nextDouble() - 1));
            }
            if (layer.spec() instanceof BatchNormalization) {
                BatchNormalizationPass.changeNothing(values, layer);
            }
        }
        return of(layout, values);
    }

    private static double fanIn(NetworkLayout.Layer layer) {
        return (double) layer.weights() / layer.output().channels();
    }

    private static double fanOut(NetworkLayout.Layer layer) {
        int inputs = layer.spec() instanceof Convolution
                ? layer.input().channels()
                : layer.input().size();
        return (double) layer.weights() / Math.max(1, inputs);
    }

    static Parameters of(NetworkLayout layout, float[] values) {
        Parameters parameters = new Parameters(layout);
        parameters.values().put(values);
        return parameters;
    }

    NetworkLayout layout() {
        return layout;
    }

    /** {@return the weights of a layer: [filters, channels, rows, columns], depthwise [rows, columns, channels, multiplier], or [inputs, outputs]
     * column by column} */
    INDArray weights(int layer) {
        return weights.get(layer);
    }

    INDArray biases(int layer) {
        return biases.get(layer);
    }

    /** {@return the biases of a layer as a matrix of one column} */
    INDArray biasColumn(int layer) {
        return biasColumns.get(layer);
    }

    /** {@return the weights of a convolution as a matrix, one filter a column} */
    INDArray kernelColumns(int layer) {
        return kernelColumns.get(layer);
    }

    /** {@return all numbers, for reading and writing, with a position of its own} */
    FloatBuffer values() {
        return floats(all);
    }

    float[] toArray() {
        float[] copy = new float[layout.parameters()];
        values().get(copy);
        return copy;
    }

    Parameters copy() {
        return of(layout, toArray());
    }

    /**
     * The memory of an array that is not part of another.
     *
     * @param array must stay reachable while the buffer is used
     * @return its values in the order they lie
     */
    static FloatBuffer floats(INDArray array) {
        return ((FloatPointer) array.data().pointer()).asBuffer();
    }

    @Override
    public void close() {
        all.close();
    }
}

package digitpad.dl4j;

import digitpad.learning.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution of each channel by itself; no activation. */
final class DepthwiseConvolutionPass implements LayerPass {
    private static final int ROWS_COLUMNS_IN_MULTIPLIER = 0;

    private final int layer;
    private final Signal input;
    private final Signal output;
    private final NativeOp convolution;
    private final Backward backward;

    /** What only training needs: the native operation can only overwrite, and computes the gradient of the input whether it is needed or not. */
    private static final class Backward implements AutoCloseable {
        final INDArray inputGradients;
        final boolean isOwner;
        final INDArray weights;
        final INDArray biases;
        final NativeOp op;

        Backward(Window window, NetworkLayout.Layer place, int multiplier, Signal input) {
            isOwner = !input.hasGradient();
            inputGradients = isOwner ? NativeOp.array(input.values().shape()) : input.gradient();
            weights = NativeOp.array(
                    window.height(), window.width(), place.input().channels(), multiplier);
            biases = NativeOp.array(place.biases());
            op = ConvolutionPass.op("depthwise_conv2d_bp", window, ROWS_COLUMNS_IN_MULTIPLIER);
        }

        @Override
        public void close() {
            weights.close();
            biases.close();
            if (isOwner) {
                inputGradients.close();
            }
        }
    }

    DepthwiseConvolutionPass(
            NetworkLayout layout,
            int layer,
            Window window,
            int multiplier,
            Signal input,
            int examples,
            boolean training) {
        this.layer = layer;
        this.input = input;
        NetworkLayout.Layer place = layout.layers().get(layer);
        output = Signal.of(place.output(), examples, training);
        convolution = ConvolutionPass.op("depthwise_conv2d", window, ROWS_COLUMNS_IN_MULTIPLIER);
        backward = training ? new Backward(window, place, multiplier, input) : null;
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        convolution
                .on(
                        new INDArray[] {input.values(), parameters.weights(layer), parameters.biases(layer)},
                        output.values())
                .run();
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        INDArray[] inputs = {input.values(), parameters.weights(layer), parameters.biases(layer), output.gradient()};
        backward.op
                .on(inputs, backward.inputGradients, backward.weights, backward.biases)
                .run();
        if (adds) {
            gradient.weights(layer).addi(backward.weights);
            gradient.biases(layer).addi(backward.biases);
        } else {
            gradient.weights(layer).assign(backward.weights);
            gradient.biases(layer).assign(backward.biases);
        }
    }

    @Override
    public void close() {
        output.close();
        if (backward != null) {
            backward.close();
        }
    }
}

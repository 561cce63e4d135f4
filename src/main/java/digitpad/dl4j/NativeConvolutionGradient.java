package digitpad.dl4j;

import digitpad.learning.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weights, biases and input in one native operation, which can only overwrite. */
final class NativeConvolutionGradient implements ConvolutionGradient {
    private final int layer;
    private final Signal input;
    private final Signal output;
    private final INDArray weights;
    private final INDArray biases;
    private final NativeOp op;

    NativeConvolutionGradient(int layer, NetworkLayout.Layer place, Window window, Signal input, Signal output) {
        this.layer = layer;
        this.input = input;
        this.output = output;
        weights = NativeOp.array(place.output().channels(), place.input().channels(), window.height(), window.width());
        biases = NativeOp.array(place.biases());
        op = ConvolutionPass.op("conv2d_bp", window, ConvolutionPass.OUT_IN_ROWS_COLUMNS);
    }

    @Override
    public void compute(Parameters parameters, Parameters gradient, boolean adds) {
        INDArray[] inputs = {input.values(), parameters.weights(layer), parameters.biases(layer), output.gradient()};
        op.on(inputs, input.gradient(), weights, biases).run();
        if (adds) {
            gradient.weights(layer).addi(weights);
            gradient.biases(layer).addi(biases);
        } else {
            gradient.weights(layer).assign(weights);
            gradient.biases(layer).assign(biases);
        }
    }

    @Override
    public void close() {
        weights.close();
        biases.close();
    }
}

package digitpad.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution with stride 1 and "valid" padding; no activation. */
final class ConvolutionPass implements LayerPass {
    private static final int VALID = 0;
    private static final int NHWC = 1;
    private static final int OUT_IN_ROWS_COLUMNS = 1;

    private final int layer;
    private final Signal input;
    private final Signal output;
    private final NativeOp convolution;
    private final ConvolutionGradient gradient;

    ConvolutionPass(NetworkLayout layout, int layer, int kernel, Signal input, int examples, boolean training) {
        this.layer = layer;
        this.input = input;
        NetworkLayout.Layer place = layout.layers().get(layer);
        output = Signal.of(place.output(), examples, training);
        convolution = op("conv2d", kernel);
        gradient = training ? gradient(layer, place, kernel, examples) : null;
    }

    private ConvolutionGradient gradient(int layer, NetworkLayout.Layer place, int kernel, int examples) {
        return input.hasGradient()
                ? new NativeConvolutionGradient(layer, place, kernel, input, output)
                : new PatchConvolutionGradient(layer, place, kernel, input, output, examples);
    }

    static NativeOp op(String name, int kernel) {
        return NativeOp.named(name).integers(kernel, kernel, 1, 1, 0, 0, 1, 1, VALID, NHWC, OUT_IN_ROWS_COLUMNS);
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
    public void backward(Parameters parameters, Parameters parameterGradient, boolean adds) {
        gradient.compute(parameters, parameterGradient, adds);
    }

    @Override
    public void close() {
        output.close();
        if (gradient != null) {
            gradient.close();
        }
    }
}

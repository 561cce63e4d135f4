package digitpad.dl4j;

import digitpad.learning.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A convolution; no activation. */
final class ConvolutionPass implements LayerPass {
    private static final int NHWC = 1;
    static final int OUT_IN_ROWS_COLUMNS = 1;

    private final int layer;
    private final Signal input;
    private final Signal output;
    private final NativeOp convolution;
    private final ConvolutionGradient gradient;

    ConvolutionPass(NetworkLayout layout, int layer, Window window, Signal input, int examples, boolean training) {
        this.layer = layer;
        this.input = input;
        NetworkLayout.Layer place = layout.layers().get(layer);
        output = Signal.of(place.output(), examples, training);
        convolution = op("conv2d", window, OUT_IN_ROWS_COLUMNS);
        gradient = training ? gradient(layer, place, window, examples) : null;
    }

    private ConvolutionGradient gradient(int layer, NetworkLayout.Layer place, Window window, int examples) {
        return input.hasGradient()
                ? new NativeConvolutionGradient(layer, place, window, input, output)
                : new PatchConvolutionGradient(layer, place, window, input, output, examples);
    }

    static NativeOp op(String name, Window window, int weightOrder) {
        boolean isDilated = window.dilationDown() != 1 || window.dilationAcross() != 1;
        NativeOp op = NativeOp.named(name);
        // What ND4J asks of oneDNN for a dilated kernel, oneDNN refuses.
        return (isDilated ? op.withoutOneDnn() : op)
                .integers(
                        window.height(),
                        window.width(),
                        window.strideDown(),
                        window.strideAcross(),
                        0,
                        0,
                        window.dilationDown(),
                        window.dilationAcross(),
                        window.isSame() ? 1 : 0,
                        NHWC,
                        weightOrder);
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

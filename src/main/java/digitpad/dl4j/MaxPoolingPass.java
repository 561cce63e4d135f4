package digitpad.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The maximum over squares that do not overlap; what is left over at the right and the bottom is ignored. */
final class MaxPoolingPass implements LayerPass {
    private static final int NHWC = 1;
    private static final int VALID = 0;

    private final Signal output;
    private final NativeOp pooling;
    private final NativeOp gradient;

    MaxPoolingPass(int side, FeatureShape shape, Signal input, int examples, boolean training) {
        output = Signal.of(shape, examples, training);
        pooling = op("maxpool2d", side).on(new INDArray[] {input.values()}, output.values());
        gradient = training && input.hasGradient()
                ? op("maxpool2d_bp", side).on(new INDArray[] {input.values(), output.gradient()}, input.gradient())
                : null;
    }

    private static NativeOp op(String name, int side) {
        return NativeOp.named(name).integers(side, side, side, side, 0, 0, 1, 1, VALID, 0, NHWC);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        pooling.run();
    }

    @Override
    public void backward(Parameters parameters, Parameters parameterGradient, boolean adds) {
        if (gradient != null) {
            gradient.run();
        }
    }

    @Override
    public void close() {
        output.close();
    }
}

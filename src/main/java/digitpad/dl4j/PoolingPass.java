package digitpad.dl4j;

import digitpad.learning.Window;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The maximum or the mean over windows. Places that a window does not reach are ignored, and so is what it sees beyond the edges. */
final class PoolingPass implements LayerPass {
    private static final int NHWC = 1;
    /** A mean is over the values that are there, not over the window. */
    private static final int WITHOUT_PADDING = 0;

    private final Signal output;
    private final NativeOp pooling;
    private final NativeOp gradient;

    /** What is taken of a window. */
    enum Kind {
        MAXIMUM("maxpool2d"),
        MEAN("avgpool2d");

        private final String op;

        Kind(String op) {
            this.op = op;
        }
    }

    PoolingPass(Kind kind, Window window, FeatureShape shape, Signal input, int examples, boolean training) {
        output = Signal.of(shape, examples, training && input.hasGradient());
        pooling = op(kind.op, window).on(new INDArray[] {input.values()}, output.values());
        gradient = output.hasGradient()
                ? op(kind.op + "_bp", window).on(new INDArray[] {input.values(), output.gradient()}, input.gradient())
                : null;
    }

    private static NativeOp op(String name, Window window) {
        return NativeOp.named(name)
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
                        WITHOUT_PADDING,
                        NHWC);
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

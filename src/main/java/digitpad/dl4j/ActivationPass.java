package digitpad.dl4j;

import digitpad.learning.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;

/** A non-linearity, in place. */
final class ActivationPass implements LayerPass {
    private final Activation activation;
    private final Signal signal;
    private final NativeOp function;

    ActivationPass(Activation activation, Signal signal) {
        this.activation = activation;
        this.signal = signal;
        function = (activation == Activation.RELU ? NativeOp.named("relu").numbers(0) : NativeOp.named("tanh"))
                .on(new INDArray[] {signal.values()}, signal.values());
    }

    @Override
    public Signal output() {
        return signal;
    }

    @Override
    public void forward(Parameters parameters) {
        if (activation == Activation.RELU) {
            function.run();
        } else {
            // The sigmoid of x is (1 + tanh(x / 2)) / 2. oneDNN has tanh, while ND4J's own sigmoid takes three times as
            // long as
            // all of this and was a tenth of the time it takes to read with a dense network.
            signal.values().muli(0.5);
            function.run();
            signal.values().muli(0.5).addi(0.5);
        }
    }

    /** The slope is computed from the values, in their place: whoever needed them has run backward before. */
    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        INDArray values = signal.values();
        if (activation == Activation.RELU) {
            Nd4j.exec(new Step(values, values, 0));
        } else {
            // y (1 - y)
            signal.gradient().muli(values);
            values.rsubi(1);
        }
        signal.gradient().muli(values);
    }

    /** The signal belongs to the layer before. */
    @Override
    public void close() {}
}

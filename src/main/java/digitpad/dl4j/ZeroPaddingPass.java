package digitpad.dl4j;

import digitpad.learning.LayerSpec.ZeroPadding;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Zeros around the image. They are written once; only what they surround changes. */
final class ZeroPaddingPass implements LayerPass {
    private final Signal input;
    private final Signal output;
    private final INDArray values;
    private final INDArray gradient;

    ZeroPaddingPass(ZeroPadding padding, NetworkLayout.Layer place, Signal input, int examples, boolean training) {
        this.input = input;
        output = Signal.of(place.output(), examples, training && input.hasGradient());
        output.values().assign(0);
        INDArrayIndex[] inside = {
            NDArrayIndex.all(),
            NDArrayIndex.interval(padding.top(), padding.top() + place.input().height()),
            NDArrayIndex.interval(padding.left(), padding.left() + place.input().width()),
            NDArrayIndex.all()
        };
        values = output.values().get(inside);
        gradient = output.hasGradient() ? output.gradient().get(inside) : null;
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        values.assign(input.values());
    }

    @Override
    public void backward(Parameters parameters, Parameters parameterGradient, boolean adds) {
        if (gradient != null) {
            input.gradient().assign(gradient);
        }
    }

    @Override
    public void close() {
        output.close();
    }
}

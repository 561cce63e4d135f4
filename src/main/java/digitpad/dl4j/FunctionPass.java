package digitpad.dl4j;

/** A function of each value by itself, or of each pixel's channels, that is too rare for a native operation. */
final class FunctionPass implements LayerPass {
    private final ValueFunction function;
    private final Signal input;
    private final Signal output;
    private final float[] values;
    private final float[] gradients;

    FunctionPass(ValueFunction function, FeatureShape shape, Signal input, int examples, boolean training) {
        this.function = function;
        this.input = input;
        output = Signal.of(shape, examples, training && input.hasGradient());
        values = new float[examples * shape.size()];
        gradients = new float[output.hasGradient() ? values.length : 0];
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        Parameters.floats(input.values()).get(values);
        function.apply(values);
        Parameters.floats(output.values()).put(values);
    }

    @Override
    public void backward(Parameters parameters, Parameters parameterGradient, boolean adds) {
        if (output.hasGradient()) {
            Parameters.floats(input.values()).get(values);
            Parameters.floats(output.gradient()).get(gradients);
            function.goBack(values, gradients);
            Parameters.floats(input.gradient()).put(gradients);
        }
    }

    @Override
    public void close() {
        output.close();
    }
}

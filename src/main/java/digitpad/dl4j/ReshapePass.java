package digitpad.dl4j;

/** The same values, seen in another shape. */
final class ReshapePass implements LayerPass {
    private final Signal output;

    ReshapePass(FeatureShape shape, Signal input, int examples) {
        long[] sizes = shape.times(examples);
        output = new Signal(
                input.values().reshape('c', sizes),
                input.hasGradient() ? input.gradient().reshape('c', sizes) : null);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        // Both see the same memory.
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        // Both see the same memory.
    }

    /** The memory belongs to the layer before. */
    @Override
    public void close() {}
}

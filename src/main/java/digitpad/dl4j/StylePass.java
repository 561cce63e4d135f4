package digitpad.dl4j;

/** From latents to what the picture's layers are told: for each of their values a change of scale and a shift. For one thread at a time. */
final class StylePass implements AutoCloseable {
    private final Matrix latents;
    private final Matrix latentGradients;
    private final Matrix hidden;
    private final Matrix hiddenGradient;
    private final AffinePass first;
    private final AffinePass second;

    StylePass(GeneratorLayout layout, int count, boolean hasWayBack) {
        int width = layout.shape().style();
        latents = new Matrix(count, layout.shape().latents());
        latentGradients = hasWayBack ? new Matrix(count, layout.shape().latents()) : null;
        hidden = new Matrix(count, width);
        hiddenGradient = hasWayBack ? new Matrix(count, width) : null;
        first = new AffinePass(layout.style().get(0), latents, latentGradients, hasWayBack);
        second = new AffinePass(layout.style().get(1), hidden, hiddenGradient, hasWayBack);
    }

    /** {@return the latents, a row for each image, to be written before {@link #forward}} */
    float[] latents() {
        return latents.values();
    }

    float[] latentGradients() {
        return latentGradients.values();
    }

    /** {@return for each image the scales of all layers, then the shifts} */
    float[] modulations() {
        return second.output().values();
    }

    float[] modulationGradients() {
        return second.outputGradient().values();
    }

    void forward(GeneratorParameters parameters) {
        latents.push();
        first.forward(parameters);
        SmoothRamp.apply(first.output().values(), hidden.values(), 0, hidden.values().length);
        hidden.push();
        second.forward(parameters);
    }

    void backward(GeneratorParameters parameters, GeneratorParameters gradient) {
        second.backward(parameters, gradient);
        float[] back = first.outputGradient().values();
        System.arraycopy(hiddenGradient.values(), 0, back, 0, back.length);
        SmoothRamp.back(first.output().values(), back, 0, back.length);
        first.backward(parameters, gradient);
    }

    @Override
    public void close() {
        latents.close();
        hidden.close();
        first.close();
        second.close();
        if (latentGradients != null) {
            latentGradients.close();
            hiddenGradient.close();
        }
    }
}

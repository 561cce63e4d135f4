package digitpad.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * From places to how far they are from the edge of a stroke: a compositional pattern-producing network (Stanley, 2007) whose hidden layers are
 * scaled and shifted as the style says (Perez et al., "FiLM", 2018). It knows no pixels, only places. For one thread at a time.
 */
final class PicturePass implements AutoCloseable {
    private final GeneratorLayout layout;
    private final int count;
    private final int places;
    private final int width;
    private final Matrix features;
    private final List<AffinePass> layers = new ArrayList<>();
    private final List<float[]> told = new ArrayList<>();
    private final List<Matrix> hidden = new ArrayList<>();
    private final List<Matrix> hiddenGradients = new ArrayList<>();

    /**
     * A pass.
     *
     * @param layout of the generator
     * @param count images
     * @param places for each image
     * @param hasWayBack whether gradients are wanted
     */
    PicturePass(GeneratorLayout layout, int count, int places, boolean hasWayBack) {
        this.layout = layout;
        this.count = count;
        this.places = places;
        width = layout.shape().width();
        features = new Matrix(count * places, layout.features());
        Matrix input = features;
        Matrix inputGradient = null;
        for (GeneratorLayout.Layer layer : layout.picture()) {
            layers.add(new AffinePass(layer, input, inputGradient, hasWayBack));
            if (layers.size() < layout.picture().size()) {
                input = new Matrix(count * places, width);
                inputGradient = hasWayBack ? new Matrix(count * places, width) : null;
                told.add(new float[count * places * width]);
                hidden.add(input);
                hiddenGradients.add(inputGradient);
            }
        }
    }

    int places() {
        return places;
    }

    /**
     * Sets the places.
     *
     * @param x of each place, image by image, in pixels of the digit image
     * @param y likewise
     */
    void place(float[] x, float[] y) {
        layout.describe(x, y, count * places, features.values());
        features.push();
    }

    /** {@return a number for each place, above 0 in ink} */
    float[] output() {
        return layers.get(layers.size() - 1).output().values();
    }

    /** {@return the output's gradient, to be written before {@link #backward}} */
    float[] outputGradient() {
        return layers.get(layers.size() - 1).outputGradient().values();
    }

    /**
     * Computes the output.
     *
     * @param parameters of the generator
     * @param modulations a row for each image, as in {@link StylePass#modulations()}
     */
    void forward(GeneratorParameters parameters, float[] modulations) {
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(parameters);
            if (i < hidden.size()) {
                modulate(i, modulations);
                Matrix target = hidden.get(i);
                SmoothRamp.apply(told.get(i), target.values(), 0, target.values().length);
                target.push();
            }
        }
    }

    private void modulate(int layer, float[] modulations) {
        float[] plain = layers.get(layer).output().values();
        float[] target = told.get(layer);
        int row = layout.shape().modulations();
        for (int image = 0; image < count; image++) {
            int scale = image * row + layer * width;
            int shift = scale + row / 2;
            for (int place = image * places; place < (image + 1) * places; place++) {
                modulate(plain, target, place * width, modulations, scale, shift, width);
            }
        }
    }

    /** Everything as locals, so that the compiler makes vector instructions of the loop. */
    private static void modulate(
            float[] plain, float[] target, int at, float[] modulations, int scale, int shift, int width) {
        for (int i = 0; i < width; i++) {
            target[at + i] = plain[at + i] * (1 + modulations[scale + i]) + modulations[shift + i];
        }
    }

    /**
     * Computes the gradients from the output's.
     *
     * @param parameters as in the forward pass
     * @param gradient of the parameters; null if only that of the modulations is wanted
     * @param modulations as in the forward pass
     * @param modulationGradients written
     */
    void backward(
            GeneratorParameters parameters,
            GeneratorParameters gradient,
            float[] modulations,
            float[] modulationGradients) {
        Arrays.fill(modulationGradients, 0);
        layers.get(layers.size() - 1).backward(parameters, gradient);
        for (int i = hidden.size() - 1; i >= 0; i--) {
            float[] back = hiddenGradients.get(i).values();
            SmoothRamp.back(told.get(i), back, 0, back.length);
            demodulate(i, back, modulations, modulationGradients);
            layers.get(i).backward(parameters, gradient);
        }
    }

    private void demodulate(int layer, float[] back, float[] modulations, float[] gradients) {
        float[] plain = layers.get(layer).output().values();
        float[] target = layers.get(layer).outputGradient().values();
        int row = layout.shape().modulations();
        for (int image = 0; image < count; image++) {
            int scale = image * row + layer * width;
            int shift = scale + row / 2;
            for (int place = image * places; place < (image + 1) * places; place++) {
                demodulate(back, plain, target, place * width, modulations, gradients, scale, shift, width);
            }
        }
    }

    private static void demodulate(
            float[] back,
            float[] plain,
            float[] target,
            int at,
            float[] modulations,
            float[] gradients,
            int scale,
            int shift,
            int width) {
        for (int i = 0; i < width; i++) {
            float slope = back[at + i];
            gradients[scale + i] += slope * plain[at + i];
            gradients[shift + i] += slope;
            target[at + i] = slope * (1 + modulations[scale + i]);
        }
    }

    @Override
    public void close() {
        features.close();
        layers.forEach(AffinePass::close);
        hidden.forEach(Matrix::close);
        hiddenGradients.stream().filter(each -> each != null).forEach(Matrix::close);
    }
}

package digitpad.dl4j;

import digitpad.digits.DigitImage;
import java.util.ArrayList;
import java.util.List;

/** From images to what they may mean: a mean and the logarithm of a variance for each latent. For one thread at a time. */
final class EncoderPass implements AutoCloseable {
    private final Matrix images;
    private final List<AffinePass> layers = new ArrayList<>();
    private final List<Matrix> hidden = new ArrayList<>();
    private final List<Matrix> hiddenGradients = new ArrayList<>();

    EncoderPass(GeneratorLayout layout, int count, boolean hasWayBack) {
        images = new Matrix(count, DigitImage.PIXELS);
        Matrix input = images;
        Matrix inputGradient = null;
        for (GeneratorLayout.Layer layer : layout.encoder()) {
            layers.add(new AffinePass(layer, input, inputGradient, hasWayBack));
            input = new Matrix(count, layer.outputs());
            inputGradient = hasWayBack ? new Matrix(count, layer.outputs()) : null;
            if (layers.size() < layout.encoder().size()) {
                hidden.add(input);
                hiddenGradients.add(inputGradient);
            }
        }
    }

    /** {@return the pixels, 0 to 1, a row for each image, to be written before {@link #forward}} */
    float[] pixels() {
        return images.values();
    }

    /** {@return for each image the means, then the logarithms of the variances} */
    Matrix output() {
        return last().output();
    }

    /** {@return the output's gradient, to be written before {@link #backward}} */
    Matrix outputGradient() {
        return last().outputGradient();
    }

    private AffinePass last() {
        return layers.get(layers.size() - 1);
    }

    void forward(GeneratorParameters parameters) {
        images.push();
        for (int i = 0; i < layers.size(); i++) {
            layers.get(i).forward(parameters);
            if (i < hidden.size()) {
                Matrix target = hidden.get(i);
                SmoothRamp.apply(layers.get(i).output().values(), target.values(), 0, target.values().length);
                target.push();
            }
        }
    }

    void backward(GeneratorParameters parameters, GeneratorParameters gradient) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (i < hidden.size()) {
                float[] back = layers.get(i).outputGradient().values();
                System.arraycopy(hiddenGradients.get(i).values(), 0, back, 0, back.length);
                SmoothRamp.back(layers.get(i).output().values(), back, 0, back.length);
            }
            layers.get(i).backward(parameters, gradient);
        }
    }

    @Override
    public void close() {
        images.close();
        layers.forEach(AffinePass::close);
        hidden.forEach(Matrix::close);
        hiddenGradients.stream().filter(each -> each != null).forEach(Matrix::close);
    }
}

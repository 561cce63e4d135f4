package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.GeneratorBatch;
import digitpad.learning.GeneratorShape;
import digitpad.learning.TrainableGenerator;
import java.util.SplittableRandom;

/**
 * A variational autoencoder (Kingma and Welling, "Auto-encoding variational Bayes", 2014) whose decoder draws places, not pixels. Adam.
 */
final class GeneratorTrainer implements TrainableGenerator {
    private final GeneratorLayout layout;
    private final int images;
    private final int places;
    private final GeneratorParameters parameters;
    private final GeneratorParameters gradient;
    private final EncoderPass encoder;
    private final StylePass style;
    private final PicturePass picture;
    private final AdamRule rule;
    private final SplittableRandom random;
    private final float[] noise;
    private long iteration;

    GeneratorTrainer(GeneratorShape shape, int images, int places, long seed) {
        NativeBackend.enter();
        layout = new GeneratorLayout(shape);
        this.images = images;
        this.places = places;
        parameters = new GeneratorParameters(layout, layout.initial(seed));
        gradient = new GeneratorParameters(layout, new float[layout.parameters()]);
        encoder = new EncoderPass(layout, images, true);
        style = new StylePass(layout, images, true);
        picture = new PicturePass(layout, images, places, true);
        rule = new AdamRule(layout.parameters());
        random = new SplittableRandom(seed);
        noise = new float[images * shape.latents()];
    }

    @Override
    public Figures trainOn(GeneratorBatch batch, double learningRate, double divergenceWeight) {
        NativeBackend.enter();
        if (batch.images() != images || batch.places() != places) {
            throw new IllegalArgumentException("a batch of another size");
        }
        System.arraycopy(batch.pixels(), 0, encoder.pixels(), 0, images * DigitImage.PIXELS);
        encoder.forward(parameters);
        drawLatents();
        style.forward(parameters);
        picture.place(batch.x(), batch.y());
        picture.forward(parameters, style.modulations());
        double mismatch = compare(batch.ink());
        picture.backward(parameters, gradient, style.modulations(), style.modulationGradients());
        style.backward(parameters, gradient);
        double divergence = backToEncoder(divergenceWeight);
        encoder.backward(parameters, gradient);
        gradient.pull();
        rule.update(parameters.values(), gradient.values(), layout.parameters(), 0, iteration++, learningRate);
        parameters.push();
        return new Figures(mismatch, divergence);
    }

    /** A latent is its mean and noise of its variance. */
    private void drawLatents() {
        int count = layout.shape().latents();
        float[] told = encoder.output().values();
        for (int image = 0; image < images; image++) {
            for (int i = 0; i < count; i++) {
                int at = image * count + i;
                noise[at] = (float) random.nextGaussian();
                style.latents()[at] = told[image * 2 * count + i]
                        + noise[at] * (float) Math.exp(0.5 * told[(image * 2 + 1) * count + i]);
            }
        }
    }

    /** Each place stands for as much of the image as any other. */
    private double compare(float[] wanted) {
        float[] drawn = picture.output();
        float[] slopes = picture.outputGradient();
        double share = (double) DigitImage.PIXELS / places / images;
        double sum = 0;
        for (int i = 0; i < drawn.length; i++) {
            double probability = 1 / (1 + Math.exp(-drawn[i]));
            slopes[i] = (float) (share * (probability - wanted[i]));
            sum += entropy(wanted[i], probability) - entropy(wanted[i], wanted[i]);
        }
        return sum * share;
    }

    private static double entropy(double wanted, double probability) {
        double least = 1e-7;
        return -wanted * Math.log(Math.max(least, probability))
                - (1 - wanted) * Math.log(Math.max(least, 1 - probability));
    }

    private double backToEncoder(double weight) {
        int count = layout.shape().latents();
        float[] told = encoder.output().values();
        float[] slopes = encoder.outputGradient().values();
        double divergence = 0;
        for (int image = 0; image < images; image++) {
            for (int i = 0; i < count; i++) {
                int mean = image * 2 * count + i;
                int logarithm = mean + count;
                float slope = style.latentGradients()[image * count + i];
                double variance = Math.exp(told[logarithm]);
                slopes[mean] = (float) (slope + weight * told[mean] / images);
                slopes[logarithm] = (float) (0.5
                        * (slope * noise[image * count + i] * Math.sqrt(variance) + weight * (variance - 1) / images));
                divergence += 0.5 * (told[mean] * told[mean] + variance - 1 - told[logarithm]);
            }
        }
        return divergence / images;
    }

    @Override
    public float[] parameters() {
        return parameters.values().clone();
    }

    @Override
    public void close() {
        parameters.close();
        gradient.close();
        encoder.close();
        style.close();
        picture.close();
    }
}

package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.Activation;
import digitpad.learning.Batch;
import digitpad.learning.LayerSpec;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
import java.util.List;
import java.util.Random;

/** Networks and batches for tests, small and random. */
final class Examples {
    /** Every kind of layer but dropout, in sizes that do not divide evenly. */
    static final List<LayerSpec> EVERY_LAYER = List.of(
            new LayerSpec.Convolution(5, 6, Activation.RELU),
            new LayerSpec.MaxPooling(2),
            new LayerSpec.Convolution(4, 7, Activation.RELU),
            new LayerSpec.Convolution(3, 5, Activation.SIGMOID),
            new LayerSpec.MaxPooling(3),
            new LayerSpec.Dense(11, Activation.SIGMOID),
            new LayerSpec.Dense(9, Activation.RELU),
            new LayerSpec.Output(10));

    private Examples() {}

    static TrainingSettings settings(long seed) {
        return settings(seed, Optimizer.ADAM);
    }

    static Recipe recipe(List<LayerSpec> layers, Optimizer optimizer) {
        return new Recipe("test", layers, ValidationSource.TRAINING_SHARE, false, settings(1, optimizer), 0.9);
    }

    static Recipe recipe(String name) {
        return Recipes.named(name).orElseThrow();
    }

    /** Blots whose place tells the label, with noise: something a network can learn. */
    static Batch batch(int size, long seed) {
        Random random = new Random(seed);
        float[] pixels = new float[size * DigitImage.PIXELS];
        int[] labels = new int[size];
        for (int example = 0; example < size; example++) {
            labels[example] = random.nextInt(10);
            for (int pixel = 0; pixel < DigitImage.PIXELS; pixel++) {
                boolean inked = pixel / 80 == labels[example];
                pixels[example * DigitImage.PIXELS + pixel] = random.nextFloat() * (inked ? 1 : 0.3f);
            }
        }
        return new Batch(pixels, labels);
    }

    /** What AssertJ's containsExactly would say, in linear time. */
    static double largestDifference(float[] some, float[] others) {
        if (some.length != others.length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < some.length; i++) {
            largest = Math.max(largest, Math.abs(some[i] - others[i]));
        }
        return largest;
    }

    static TrainingSettings settings(long seed, Optimizer optimizer) {
        return TrainingSettings.builder()
                .epochs(1)
                .batchSize(32)
                .optimizer(optimizer)
                .replicas(2)
                .seed(seed)
                .validationShare(0)
                .build();
    }
}

package digitpad.ui;

import digitpad.digits.ClassNames;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** A real, if simple, reader of digits for tests of pages: the nearer an image is to the mean of a class, the more probable the class. */
public final class NearestMeanNetwork implements Network {
    private static final double SOFTNESS = 4;
    /** Many tests learn from the same images; a set of images is equal to itself alone. */
    private static final Map<ImageSet, double[][]> LEARNT = Collections.synchronizedMap(new WeakHashMap<>());

    private final double[][] means;

    /**
     * Learns in some milliseconds.
     *
     * @param images to take the means of
     */
    public NearestMeanNetwork(ImageSet images) {
        means = LEARNT.computeIfAbsent(images, NearestMeanNetwork::means);
    }

    private static double[][] means(ImageSet images) {
        double[][] means = new double[images.classNames().size()][DigitImage.PIXELS];
        int[] counts = new int[means.length];
        float[] pixels = new float[DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.copyTo(i, pixels, 0);
            counts[images.label(i)]++;
            for (int p = 0; p < pixels.length; p++) {
                means[images.label(i)][p] += pixels[p];
            }
        }
        for (int k = 0; k < means.length; k++) {
            for (int p = 0; p < DigitImage.PIXELS; p++) {
                means[k][p] /= Math.max(1, counts[k]);
            }
        }
        return means;
    }

    /**
     * A model of this network, as if a recipe had made it.
     *
     * @param name for people
     * @param recipeName of the recipe
     * @return the model
     */
    public Model asModel(String name, String recipeName) {
        return modelOf(this, name, recipeName);
    }

    /**
     * A model of any network, as if a recipe had made it.
     *
     * @param network what reads
     * @param name for people
     * @param recipeName of the recipe
     * @return the model
     */
    public static Model modelOf(Network network, String name, String recipeName) {
        Recipe recipe = Recipes.named(recipeName).orElseThrow();
        ModelCard card = new ModelCard(
                name,
                recipeName,
                recipe.layers(),
                recipe.settings(),
                "MNIST",
                ClassNames.numbers(network.summary().classes()),
                3,
                101,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "0.1.0",
                Instant.parse("2026-11-21T10:00:00Z"));
        return new Model(card, network);
    }

    @Override
    public NetworkSummary summary() {
        return new NetworkSummary(List.of(
                new NetworkSummary.Layer("Input", List.of(28, 28, 1), 0),
                new NetworkSummary.Layer("Distance to the means", List.of(means.length), 7840),
                new NetworkSummary.Layer("Softmax", List.of(means.length), 0)));
    }

    @Override
    public float[][] probabilities(float[] pixels, int images) {
        float[][] all = new float[images][];
        for (int i = 0; i < images; i++) {
            all[i] = probabilitiesAt(pixels, i * DigitImage.PIXELS);
        }
        return all;
    }

    private float[] probabilitiesAt(float[] pixels, int offset) {
        double[] weights = new double[means.length];
        double nearest = Double.MAX_VALUE;
        for (int k = 0; k < means.length; k++) {
            for (int p = 0; p < DigitImage.PIXELS; p++) {
                double difference = pixels[offset + p] - means[k][p];
                weights[k] += difference * difference / SOFTNESS;
            }
            nearest = Math.min(nearest, weights[k]);
        }
        double sum = 0;
        for (int k = 0; k < means.length; k++) {
            weights[k] = Math.exp(nearest - weights[k]);
            sum += weights[k];
        }
        float[] probabilities = new float[means.length];
        for (int k = 0; k < means.length; k++) {
            probabilities[k] = (float) (weights[k] / sum);
        }
        return probabilities;
    }
}

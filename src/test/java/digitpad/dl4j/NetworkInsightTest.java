package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Neighbour;
import digitpad.learning.NeighbourIndex;
import digitpad.learning.Network;
import digitpad.learning.NetworkInsight;
import digitpad.learning.Saliency;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkInsightTest {
    private static final double STEP = 1.0 / 64;

    private static Network network(List<LayerSpec> layers) {
        try (DataParallelNetwork network = new DataParallelNetwork(layers, Examples.settings(1))) {
            return network.snapshot();
        }
    }

    /** Differences of logits, which probabilities tell. */
    private static double logOdds(Network network, float[] pixels, int label, int other) {
        float[] p = network.probabilities(pixels, 1)[0];
        return Math.log(p[label]) - Math.log(p[other]);
    }

    @Test
    void theGradientIsWhatFiniteDifferencesSay() {
        // Smooth everywhere, so that a difference is a derivative.
        Network network = network(List.of(
                new LayerSpec.Convolution(5, 6, Activation.SIGMOID),
                new LayerSpec.Convolution(3, 4, Activation.SIGMOID),
                new LayerSpec.Dropout(0.5),
                new LayerSpec.Dense(11, Activation.SIGMOID),
                new LayerSpec.Output(10)));
        NetworkInsight insight = network.insight().orElseThrow();
        float[] pixels = Examples.batch(1, 3).pixels();
        float[] three = insight.gradient(pixels, 3);
        float[] eight = insight.gradient(pixels, 8);
        double largest = IntStream.range(0, 784)
                .mapToDouble(i -> Math.abs(three[i] - eight[i]))
                .max()
                .orElseThrow();
        assertThat(largest).isPositive();
        for (int i = 29; i < 784; i += 37) {
            float[] more = pixels.clone();
            float[] less = pixels.clone();
            more[i] += STEP;
            less[i] -= STEP;
            double slope = (logOdds(network, more, 3, 8) - logOdds(network, less, 3, 8)) / (2 * STEP);
            assertThat((double) three[i] - eight[i]).isCloseTo(slope, within(0.05 * largest));
        }
    }

    @Test
    void saliencyPointsAtInkAndSumsToHowTheLogitGrowsWithInk() throws Exception {
        Network lenet = new Dl4jEngine().open(Path.of("models/lenet.zip")).network();
        NetworkInsight insight = lenet.insight().orElseThrow();
        DigitImage seven = Mnist.load().test().image(0);
        Saliency saliency = Saliency.of(insight, seven, 7);
        double paper = 0;
        double ink = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            double strength = Math.abs(saliency.at(i / 28, i % 28));
            if (seven.at(i / 28, i % 28) == 0) {
                paper += strength;
            } else {
                ink += strength;
            }
        }
        assertThat(paper).isZero();
        assertThat(ink).isGreaterThan(1);

        float[] pixels = new float[784];
        seven.copyTo(pixels, 0);
        double difference = saliency.sum() - Saliency.of(insight, seven, 2).sum();
        double slope = (logOdds(lenet, scaled(pixels, 1 + STEP), 7, 2) - logOdds(lenet, scaled(pixels, 1 - STEP), 7, 2))
                / (2 * STEP);
        assertThat(difference).isCloseTo(slope, within(0.1 * Math.abs(slope)));
    }

    private static float[] scaled(float[] pixels, double factor) {
        float[] scaled = pixels.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= (float) factor;
        }
        return scaled;
    }

    @Test
    void theNearestAreThoseThatALookAtAllFeaturesFinds() throws Exception {
        Network lenet = new Dl4jEngine().open(Path.of("models/lenet.zip")).network();
        NetworkInsight insight = lenet.insight().orElseThrow();
        assertThat(insight.features()).isEqualTo(1024);
        ImageSet training = Mnist.load().training().first(1500);
        DigitImage image = Mnist.load().test().image(0);
        NeighbourIndex index = NeighbourIndex.of(insight, training, share -> true);
        List<Neighbour> found = index.nearest(image, 8, i -> true);

        float[] features = featuresOf(insight, image);
        double[] distances = IntStream.range(0, training.size())
                .mapToDouble(i -> distance(features, featuresOf(insight, training.image(i))))
                .toArray();
        List<Integer> expected = IntStream.range(0, training.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> distances[i]))
                .limit(8)
                .toList();
        assertThat(found.stream().map(Neighbour::index)).isEqualTo(expected);
        assertThat(found)
                .allSatisfy(each -> assertThat(training.label(each.index())).isEqualTo(7));

        Neighbour itself = index.nearest(training.image(4), 1, i -> true).get(0);
        assertThat(itself).isEqualTo(new Neighbour(4, 0));
        assertThat(index.nearest(training.image(4), 1, i -> i != 4).get(0).index())
                .isNotEqualTo(4);
    }

    private static float[] featuresOf(NetworkInsight insight, DigitImage image) {
        float[] pixels = new float[784];
        image.copyTo(pixels, 0);
        return insight.features(pixels, 1);
    }

    private static double distance(float[] some, float[] others) {
        return IntStream.range(0, some.length)
                .mapToDouble(j -> (some[j] - others[j]) * (some[j] - others[j]))
                .sum();
    }
}

package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import digitpad.digits.Mnist;
import digitpad.learning.Activation;
import digitpad.learning.Counterfactual;
import digitpad.learning.Filters;
import digitpad.learning.ImagePart;
import digitpad.learning.LayerInsight;
import digitpad.learning.LayerSpec;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Saliency;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the layers of the models that ship, for real images. */
class LayerInsightTest {
    private static final int CONVOLUTION = 1;
    private static final int POOLING = 2;
    private static final int SECOND_CONVOLUTION = 3;
    private static final int SECOND_POOLING = 4;
    private static final int DENSE = 5;

    private static Network lenet;
    private static DigitImage seven;

    @BeforeAll
    static void open() throws Exception {
        lenet = network("lenet");
        seven = Mnist.load().test().image(0);
    }

    private static Network network(String name) throws Exception {
        return new Dl4jEngine().open(Path.of("models/" + name + ".zip")).network();
    }

    private static LayerInsight insight() {
        return lenet.layerInsight().orElseThrow();
    }

    private static float[] pixels(DigitImage image) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        return pixels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "quick", "ubajaka", "schmudde", "chollet", "lesson31"})
    void everyLayerOfTheSummaryTellsItsValuesInItsShapeAndTheLastTheReading(String name) throws Exception {
        Network network = network(name);
        List<float[]> values = network.layerInsight().orElseThrow().activations(pixels(seven));
        assertThat(values.stream().map(each -> each.length))
                .isEqualTo(network.summary().layers().stream()
                        .map(NetworkSummary.Layer::values)
                        .toList());
        assertThat(values.get(0)).isEqualTo(pixels(seven));
        assertThat(largestDifference(values.get(values.size() - 1), network.probabilities(seven)))
                .isLessThan(1e-6);
    }

    @Test
    void aConvolutionPutsOutWhatItsFiltersMakeOfTheImageByHand() {
        float[] maps = insight().activations(pixels(seven)).get(CONVOLUTION);
        Filters filters = insight().filters(CONVOLUTION).orElseThrow();
        assertThat(filters.weights()).hasSize(32);
        assertThat(filters.channels()).isEqualTo(1);
        // Where there is nothing but paper, the bias alone comes out.
        int row = 8;
        int column = 10;
        for (int filter = 0; filter < 32; filter++) {
            float[] weights = filters.slice(filter, 0);
            double sum = 0;
            for (int i = 0; i < 25; i++) {
                sum += weights[i] * seven.at(row + i / 5, column + i % 5) / 255.0;
            }
            double paper = maps[filter];
            double here = maps[(row * 24 + column) * 32 + filter];
            // A bias below 0 hides behind ReLU.
            if (paper > 0) {
                assertThat(here).isCloseTo(Math.max(0, sum + paper), within(1e-4));
            }
        }
    }

    @Test
    void poolingKeepsTheLargestOfEachSquare() {
        List<float[]> values = insight().activations(pixels(seven));
        float[] in = values.get(CONVOLUTION);
        float[] out = values.get(POOLING);
        for (int row = 0; row < 12; row++) {
            for (int channel = 0; channel < 32; channel++) {
                float most = 0;
                for (int i = 0; i < 4; i++) {
                    most = Math.max(most, in[((2 * row + i / 2) * 24 + 2 * row + i % 2) * 32 + channel]);
                }
                assertThat(out[(row * 12 + row) * 32 + channel]).isEqualTo(most);
            }
        }
    }

    @Test
    void thePartOfTheImageGrowsFromLayerToLayer() {
        assertThat(insight().part(0, 3, 4)).isEqualTo(new ImagePart(3, 4, 1, 1));
        assertThat(insight().part(CONVOLUTION, 3, 4)).isEqualTo(new ImagePart(3, 4, 5, 5));
        assertThat(insight().part(POOLING, 3, 4)).isEqualTo(new ImagePart(6, 8, 6, 6));
        assertThat(insight().part(SECOND_CONVOLUTION, 0, 7)).isEqualTo(new ImagePart(0, 14, 14, 14));
        assertThat(insight().part(SECOND_POOLING, 3, 3)).isEqualTo(new ImagePart(12, 12, 16, 16));
        assertThat(insight().part(DENSE, 0, 0)).isEqualTo(ImagePart.ALL);
    }

    @Test
    void aMapOfRowsOfAnotherLengthMaySeeTheWholeImage() {
        assertThat(insightBehind(new LayerSpec.Reshape(14, 56, 1)).part(2, 0, 0))
                .isEqualTo(ImagePart.ALL);
        assertThat(insightBehind(new LayerSpec.Reshape(28, 28, 1)).part(2, 3, 4))
                .isEqualTo(new ImagePart(3, 4, 3, 3));
    }

    private static LayerInsight insightBehind(LayerSpec first) {
        List<LayerSpec> layers =
                List.of(first, new LayerSpec.Convolution(3, 2, Activation.RELU), new LayerSpec.Output(10));
        try (Parameters initial = Parameters.initial(NetworkLayout.of(layers), 1)) {
            return new Dl4jEngine()
                    .network(layers, initial.toArray())
                    .layerInsight()
                    .orElseThrow();
        }
    }

    @Test
    void whatLiesOutsideThePartDoesNotMatter() {
        float[] pixels = pixels(seven);
        float[] before = insight().activations(pixels).get(SECOND_POOLING);
        ImagePart part = insight().part(SECOND_POOLING, 1, 2);
        for (int i = 0; i < pixels.length; i++) {
            int row = i / 28 - part.top();
            int column = i % 28 - part.left();
            if (row < 0 || column < 0 || row >= part.height() || column >= part.width()) {
                pixels[i] = 1 - pixels[i];
            }
        }
        float[] after = insight().activations(pixels).get(SECOND_POOLING);
        double elsewhere = 0;
        for (int channel = 0; channel < 64; channel++) {
            assertThat(after[6 * 64 + channel]).isCloseTo(before[6 * 64 + channel], within(1e-4f));
            elsewhere += Math.abs(after[channel] - before[channel]);
        }
        assertThat(elsewhere).isPositive();
    }

    @Test
    void aDenseUnitThatSeesMapsHasAFilterForEach() throws Exception {
        Filters filters = insight().filters(DENSE).orElseThrow();
        assertThat(List.of(
                        filters.rows(),
                        filters.columns(),
                        filters.channels(),
                        filters.weights().size()))
                .containsExactly(4, 4, 64, 1024);
        assertThat(filters.strongest(0, 5)).hasSize(5).doesNotHaveDuplicates();
        assertThat(insight().filters(POOLING)).isEmpty();
        assertThat(insight().filters(0)).isEmpty();
        Filters pictures =
                network("chollet").layerInsight().orElseThrow().filters(1).orElseThrow();
        assertThat(List.of(pictures.rows(), pictures.columns(), pictures.channels()))
                .containsExactly(28, 28, 1);
    }

    @Test
    void sharesOfTheComputationAddUpAndConvolutionsTakeTheMost() {
        NetworkSummary summary = lenet.summary();
        double sum = 0;
        for (int i = 0; i < summary.layers().size(); i++) {
            sum += summary.share(i);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(summary.layers().get(CONVOLUTION).operations()).isEqualTo(24 * 24 * 32 * 25);
        assertThat(summary.layers().get(SECOND_CONVOLUTION).operations()).isEqualTo(8 * 8 * 64 * 32 * 25);
        assertThat(summary.share(SECOND_CONVOLUTION)).isGreaterThan(0.5);
    }

    @Test
    void wipingWhatSpeaksMostForTheReadingLowersItsOddsMost() {
        Saliency saliency = Saliency.occluding(lenet, seven, 7);
        assertThat(saliency.sum()).isPositive();
        assertThat(oddsWithoutSquareAround(saliency, true)).isLessThan(oddsWithoutSquareAround(saliency, false));
    }

    private static double oddsWithoutSquareAround(Saliency saliency, boolean most) {
        int place = -1;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            boolean isBetter =
                    place < 0 || (saliency.logit(i / 28, i % 28) > saliency.logit(place / 28, place % 28)) == most;
            if (seven.at(i / 28, i % 28) > 0 && isBetter) {
                place = i;
            }
        }
        float[] pixels = pixels(seven);
        for (int row = Math.max(0, place / 28 - 2); row <= Math.min(27, place / 28 + 2); row++) {
            for (int column = Math.max(0, place % 28 - 2); column <= Math.min(27, place % 28 + 2); column++) {
                pixels[row * 28 + column] = 0;
            }
        }
        return Math.log(lenet.probabilities(pixels, 1)[0][7]);
    }

    @Test
    void aChangedDrawingIsReadAsTheDigitWantedAndKeepsMostOfItsInk() {
        for (int target : new int[] {1, 2, 9}) {
            Counterfactual changed = Counterfactual.of(lenet, seven, target, () -> true);
            assertThat(changed.isReached()).as("read as " + target).isTrue();
            assertThat(changed.reading().digit()).isEqualTo(target);
            assertThat(changed.amount()).isBetween(1.0, 60.0);
        }
        Counterfactual same = Counterfactual.of(lenet, seven, 7, () -> true);
        assertThat(same.after()).isEqualTo(seven);
        assertThat(same.amount()).isZero();
    }
}

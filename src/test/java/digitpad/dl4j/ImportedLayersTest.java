package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.learning.Activation;
import digitpad.learning.Batch;
import digitpad.learning.LayerSpec;
import digitpad.learning.Optimizer;
import digitpad.learning.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The layers that only imported networks have: against finite differences, and against Deeplearning4j where it has the layer. */
class ImportedLayersTest {
    private static final int EXAMPLES = 5;
    private static final double STEP = 1e-2;

    private static Window window(int height, int width, int down, int across, boolean same) {
        return new Window(height, width, down, across, 1, 1, same);
    }

    /** Each ends in a dense layer, so that every value matters. */
    static Stream<List<LayerSpec>> networks() {
        List<List<LayerSpec>> networks = new ArrayList<>();
        // First layers, which need no gradient of their input, and the same later, where they do.
        for (boolean same : new boolean[] {false, true}) {
            for (Window window : List.of(
                    window(4, 4, 1, 1, same),
                    window(3, 5, 2, 3, same),
                    window(2, 3, 3, 2, same),
                    new Window(3, 2, 1, 1, 2, 3, same))) {
                networks.add(List.of(
                        new LayerSpec.Convolution(window, 3, Activation.TANH),
                        new LayerSpec.Convolution(window, 4, Activation.LINEAR)));
                networks.add(List.of(
                        new LayerSpec.DepthwiseConvolution(window, 2, Activation.TANH),
                        new LayerSpec.DepthwiseConvolution(window, 3, Activation.LINEAR)));
            }
            networks.add(List.of(
                    new LayerSpec.Convolution(3, 3, Activation.TANH),
                    new LayerSpec.AveragePooling(window(3, 2, 2, 3, same)),
                    new LayerSpec.MaxPooling(window(3, 3, 2, 2, same))));
        }
        networks.add(List.of(
                new LayerSpec.Scaling(2, -1),
                new LayerSpec.ZeroPadding(1, 2, 3, 0),
                new LayerSpec.Convolution(5, 3, Activation.LINEAR),
                new LayerSpec.BatchNormalization(1e-3),
                new LayerSpec.Nonlinearity(Activation.SIGMOID),
                new LayerSpec.ZeroPadding(0, 1, 0, 1),
                new LayerSpec.Scaling(3, 0.5),
                new LayerSpec.Flatten(),
                new LayerSpec.Dense(32, Activation.TANH),
                new LayerSpec.BatchNormalization(1e-5),
                new LayerSpec.Reshape(4, 2, 4),
                new LayerSpec.Convolution(2, 3, Activation.SOFTMAX)));
        networks.add(List.of(
                new LayerSpec.BatchNormalization(1e-3, 0.9),
                new LayerSpec.Convolution(5, 3, Activation.TANH),
                new LayerSpec.BatchNormalization(1e-2, 0.9),
                new LayerSpec.Dense(16, Activation.TANH),
                new LayerSpec.BatchNormalization(1e-1, 0.9)));
        for (Activation activation : Activation.values()) {
            networks.add(List.of(
                    new LayerSpec.Dense(6, Activation.SIGMOID),
                    new LayerSpec.Dense(5, activation == Activation.LOGARITHM ? Activation.SOFTPLUS : activation),
                    new LayerSpec.Nonlinearity(activation)));
        }
        networks.add(List.of(new LayerSpec.Dense(9, Activation.LINEAR), new LayerSpec.Rectifier(0.3, 0.1, 1.5)));
        return networks.stream().map(layers -> {
            List<LayerSpec> all = new ArrayList<>(layers);
            all.add(new LayerSpec.Dense(10, Activation.LINEAR));
            all.add(new LayerSpec.Softmax(10));
            return List.copyOf(all);
        });
    }

    /** Random, and so that normalizations do something. */
    private static float[] parameters(NetworkLayout layout) {
        float[] values;
        try (Parameters initial = Parameters.initial(layout, 11)) {
            values = initial.toArray();
        }
        Random random = new Random(12);
        for (NetworkLayout.Layer layer : layout.layers()) {
            for (int i = layer.biasesOffset(); i < layer.biasesOffset() + layer.biases(); i++) {
                values[i] += 0.2f * random.nextFloat();
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientsAreWhatFiniteDifferencesSay(List<LayerSpec> layers) {
        NetworkLayout layout = NetworkLayout.of(layers);
        Batch batch = Examples.batch(EXAMPLES, 8);
        float[] values = parameters(layout);
        Random random = new Random(13);
        float[] direction = new float[values.length];
        for (NetworkLayout.Layer layer : layout.layers()) {
            // Means and variances stay, or follow those of the batch: nothing that the loss depends on.
            boolean isNormal = layer.spec() instanceof LayerSpec.BatchNormalization;
            int learning = isNormal ? layer.parameters() / 2 : layer.parameters();
            double size = 0;
            for (int i = layer.offset(); i < layer.offset() + learning; i++) {
                direction[i] = (float) random.nextGaussian();
                size += direction[i] * direction[i];
            }
            for (int i = layer.offset(); i < layer.offset() + learning; i++) {
                direction[i] /= (float) Math.sqrt(size);
            }
        }
        try (Parameters parameters = Parameters.of(layout, values);
                Replica replica = new Replica(parameters, 0)) {
            replica.compute(batch, 0, EXAMPLES, 0);
            float[] gradient = replica.gradient().toArray();
            for (NetworkLayout.Layer layer : layout.layers()) {
                if (layer.parameters() == 0) {
                    continue;
                }
                double slope = 0;
                float[] more = values.clone();
                float[] less = values.clone();
                for (int i = layer.offset(); i < layer.offset() + layer.parameters(); i++) {
                    slope += (double) gradient[i] * direction[i];
                    more[i] += (float) (STEP * direction[i]);
                    less[i] -= (float) (STEP * direction[i]);
                }
                double difference = (loss(layout, more, batch) - loss(layout, less, batch)) / (2 * STEP);
                assertThat(slope).as("%s", layer.spec()).isCloseTo(difference, within(2e-3 + 0.01 * Math.abs(slope)));
            }
        }
    }

    private static double loss(NetworkLayout layout, float[] values, Batch batch) {
        try (Parameters parameters = Parameters.of(layout, values);
                Replica replica = new Replica(parameters, 0)) {
            replica.compute(batch, 0, EXAMPLES, 0);
            return replica.lossSum() / EXAMPLES;
        }
    }

    static Stream<List<LayerSpec>> networksOfBoth() {
        return networks().filter(Dl4jLayers::has);
    }

    @ParameterizedTest
    @MethodSource("networksOfBoth")
    void deeplearning4jReadsTheSame(List<LayerSpec> layers) {
        float[] values = parameters(NetworkLayout.of(layers));
        Batch batch = Examples.batch(EXAMPLES, 9);
        float[][] ours = new Dl4jEngine().network(layers, values).probabilities(batch.pixels(), EXAMPLES);
        MultiLayerNetwork network =
                new MultiLayerNetwork(Dl4jConfiguration.of(layers, Examples.settings(1, Optimizer.ADAM)));
        network.init();
        network.setParams(Nd4j.createFromArray(values));
        INDArray rows = Nd4j.createFromArray(batch.pixels()).reshape(EXAMPLES, 784);
        boolean isDense = layers.get(0) instanceof LayerSpec.Dense;
        INDArray theirs = network.output(isDense ? rows : rows.reshape(EXAMPLES, 28, 28, 1));
        for (int i = 0; i < EXAMPLES; i++) {
            assertThat(largestDifference(ours[i], theirs.getRow(i).toFloatVector()))
                    .isLessThan(1e-5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void statisticsFollowThoseOfTheBatch(int replicas) {
        double momentum = 0.8;
        List<LayerSpec> layers = List.of(
                new LayerSpec.Flatten(),
                new LayerSpec.Reshape(28, 14, 2),
                new LayerSpec.BatchNormalization(1e-3, momentum),
                new LayerSpec.Flatten(),
                new LayerSpec.Output(10));
        Batch batch = Examples.batch(16, 4);
        double mean = 0;
        double square = 0;
        for (int i = 1; i < batch.pixels().length; i += 2) {
            mean += 2.0 * batch.pixels()[i] / batch.pixels().length;
            square += 2.0 * batch.pixels()[i] * batch.pixels()[i] / batch.pixels().length;
        }
        try (DataParallelNetwork network = new DataParallelNetwork(
                layers,
                Examples.settings(1, Optimizer.ADAM).toBuilder()
                        .replicas(replicas)
                        .build())) {
            network.trainOn(batch, 0.01);
            float[] after = ((SnapshotNetwork) network.snapshot()).parameters().toArray();
            int from = NetworkLayout.of(layers).layers().get(2).offset();
            // They began at 0 and 1; second of two channels. The variances within two halves are a little smaller than
            // of the whole.
            assertThat(after[from + 5]).isCloseTo((float) (0.2 * mean), within(1e-5f));
            assertThat(after[from + 7]).isCloseTo((float) (0.8 + 0.2 * (square - mean * mean)), within(1e-4f));
        }
    }

    @Test
    void statisticsStayWhileTheNetworkLearns() {
        List<LayerSpec> layers = List.of(
                new LayerSpec.Convolution(3, 4, Activation.LINEAR),
                new LayerSpec.BatchNormalization(1e-3),
                new LayerSpec.Nonlinearity(Activation.RELU),
                new LayerSpec.Output(10));
        NetworkLayout layout = NetworkLayout.of(layers);
        float[] before = parameters(layout);
        try (DataParallelNetwork network = new DataParallelNetwork(layers, Examples.settings(1, Optimizer.ADAMW))) {
            network.begin(new Dl4jEngine().network(layers, before));
            network.trainOn(Examples.batch(16, 4), 0.01);
            float[] after = ((SnapshotNetwork) network.snapshot()).parameters().toArray();
            int from = layout.layers().get(1).offset();
            assertThat(Arrays.copyOfRange(after, from, from + 8))
                    .isNotEqualTo(Arrays.copyOfRange(before, from, from + 8));
            assertThat(Arrays.copyOfRange(after, from + 8, from + 16))
                    .isEqualTo(Arrays.copyOfRange(before, from + 8, from + 16));
        }
    }
}

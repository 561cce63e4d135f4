package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.learning.Batch;
import digitpad.learning.BatchFigures;
import digitpad.learning.LayerSpec;
import digitpad.learning.Network;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Our arithmetic, with oneDNN, against Deeplearning4j's own layers, without it. */
class StockParityTest {
    private static final double TOLERANCE = 1e-4;
    private static final int EXAMPLES = 21;

    /** The recipes, and one network with every layer; without dropout, where chance differs. */
    static Stream<Recipe> networks() {
        return Stream.concat(
                Stream.of(Examples.recipe(Examples.EVERY_LAYER, Optimizer.ADAM)),
                Recipes.all().stream()
                        .map(recipe -> Examples.recipe(
                                recipe.layers().stream()
                                        .filter(layer -> !(layer instanceof LayerSpec.Dropout))
                                        .toList(),
                                recipe.settings().optimizer())));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void probabilitiesAgree(Recipe recipe) {
        Batch batch = Examples.batch(EXAMPLES, 3);
        try (DataParallelNetwork ours = new DataParallelNetwork(
                recipe.layers(), recipe.settings().toBuilder().replicas(2).build())) {
            Network snapshot = ours.snapshot();
            INDArray theirs = stock(recipe, parameters(snapshot)).output(features(recipe, batch));
            float[][] probabilities = snapshot.probabilities(batch.pixels(), EXAMPLES);
            for (int i = 0; i < EXAMPLES; i++) {
                assertThat(largestDifference(probabilities[i], theirs.getRow(i).toFloatVector()))
                        .isLessThan(TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void lossAndGradientAgree(Recipe recipe) {
        // A value that differs from 0, or from another under the same maximum, by no more than is rounded, sends the
        // gradient elsewhere: of eight batches two have one in the deepest network. This one has none.
        Batch batch = Examples.batch(EXAMPLES, 5);
        NetworkLayout layout = NetworkLayout.of(recipe.layers());
        try (Parameters parameters = Parameters.initial(layout, 5);
                Replica replica = new Replica(parameters, 0)) {
            replica.compute(batch, 0, EXAMPLES, 0);
            MultiLayerNetwork theirs = stock(recipe, parameters.toArray());
            theirs.setInput(features(recipe, batch));
            theirs.setLabels(labels(batch));
            theirs.computeGradientAndScore();
            assertThat(replica.lossSum() / EXAMPLES).isCloseTo(theirs.score(), within(1e-4));
            float[] gradient = theirs.getFlattenedGradients().toFloatVector();
            divideByExamples(gradient, layout);
            assertThat(largestDifference(replica.gradient().toArray(), gradient))
                    .isLessThan(TOLERANCE);
        }
    }

    /** As Deeplearning4j's updater does, which leaves the steps of means and variances as they are. */
    private static void divideByExamples(float[] gradient, NetworkLayout layout) {
        for (NetworkLayout.Layer layer : layout.layers()) {
            boolean isNormal = layer.spec() instanceof LayerSpec.BatchNormalization;
            int learning = isNormal ? layer.parameters() / 2 : layer.parameters();
            for (int i = layer.offset(); i < layer.offset() + learning; i++) {
                gradient[i] /= EXAMPLES;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFewUpdatesGiveTheSameParameters(Optimizer optimizer) {
        updatesAgree(Examples.settings(1, optimizer));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADAMW")
    void aPenaltyOnLargeWeightsDoesTheSame(Optimizer optimizer) {
        updatesAgree(Examples.settings(1, optimizer).toBuilder()
                .regularization(new Regularization(0, 0.3, 0))
                .build());
    }

    private static void updatesAgree(TrainingSettings settings) {
        Recipe recipe = new Recipe("test", Examples.EVERY_LAYER, ValidationSource.TRAINING_SHARE, false, settings, 0.9);
        boolean isPlain = settings.regularization().l2() == 0;
        try (DataParallelNetwork ours = new DataParallelNetwork(
                recipe.layers(), settings.toBuilder().replicas(2).build())) {
            MultiLayerNetwork theirs = stock(recipe, parameters(ours.snapshot()));
            for (int step = 0; step < 3; step++) {
                Batch batch = Examples.batch(EXAMPLES, 100 + step);
                BatchFigures figures = ours.trainOn(batch, 0.001);
                theirs.fit(new DataSet(features(recipe, batch), labels(batch)));
                // Their score holds the penalty.
                if (isPlain) {
                    assertThat(figures.loss()).isCloseTo(theirs.score(), within(1e-4));
                }
            }
            assertThat(largestDifference(
                            parameters(ours.snapshot()), theirs.params().toFloatVector()))
                    .isLessThan(TOLERANCE);
        }
    }

    @Test
    void withoutOneDnnTheResultIsTheSame() {
        Recipe recipe = Examples.recipe(Examples.EVERY_LAYER, Optimizer.ADAM);
        Batch batch = Examples.batch(EXAMPLES, 6);
        float[] with = gradient(recipe, batch);
        Nd4j.getEnvironment().allowHelpers(false);
        try {
            assertThat(largestDifference(gradient(recipe, batch), with)).isLessThan(TOLERANCE);
        } finally {
            Nd4j.getEnvironment().allowHelpers(true);
        }
    }

    private static float[] gradient(Recipe recipe, Batch batch) {
        try (Parameters parameters = Parameters.initial(NetworkLayout.of(recipe.layers()), 5);
                Replica replica = new Replica(parameters, 0)) {
            replica.compute(batch, 0, batch.size(), 0);
            return replica.gradient().toArray();
        }
    }

    private static float[] parameters(Network network) {
        return ((SnapshotNetwork) network).parameters().toArray();
    }

    private static MultiLayerNetwork stock(Recipe recipe, float[] parameters) {
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.of(recipe.layers(), recipe.settings()));
        network.init();
        network.setParams(Nd4j.createFromArray(parameters));
        return network;
    }

    private static INDArray features(Recipe recipe, Batch batch) {
        INDArray rows = Nd4j.createFromArray(batch.pixels()).reshape(batch.size(), 784);
        boolean dense = recipe.layers().get(0) instanceof LayerSpec.Dense;
        return dense ? rows : rows.reshape(batch.size(), 28, 28, 1);
    }

    private static INDArray labels(Batch batch) {
        INDArray labels = Nd4j.zeros(batch.size(), 10);
        for (int i = 0; i < batch.size(); i++) {
            labels.putScalar(i, batch.labels()[i], 1);
        }
        return labels;
    }
}

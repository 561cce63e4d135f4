package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.ImageSet;
import digitpad.learning.Batch;
import digitpad.learning.BatchFigures;
import digitpad.learning.LayerSpec;
import digitpad.learning.Network;
import digitpad.learning.NetworkState;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Refusal;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataParallelNetworkTest {
    private final Recipe everyLayer = Examples.recipe(Examples.EVERY_LAYER, Optimizer.ADAM);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 32})
    void anyNumberOfReplicasGivesTheSameParameters(int examples) {
        Batch batch = Examples.batch(examples, 1);
        float[] alone = parametersAfter(1, batch);
        assertThat(largestDifference(parametersAfter(2, batch), alone)).isLessThan(1e-5);
        assertThat(largestDifference(parametersAfter(3, batch), alone)).isLessThan(1e-5);
    }

    @Test
    void whatDropoutDropsDoesNotDependOnTheReplicas() {
        Recipe lenet = Examples.recipe("lenet");
        Batch batch = Examples.batch(9, 1);
        assertThat(losses(lenet, 3, 3, batch).get(0))
                .isCloseTo(losses(lenet, 3, 1, batch).get(0), within(1e-6));
    }

    @Test
    void theLastSmallerBatchOfAnEpochIsSplitRightToo() {
        Batch[] batches = {Examples.batch(32, 1), Examples.batch(5, 2), Examples.batch(2, 3), Examples.batch(32, 4)};
        List<Double> alone = losses(everyLayer, 3, 1, batches);
        List<Double> together = losses(everyLayer, 3, 3, batches);
        for (int i = 0; i < batches.length; i++) {
            assertThat(together.get(i)).isCloseTo(alone.get(i), within(1e-5));
        }
    }

    @Test
    void anImageOfNoClassTeachesDoubt() {
        Batch digits = Examples.batch(32, 1);
        int[] labels = digits.labels().clone();
        Arrays.fill(labels, 0, 8, ImageSet.NO_CLASS);
        Batch batch = new Batch(digits.pixels(), labels);
        Recipe recipe = Examples.recipe("chollet");
        try (DataParallelNetwork network = new DataParallelNetwork(
                recipe.layers(), recipe.settings().toBuilder().replicas(2).build())) {
            double first = network.trainOn(batch, 0.001).loss();
            for (int i = 0; i < 60; i++) {
                network.trainOn(batch, 0.001);
            }
            BatchFigures last = network.trainOn(batch, 0.001);
            assertThat(last.loss()).isLessThan(first / 4).isNotNegative();
            assertThat(last.right()).isGreaterThan(28);
            float[][] probabilities = network.snapshot().probabilities(batch.pixels(), batch.size());
            for (int i = 0; i < probabilities.length; i++) {
                assertThat(Refusal.certainty(probabilities[i]) < 0.5)
                        .as("example %d is in doubt", i)
                        .isEqualTo(i < 8);
            }
        }
    }

    private float[] parametersAfter(int replicas, Batch batch) {
        try (DataParallelNetwork network = new DataParallelNetwork(
                everyLayer.layers(),
                Examples.settings(1).toBuilder().replicas(replicas).build())) {
            network.trainOn(batch, 0.001);
            return parameters(network);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "schmudde", "chollet", "lesson31"})
    void theSameSeedGivesTheSameLossesDigitForDigit(String name) {
        Recipe recipe = Examples.recipe(name);
        Batch[] batches = {Examples.batch(32, 1), Examples.batch(32, 2), Examples.batch(5, 3)};
        List<Double> losses = losses(recipe, 7, 2, batches);
        assertThat(losses(recipe, 7, 2, batches)).isEqualTo(losses);
        assertThat(losses(recipe, 8, 2, batches)).isNotEqualTo(losses);
    }

    private static List<Double> losses(Recipe recipe, long seed, int replicas, Batch... batches) {
        try (DataParallelNetwork network = new DataParallelNetwork(
                recipe.layers(),
                recipe.settings().toBuilder().seed(seed).replicas(replicas).build())) {
            List<Double> losses = new ArrayList<>();
            for (Batch batch : batches) {
                losses.add(network.trainOn(batch, 0.001).loss());
            }
            return losses;
        }
    }

    @Test
    void figuresAreThoseBeforeTheUpdate() {
        Recipe recipe = Examples.recipe("chollet");
        Batch batch = Examples.batch(50, 1);
        try (DataParallelNetwork network = new DataParallelNetwork(recipe.layers(), Examples.settings(1))) {
            float[][] before = network.snapshot().probabilities(batch.pixels(), 50);
            BatchFigures figures = network.trainOn(batch, 0.001);
            double loss = 0;
            int right = 0;
            for (int i = 0; i < 50; i++) {
                float truth = before[i][batch.labels()[i]];
                loss -= Math.log(truth) / 50;
                float largest = Float.NEGATIVE_INFINITY;
                for (float probability : before[i]) {
                    largest = Math.max(largest, probability);
                }
                right += truth == largest ? 1 : 0;
            }
            assertThat(figures.loss()).isCloseTo(loss, within(1e-5));
            assertThat(figures.right()).isEqualTo(right);
            assertThat(figures.examples()).isEqualTo(50);
        }
    }

    @Test
    void itLearns() {
        try (DataParallelNetwork network =
                new DataParallelNetwork(Examples.recipe("chollet").layers(), Examples.settings(1))) {
            for (int i = 0; i < 100; i++) {
                network.trainOn(Examples.batch(32, i), 0.001);
            }
            assertThat(network.trainOn(Examples.batch(100, -1), 0.001).right()).isGreaterThan(90);
        }
    }

    @Test
    void aSnapshotDoesNotLearn() {
        Batch batch = Examples.batch(3, 1);
        try (DataParallelNetwork network = new DataParallelNetwork(everyLayer.layers(), Examples.settings(1))) {
            Network snapshot = network.snapshot();
            float[][] before = snapshot.probabilities(batch.pixels(), 3);
            network.trainOn(batch, 0.001);
            assertThat(snapshot.probabilities(batch.pixels(), 3)).isDeepEqualTo(before);
            assertThat(network.snapshot().probabilities(batch.pixels(), 3)).isNotEqualTo(before);
        }
    }

    @Test
    void aSnapshotOutlivesItsNetwork() {
        Batch batch = Examples.batch(3, 1);
        DataParallelNetwork network = new DataParallelNetwork(everyLayer.layers(), Examples.settings(1));
        Network snapshot = network.snapshot();
        float[][] before = snapshot.probabilities(batch.pixels(), 3);
        network.close();
        assertThat(snapshot.probabilities(batch.pixels(), 3)).isDeepEqualTo(before);
    }

    @Test
    void aDivergedNetworkReportsItsLoss() {
        Batch batch = Examples.batch(3, 1);
        Arrays.fill(batch.pixels(), Float.NaN);
        try (DataParallelNetwork network =
                new DataParallelNetwork(Examples.recipe("chollet").layers(), Examples.settings(1))) {
            assertThat(network.trainOn(batch, 0.001).loss()).isNaN();
        }
    }

    private static float[] parameters(DataParallelNetwork network) {
        return ((SnapshotNetwork) network.snapshot()).parameters().toArray();
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredNetworkLearnsOnDigitForDigit(Optimizer optimizer) {
        TrainingSettings settings = Examples.settings(1, optimizer);
        Batch[] batches = {Examples.batch(32, 1), Examples.batch(32, 2), Examples.batch(32, 3), Examples.batch(5, 4)};
        List<LayerSpec> layers = Examples.recipe("lenet").layers();
        try (DataParallelNetwork whole = new DataParallelNetwork(
                        layers, settings.toBuilder().replicas(2).build());
                DataParallelNetwork half = new DataParallelNetwork(
                        layers, settings.toBuilder().replicas(2).build())) {
            whole.trainOn(batches[0], 0.01);
            whole.trainOn(batches[1], 0.01);
            NetworkState state = whole.state();
            double third = whole.trainOn(batches[2], 0.01).loss();
            double fourth = whole.trainOn(batches[3], 0.01).loss();
            half.restore(state);
            assertThat(half.trainOn(batches[2], 0.01).loss()).isEqualTo(third);
            assertThat(half.trainOn(batches[3], 0.01).loss()).isEqualTo(fourth);
            assertThat(parameters(half)).isEqualTo(parameters(whole));
        }
    }

    @Test
    void aStateOfAnotherNetworkIsRefusedAndChangesNothing() {
        try (DataParallelNetwork network = new DataParallelNetwork(
                        Examples.recipe("chollet").layers(), Examples.settings(1, Optimizer.ADAM));
                DataParallelNetwork other = new DataParallelNetwork(
                        Examples.recipe("chollet").layers(), Examples.settings(2, Optimizer.SGD))) {
            float[] before = parameters(network);
            NetworkState state = other.state();
            assertThatThrownBy(() -> network.restore(state))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another optimiser");
            assertThat(parameters(network)).isEqualTo(before);
        }
    }

    @Test
    void adamWTakesItsPenaltyOffTheWeightsThemselves() {
        Batch batch = Examples.batch(16, 1);
        List<LayerSpec> layers = Examples.recipe("chollet").layers();
        TrainingSettings adam = Examples.settings(1, Optimizer.ADAM);
        TrainingSettings adamW = Examples.settings(1, Optimizer.ADAMW).toBuilder()
                .regularization(new Regularization(0, 0.5, 0))
                .build();
        try (DataParallelNetwork plain = new DataParallelNetwork(
                        layers, adam.toBuilder().replicas(2).build());
                DataParallelNetwork decaying = new DataParallelNetwork(
                        layers, adamW.toBuilder().replicas(2).build())) {
            float[] before = parameters(plain);
            plain.trainOn(batch, 0.01);
            decaying.trainOn(batch, 0.01);
            float[] expected = parameters(plain);
            for (int i = 0; i < expected.length; i++) {
                // Biases begin at 0, so that it does not matter that they go free.
                expected[i] -= 0.01f * 0.5f * before[i];
            }
            assertThat(largestDifference(parameters(decaying), expected)).isLessThan(1e-7);
            assertThat(largestDifference(parameters(plain), expected)).isGreaterThan(1e-4);
        }
    }

    @Test
    void smoothedLabelsPullTowardsTheMiddleButTheLossToldIsThePlainOne() {
        Batch batch = Examples.batch(16, 1);
        List<LayerSpec> layers = Examples.recipe("chollet").layers();
        TrainingSettings plain = Examples.settings(1, Optimizer.SGD);
        TrainingSettings smoothed =
                plain.toBuilder().regularization(new Regularization(0, 0, 0.3)).build();
        try (DataParallelNetwork hard = new DataParallelNetwork(
                        layers, plain.toBuilder().replicas(1).build());
                DataParallelNetwork soft = new DataParallelNetwork(
                        layers, smoothed.toBuilder().replicas(1).build())) {
            assertThat(soft.trainOn(batch, 0.1).loss())
                    .isEqualTo(hard.trainOn(batch, 0.1).loss());
            for (int i = 0; i < 200; i++) {
                hard.trainOn(batch, 0.1);
                soft.trainOn(batch, 0.1);
            }
            // The cross-entropy of 0.73 for the label, which is what smoothing of 0.3 over ten classes asks for.
            assertThat(soft.trainOn(batch, 0.1).loss()).isCloseTo(-Math.log(0.73), within(0.1));
            assertThat(hard.trainOn(batch, 0.1).loss()).isLessThan(0.1);
        }
    }
}

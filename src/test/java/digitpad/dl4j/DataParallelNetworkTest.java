package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.learning.Batch;
import digitpad.learning.BatchFigures;
import digitpad.learning.Network;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private float[] parametersAfter(int replicas, Batch batch) {
        try (DataParallelNetwork network = new DataParallelNetwork(everyLayer, Examples.settings(1), replicas)) {
            network.trainOn(batch);
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
        try (DataParallelNetwork network = new DataParallelNetwork(recipe, Examples.settings(seed), replicas)) {
            List<Double> losses = new ArrayList<>();
            for (Batch batch : batches) {
                losses.add(network.trainOn(batch).loss());
            }
            return losses;
        }
    }

    @Test
    void figuresAreThoseBeforeTheUpdate() {
        Recipe recipe = Examples.recipe("chollet");
        Batch batch = Examples.batch(50, 1);
        try (DataParallelNetwork network = new DataParallelNetwork(recipe, Examples.settings(1), 2)) {
            float[][] before = network.snapshot().probabilities(batch.pixels(), 50);
            BatchFigures figures = network.trainOn(batch);
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
                new DataParallelNetwork(Examples.recipe("chollet"), Examples.settings(1), 2)) {
            for (int i = 0; i < 100; i++) {
                network.trainOn(Examples.batch(32, i));
            }
            assertThat(network.trainOn(Examples.batch(100, -1)).right()).isGreaterThan(90);
        }
    }

    @Test
    void aSnapshotDoesNotLearn() {
        Batch batch = Examples.batch(3, 1);
        try (DataParallelNetwork network = new DataParallelNetwork(everyLayer, Examples.settings(1), 2)) {
            Network snapshot = network.snapshot();
            float[][] before = snapshot.probabilities(batch.pixels(), 3);
            network.trainOn(batch);
            assertThat(snapshot.probabilities(batch.pixels(), 3)).isDeepEqualTo(before);
            assertThat(network.snapshot().probabilities(batch.pixels(), 3)).isNotEqualTo(before);
        }
    }

    @Test
    void aSnapshotOutlivesItsNetwork() {
        Batch batch = Examples.batch(3, 1);
        DataParallelNetwork network = new DataParallelNetwork(everyLayer, Examples.settings(1), 2);
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
                new DataParallelNetwork(Examples.recipe("chollet"), Examples.settings(1), 2)) {
            assertThat(network.trainOn(batch).loss()).isNaN();
        }
    }

    private static float[] parameters(DataParallelNetwork network) {
        return ((SnapshotNetwork) network.snapshot()).parameters().toArray();
    }
}

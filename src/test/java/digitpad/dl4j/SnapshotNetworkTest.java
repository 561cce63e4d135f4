package digitpad.dl4j;

import static digitpad.dl4j.Examples.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.learning.Batch;
import digitpad.learning.Network;
import digitpad.learning.Recipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SnapshotNetworkTest {
    private static final int IMAGES = 101;

    private final Recipe lenet = Examples.recipe("lenet");
    private final Batch batch = Examples.batch(IMAGES, 1);

    @Test
    void imagesAreReadAloneAsTheyAreTogether() {
        Network network = network(1);
        float[][] together = network.probabilities(batch.pixels(), IMAGES);
        for (int i = 0; i < IMAGES; i += 25) {
            float[] pixels = Arrays.copyOfRange(batch.pixels(), i * 784, (i + 1) * 784);
            assertThat(largestDifference(network.probabilities(pixels, 1)[0], together[i]))
                    .isLessThan(1e-6);
        }
        for (float[] probabilities : together) {
            double sum = 0;
            for (float probability : probabilities) {
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void severalThreadsMayAskSeveralSnapshotsOfOneNetwork() throws Exception {
        try (DataParallelNetwork training = new DataParallelNetwork(lenet.layers(), Examples.settings(1))) {
            List<Network> snapshots = new ArrayList<>();
            List<float[][]> expected = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                training.trainOn(batch, 0.001);
                snapshots.add(training.snapshot());
                expected.add(snapshots.get(i).probabilities(batch.pixels(), IMAGES));
            }
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<float[][]>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Network snapshot = snapshots.get(i % 3);
                answers.add(threads.submit(() -> snapshot.probabilities(batch.pixels(), IMAGES)));
            }
            training.trainOn(batch, 0.001);
            for (int i = 0; i < 24; i++) {
                assertThat(answers.get(i).get()).isDeepEqualTo(expected.get(i % 3));
            }
            threads.shutdown();
        }
    }

    private Network network(long seed) {
        try (DataParallelNetwork network = new DataParallelNetwork(lenet.layers(), Examples.settings(seed))) {
            return network.snapshot();
        }
    }
}

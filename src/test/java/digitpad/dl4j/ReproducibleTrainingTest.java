package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Split;
import digitpad.learning.Training;
import digitpad.learning.TrainingListener;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole trainings on a little of MNIST: shuffling, split, dropout, updates, validation and test. */
class ReproducibleTrainingTest {
    private static DataSet little;

    @BeforeAll
    static void load() throws UnreadableFileException {
        DataSet mnist = Mnist.load();
        little = new DataSet("a little", first(mnist.training(), 200), first(mnist.test(), 100));
    }

    private static ImageSet first(ImageSet images, int count) {
        return images.subset("first", IntStream.range(0, count).toArray());
    }

    static Stream<Recipe> recipes() {
        return Recipes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theSameSeedAndReplicasGiveTheSameRunDigitForDigit(Recipe recipe) {
        List<Object> figures = figures(recipe, 1);
        // Two epochs of some batches, the last one smaller, and the test.
        assertThat(figures).hasSizeGreaterThanOrEqualTo(2 * (3 + 1) + 1);
        assertThat(figures(recipe, 1)).isEqualTo(figures);
        assertThat(figures(recipe, 2)).isNotEqualTo(figures);
    }

    private static List<Object> figures(Recipe recipe, long seed) {
        List<Object> figures = new ArrayList<>();
        TrainingSettings settings = recipe.settings().toBuilder()
                .epochs(2)
                .batchSize(64)
                .replicas(2)
                .seed(seed)
                .build();
        Training.Outcome outcome = new Training(
                        new Dl4jEngine(), new TrainingPlan(recipe, settings), little, "test", Duration.ofDays(1))
                .run(
                        new TrainingListener() {
                            @Override
                            public void prepared(Split split, int batchesPerEpoch) {
                                // What matters comes later.
                            }

                            @Override
                            public void iterationDone(IterationFigures iteration) {
                                figures.add(iteration);
                            }

                            @Override
                            public void epochDone(EpochFigures epoch, Model model) {
                                figures.add(epoch);
                            }

                            @Override
                            public void checkpoint(Checkpoint checkpoint) {
                                // Nobody goes on.
                            }

                            @Override
                            public void testing() {
                                // The outcome tells.
                            }
                        },
                        () -> false);
        figures.add(outcome.test().orElseThrow().figures());
        return figures;
    }
}

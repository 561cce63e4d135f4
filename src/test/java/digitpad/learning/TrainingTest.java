package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Recipe RECIPE = Recipes.named("lenet").orElseThrow();

    private final FakeEngine engine = new FakeEngine(iteration -> 1.0 / (iteration + 1));
    private final Notes notes = new Notes();

    /** Remembers what it is told. */
    private static final class Notes implements TrainingListener {
        private final List<IterationFigures> iterations = new ArrayList<>();
        private final List<EpochFigures> epochs = new ArrayList<>();
        private int batchesPerEpoch;
        private boolean tested;

        @Override
        public void prepared(Split split, int batches) {
            batchesPerEpoch = batches;
        }

        @Override
        public void iterationDone(IterationFigures figures) {
            iterations.add(figures);
        }

        @Override
        public void epochDone(EpochFigures figures, Model model) {
            epochs.add(figures);
        }

        @Override
        public void testing() {
            tested = true;
        }
    }

    private Training training(int epochs, int batchSize, long seed, double validationShare) {
        return new Training(
                engine,
                RECIPE,
                new TrainingSettings(epochs, batchSize, 0.01, seed, validationShare),
                Samples.dataSet(100, 50),
                "test");
    }

    @Test
    void everyEpochGoesThroughEveryImageOnce() {
        training(2, 30, 1, 0).run(notes, () -> false);
        assertThat(notes.batchesPerEpoch).isEqualTo(4);
        List<Batch> batches = engine.newest().batches();
        assertThat(batches).extracting(Batch::size).containsExactly(30, 30, 30, 10, 30, 30, 30, 10);
        assertThat(numbers(batches.subList(0, 4)).sorted().toArray())
                .isEqualTo(IntStream.range(0, 100).toArray());
        assertThat(numbers(batches.subList(4, 8)).distinct().count()).isEqualTo(100);
    }

    @Test
    void epochsAreShuffledDifferentlyAndTheSameSeedGivesTheSameOrder() {
        training(2, 100, 1, 0).run(notes, () -> false);
        List<Integer> first =
                numbers(engine.newest().batches().subList(0, 1)).boxed().toList();
        List<Integer> second =
                numbers(engine.newest().batches().subList(1, 2)).boxed().toList();
        assertThat(first).isNotEqualTo(second);
        training(2, 100, 1, 0).run(notes, () -> false);
        assertThat(numbers(engine.newest().batches().subList(0, 1)).boxed().toList())
                .isEqualTo(first);
    }

    @Test
    void labelsStayWithTheirImages() {
        training(1, 30, 1, 0.1).run(notes, () -> false);
        for (Batch batch : engine.newest().batches()) {
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.labels()[i]).isEqualTo(Samples.number(batch, i) % 10);
            }
        }
    }

    @Test
    void iterationsAreCountedThroughAllEpochs() {
        training(2, 50, 1, 0).run(notes, () -> false);
        assertThat(notes.iterations).extracting(IterationFigures::iteration).containsExactly(0, 1, 2, 3);
        assertThat(notes.iterations).extracting(IterationFigures::epochs).containsExactly(0.5, 1.0, 1.5, 2.0);
    }

    @Test
    void anEpochsFiguresAreTheMeanOverItsExamples() {
        training(1, 75, 1, 0).run(notes, () -> false);
        double mean = (75 * 1.0 + 25 * 0.5) / 100;
        assertThat(notes.epochs).hasSize(1);
        assertThat(notes.epochs.get(0).trainingLoss()).isEqualTo(mean);
        assertThat(notes.epochs.get(0).validation()).isEmpty();
    }

    @Test
    void validationAndTestAreReadWithTheTrainedNetwork() {
        Training.Outcome outcome = training(1, 30, 1, 0.2).run(notes, () -> false);
        assertThat(notes.epochs.get(0).validation().orElseThrow().images()).isEqualTo(20);
        assertThat(outcome.completed()).isTrue();
        // The fake says 0 for everything, and a tenth of the test images are zeros.
        assertThat(outcome.model().card().test().orElseThrow().accuracy()).isEqualTo(0.1);
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(1);
    }

    @Test
    void aStopActsBeforeTheNextBatchAndLeavesTheModelUntested() {
        Training.Outcome outcome = training(3, 10, 1, 0).run(notes, () -> notes.iterations.size() == 13);
        assertThat(notes.iterations).hasSize(13);
        assertThat(outcome.completed()).isFalse();
        assertThat(outcome.test()).isEmpty();
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(1);
        assertThat(notes.tested).isFalse();
        assertThat(engine.newest().isClosed()).isTrue();
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingWithAdvice() {
        FakeEngine diverging = new FakeEngine(iteration -> iteration < 4 ? 1 : Double.NaN);
        Training training =
                new Training(diverging, RECIPE, new TrainingSettings(1, 10, 3, 1, 0), Samples.dataSet(100, 50), "test");
        assertThatThrownBy(() -> training.run(notes, () -> false))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("iteration 5")
                .hasMessageContaining("learning rate smaller than 3.0");
        assertThat(diverging.newest().isClosed()).isTrue();
    }

    @Test
    void aLossFarBeyondHopeEndsTheTrainingToo() {
        FakeEngine diverging = new FakeEngine(iteration -> Math.pow(10, iteration));
        Training training =
                new Training(diverging, RECIPE, new TrainingSettings(1, 10, 3, 1, 0), Samples.dataSet(100, 50), "test");
        assertThatThrownBy(() -> training.run(notes, () -> false))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("The loss grew to 1000 at iteration 4");
    }

    private static IntStream numbers(List<Batch> batches) {
        return batches.stream()
                .flatMapToInt(batch -> IntStream.range(0, batch.size()).map(i -> Samples.number(batch, i)));
    }
}

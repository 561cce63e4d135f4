package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final Recipe RECIPE = Recipes.named("lenet").orElseThrow();

    private final FakeEngine engine = new FakeEngine(iteration -> 1.0 / (iteration + 1));
    private static final TrainingPlan STEEP = new TrainingPlan(
            RECIPE, Samples.settings(1, 10, 1, 0).toBuilder().learningRate(3).build());

    private final Notes notes = new Notes();

    /** Remembers what it is told. */
    private static final class Notes implements TrainingListener {
        private final List<IterationFigures> iterations = new ArrayList<>();
        private final List<EpochFigures> epochs = new ArrayList<>();
        private final List<Checkpoint> checkpoints = new ArrayList<>();
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
        public void checkpoint(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
        }

        @Override
        public void testing() {
            tested = true;
        }
    }

    private Training training(int epochs, int batchSize, long seed, double validationShare) {
        return training(new TrainingPlan(RECIPE, Samples.settings(epochs, batchSize, seed, validationShare)), engine);
    }

    private static Training training(TrainingPlan plan, Engine engine) {
        return new Training(engine, plan, Samples.dataSet(100, 50), "test", Duration.ofDays(1));
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
        assertThat(outcome.ending()).isEqualTo(Training.Ending.COMPLETED);
        // The fake says 0 for everything, and a tenth of the test images are zeros.
        assertThat(outcome.model().card().test().orElseThrow().accuracy()).isEqualTo(0.1);
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(1);
    }

    @Test
    void aStopActsBeforeTheNextBatchAndLeavesTheModelUntested() {
        Training.Outcome outcome = training(3, 10, 1, 0).run(notes, () -> notes.iterations.size() == 13);
        assertThat(notes.iterations).hasSize(13);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.STOPPED);
        assertThat(outcome.test()).isEmpty();
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(1);
        assertThat(notes.tested).isFalse();
        assertThat(engine.newest().isClosed()).isTrue();
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingWithAdvice() {
        FakeEngine diverging = new FakeEngine(iteration -> iteration < 4 ? 1 : Double.NaN);
        Training.Outcome outcome = training(STEEP, diverging).run(notes, () -> false);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.DIVERGED);
        assertThat(outcome.advice()).contains("iteration 5").contains("learning rate smaller than 3.");
        assertThat(outcome.test()).isEmpty();
        assertThat(diverging.newest().isClosed()).isTrue();
    }

    @Test
    void aResumedTrainingThatDivergesLeavesWhereItBegan() {
        FakeEngine diverging = new FakeEngine(iteration -> iteration < 4 ? 1 : Double.NaN);
        Notes first = new Notes();
        training(STEEP, diverging).run(first, () -> first.iterations.size() == 3);
        Checkpoint last = first.checkpoints.get(first.checkpoints.size() - 1);
        Training.Outcome outcome = training(
                        new TrainingPlan(STEEP.recipe(), STEEP.settings(), Optional.of(last)), diverging)
                .run(notes, () -> false);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.DIVERGED);
        assertThat(outcome.model().network())
                .as("not the one whose numbers are none")
                .isNotSameAs(diverging.newest());
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(last.epoch());
    }

    @Test
    void aLossFarBeyondHopeEndsTheTrainingToo() {
        FakeEngine diverging = new FakeEngine(iteration -> Math.pow(10, iteration));
        Training.Outcome outcome = training(STEEP, diverging).run(notes, () -> false);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.DIVERGED);
        assertThat(outcome.advice()).contains("The loss grew to 1,000 at iteration 4");
    }

    @Test
    void aResumedTrainingGoesOnWhereItWas() {
        TrainingPlan plan = new TrainingPlan(RECIPE, Samples.settings(3, 10, 1, 0.2));
        training(plan, engine).run(notes, () -> false);
        List<Batch> whole = engine.newest().batches();
        Notes first = new Notes();
        training(plan, engine).run(first, () -> first.iterations.size() == 13);
        Checkpoint last = first.checkpoints.get(first.checkpoints.size() - 1);
        assertThat(last.epoch()).isEqualTo(1);
        assertThat(last.batch()).isEqualTo(5);
        Notes second = new Notes();
        training(new TrainingPlan(RECIPE, plan.settings(), Optional.of(last)), engine)
                .run(second, () -> false);
        assertThat(numbers(engine.newest().batches()).toArray())
                .isEqualTo(numbers(whole.subList(13, 24)).toArray());
        assertThat(second.iterations).isEqualTo(notes.iterations.subList(13, 24));
        assertThat(second.epochs).isEqualTo(notes.epochs.subList(1, 3));
    }

    @Test
    void aCheckpointIsLeftAfterEveryEpochAndWithinLongOnes() {
        TrainingPlan plan = new TrainingPlan(RECIPE, Samples.settings(2, 25, 1, 0));
        new Training(engine, plan, Samples.dataSet(100, 50), "test", Duration.ZERO).run(notes, () -> false);
        assertThat(notes.checkpoints)
                .extracting(checkpoint -> checkpoint.epoch() + "." + checkpoint.batch())
                .containsExactly("0.1", "0.2", "0.3", "1.0", "1.1", "1.2", "1.3", "2.0");
    }

    @Test
    void patienceEndsATrainingThatNoLongerImproves() {
        // The fake reads every image the same way, so that the validation loss never falls again.
        TrainingSettings settings =
                Samples.settings(50, 10, 1, 0.2).toBuilder().patience(3).build();
        Training.Outcome outcome =
                training(new TrainingPlan(RECIPE, settings), engine).run(notes, () -> false);
        assertThat(outcome.ending()).isEqualTo(Training.Ending.STOPPED_EARLY);
        assertThat(outcome.epochs()).isEqualTo(4);
        assertThat(outcome.best().orElseThrow().epoch()).isZero();
        assertThat(outcome.test()).isPresent();
    }

    @Test
    void theBestEpochIsKeptIfThatIsWanted() {
        TrainingSettings settings =
                Samples.settings(3, 10, 1, 0.2).toBuilder().keepsBest(true).build();
        Training.Outcome outcome =
                training(new TrainingPlan(RECIPE, settings), engine).run(notes, () -> false);
        assertThat(outcome.model().card().epochsTrained()).isEqualTo(1);
        assertThat(outcome.epochs()).isEqualTo(3);
        assertThat(outcome.model().network()).isNotSameAs(engine.newest());
    }

    @Test
    void theLearningRateFollowsTheScheduleAndTheUser() {
        TrainingSettings settings = Samples.settings(2, 50, 1, 0).toBuilder()
                .learningRate(0.1)
                .schedule(new LearningRateSchedule.Step(1, 0.5))
                .build();
        training(new TrainingPlan(RECIPE, settings), engine).run(notes, new TrainingControl() {
            @Override
            public boolean isStopRequested() {
                return false;
            }

            @Override
            public double learningRate(double current) {
                return notes.iterations.size() == 1 ? 0.2 : current;
            }
        });
        assertThat(notes.iterations).extracting(IterationFigures::learningRate).containsExactly(0.1, 0.2, 0.1, 0.1);
    }

    private static IntStream numbers(List<Batch> batches) {
        return batches.stream()
                .flatMapToInt(batch -> IntStream.range(0, batch.size()).map(i -> Samples.number(batch, i)));
    }
}

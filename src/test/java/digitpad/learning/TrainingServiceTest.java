package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrainingServiceTest {
    private static final Recipe RECIPE = Recipes.named("chollet").orElseThrow();
    private static final TrainingSettings ENDLESS = Samples.settings(1000, 1, 1, 0);
    private static final TrainingSettings SHORT = Samples.settings(2, 10, 1, 0.1);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<EpochFigures> epochs = new ArrayList<>();
    private TrainingService service = serviceWith(iteration -> 1);

    private static TrainingService serviceWith(IntToDoubleFunction lossAt) {
        return new TrainingService(new FakeEngine(lossAt), "test", Runnable::run);
    }

    private TrainingRun start(TrainingSettings settings) {
        return service.start(
                new TrainingPlan(RECIPE, settings),
                () -> Samples.dataSet(1000, 100),
                TrainingRecorder.NONE,
                new TrainingService.Listener() {
                    @Override
                    public void epochDone(TrainingRun run, EpochFigures figures, Model model) {
                        epochs.add(figures);
                    }

                    @Override
                    public void ended(TrainingRun run) {
                        ended.countDown();
                    }
                });
    }

    private void awaitEnd() throws InterruptedException {
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aRunThatIsLeftAloneFinishesWithATestedModel() throws InterruptedException {
        TrainingRun run = start(SHORT);
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.FINISHED);
        assertThat(run.outcome().orElseThrow().model().card().test()).isPresent();
        assertThat(epochs).extracting(EpochFigures::epoch).containsExactly(0, 1);
        List<IterationFigures> figures = new ArrayList<>();
        run.metrics().drainTo(figures);
        assertThat(figures).hasSize(2 * 90);
    }

    @Test
    void stoppingEndsARunThatWouldGoOnForHours() throws InterruptedException {
        TrainingRun run = start(ENDLESS);
        run.stop();
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.STOPPED);
        assertThat(run.outcome()).isPresent();
    }

    @Test
    void aPausedRunGoesOnWhereItWasAndFinishesAllItsIterations() throws InterruptedException {
        CountDownLatch atTen = new CountDownLatch(1);
        CountDownLatch paused = new CountDownLatch(1);
        service.close();
        service = serviceWith(iteration -> {
            if (iteration == 10) {
                atTen.countDown();
                await(paused);
            }
            return 1;
        });
        TrainingRun run = start(SHORT);
        await(atTen);
        run.pause();
        assertThat(run.state()).isEqualTo(TrainingState.PAUSED);
        paused.countDown();
        run.resume();
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.FINISHED);
        List<IterationFigures> figures = new ArrayList<>();
        run.metrics().drainTo(figures);
        assertThat(figures).hasSize(2 * 90);
    }

    @Test
    void stoppingAPausedRunEndsIt() throws InterruptedException {
        CountDownLatch atTen = new CountDownLatch(1);
        service.close();
        service = serviceWith(iteration -> {
            if (iteration == 10) {
                atTen.countDown();
            }
            return 1;
        });
        TrainingRun run = start(ENDLESS);
        await(atTen);
        run.pause();
        run.stop();
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.STOPPED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void stoppingARunThatIsOverChangesNothing() throws InterruptedException {
        TrainingRun run = start(SHORT);
        awaitEnd();
        run.stop();
        assertThat(run.state()).isEqualTo(TrainingState.FINISHED);
    }

    @Test
    void aTrainerThatNobodyListensToIsNeverBlocked() throws InterruptedException {
        // More iterations than the channel holds.
        TrainingRun run = start(Samples.settings(70, 1, 1, 0));
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.FINISHED);
    }

    @Test
    void divergenceIsAStateWithAdvice() throws InterruptedException {
        service.close();
        service = serviceWith(iteration -> Double.NaN);
        TrainingRun run = start(SHORT);
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.FAILED);
        assertThat(run.advice()).contains("Try a learning rate smaller than 0.001");
    }

    @Test
    void aFaultOfTheEngineIsAState() throws InterruptedException {
        service.close();
        service = serviceWith(iteration -> {
            if (iteration == 3) {
                throw new IllegalStateException("out of luck");
            }
            return 1;
        });
        TrainingRun run = start(SHORT);
        awaitEnd();
        assertThat(run.state()).isEqualTo(TrainingState.FAILED);
        assertThat(run.advice()).contains("out of luck");
    }

    @Test
    void onlyOneRunGoesOnAtATime() {
        start(ENDLESS);
        assertThatThrownBy(() -> start(SHORT)).isInstanceOf(IllegalStateException.class);
    }
}

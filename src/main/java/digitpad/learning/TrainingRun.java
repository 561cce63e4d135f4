package digitpad.learning;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One training of the service, as everyone else sees it. Any thread may ask. */
public final class TrainingRun implements TrainingControl {
    private final int id;
    private final TrainingPlan plan;
    private final Object gate = new Object();
    private final MetricsChannel metrics = new MetricsChannel();
    private final AtomicReference<TrainingState> state = new AtomicReference<>(TrainingState.PREPARING);
    private volatile String advice = "";
    private volatile OptionalDouble changedLearningRate = OptionalDouble.empty();
    private volatile Split split;
    private volatile int batchesPerEpoch;
    private volatile Training.Outcome outcome;

    TrainingRun(int id, TrainingPlan plan) {
        this.id = id;
        this.plan = plan;
    }

    /** {@return 1 for the service's first run, then 2, …} */
    public int id() {
        return id;
    }

    /** {@return what it is to do} */
    public TrainingPlan plan() {
        return plan;
    }

    /** {@return the network and how it is trained} */
    public Recipe recipe() {
        return plan.recipe();
    }

    /** {@return what the user chose} */
    public TrainingSettings settings() {
        return plan.settings();
    }

    /** {@return where figures arrive; one reader only} */
    public MetricsChannel metrics() {
        return metrics;
    }

    /** {@return where the run stands} */
    public TrainingState state() {
        return state.get();
    }

    /** {@return why a failed run failed and what to do, in words for the user; empty for others} */
    public String advice() {
        return advice;
    }

    /** {@return the images, once the run is prepared} */
    public Optional<Split> split() {
        return Optional.ofNullable(split);
    }

    /** {@return iterations of one epoch; 0 until the run is prepared} */
    public int batchesPerEpoch() {
        return batchesPerEpoch;
    }

    /** {@return what the run left, once it is finished, stopped or has diverged} */
    public Optional<Training.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Asks the run to end; it does within one batch, paused or not. Does nothing when it is over. */
    public void stop() {
        advance(now -> now.isOver() ? now : TrainingState.STOPPING);
        letGo();
    }

    /** Asks the run to wait; it does within one batch. Does nothing unless batches are trained on. */
    public void pause() {
        advance(now -> now == TrainingState.RUNNING ? TrainingState.PAUSED : now);
    }

    /** Lets a paused run go on where it was. Does nothing when it is not paused. */
    public void resume() {
        advance(now -> now == TrainingState.PAUSED ? TrainingState.RUNNING : now);
        letGo();
    }

    /**
     * Changes the learning rate that the schedule is applied to, from the next batch on.
     *
     * @param rate above 0, at most {@link TrainingSettings#MAX_LEARNING_RATE}
     * @throws IllegalArgumentException if it is out of range
     */
    public void changeLearningRate(double rate) {
        TrainingSettings.requireLearningRate(rate);
        changedLearningRate = OptionalDouble.of(rate);
    }

    @Override
    public double learningRate(double current) {
        return changedLearningRate.orElse(current);
    }

    /**
     * Waits while the run is paused; training thread only.
     *
     * @return whether it is to end
     */
    @Override
    public boolean isStopRequested() {
        synchronized (gate) {
            while (state() == TrainingState.PAUSED) {
                try {
                    gate.wait();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                    return true;
                }
            }
        }
        return state() == TrainingState.STOPPING;
    }

    private void letGo() {
        synchronized (gate) {
            gate.notifyAll();
        }
    }

    void prepared(Split images, int batches) {
        split = images;
        batchesPerEpoch = batches;
        advance(now -> now == TrainingState.PREPARING ? TrainingState.RUNNING : now);
    }

    void testing() {
        advance(now -> now == TrainingState.RUNNING || now == TrainingState.PAUSED ? TrainingState.TESTING : now);
    }

    void ended(Training.Outcome result) {
        outcome = result;
        advice = result.advice();
        advance(now -> switch (result.ending()) {
            case COMPLETED, STOPPED_EARLY -> TrainingState.FINISHED;
            case STOPPED -> TrainingState.STOPPED;
            case DIVERGED -> TrainingState.FAILED;
        });
    }

    void failed(String why) {
        advice = why;
        advance(now -> TrainingState.FAILED);
    }

    private void advance(UnaryOperator<TrainingState> step) {
        state.updateAndGet(step);
    }
}

package digitpad.ui.train;

import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.TrainingState;
import java.util.Optional;

/**
 * Where a run stands, as the progress card shows it.
 *
 * @param run its name, empty for no run
 * @param recipe its recipe's name
 * @param state what it does
 * @param advice why it failed and what to do
 * @param epochs how many there will be
 * @param batchesPerEpoch iterations of each, 0 until known
 * @param iterations done so far
 * @param imagesPerSecond over the last seconds, 0 until known
 * @param elapsedSeconds since the start
 * @param best the epoch with the smallest validation loss; nothing before the first that was validated
 * @param diagnosis what the curves say about the fit, in words; empty before the first epoch's end
 * @param test figures once it is finished
 */
record RunProgress(
        String run,
        String recipe,
        TrainingState state,
        String advice,
        int epochs,
        int batchesPerEpoch,
        int iterations,
        double imagesPerSecond,
        double elapsedSeconds,
        Optional<EpochFigures> best,
        String diagnosis,
        Optional<Figures> test) {
    /** Before the first run. */
    static final RunProgress NONE =
            new RunProgress("", "", TrainingState.FINISHED, "", 0, 0, 0, 0, 0, Optional.empty(), "", Optional.empty());

    /** Before this many batches the time left is a guess nobody should see. */
    private static final int BATCHES_BEFORE_ESTIMATE = 20;

    boolean exists() {
        return !run.isEmpty();
    }

    boolean isRunning() {
        return exists() && !state.isOver();
    }

    boolean canPause() {
        return exists() && (state == TrainingState.RUNNING || state == TrainingState.PAUSED);
    }

    boolean isPaused() {
        return exists() && state == TrainingState.PAUSED;
    }

    boolean canStop() {
        return isRunning() && state != TrainingState.STOPPING;
    }

    /** {@return the epoch that goes on, 0 for the first} */
    int epoch() {
        return batchesPerEpoch == 0 ? 0 : Math.min(epochs - 1, iterations / batchesPerEpoch);
    }

    /** {@return the batch of that epoch, 0 before the first is done} */
    int batch() {
        return iterations - epoch() * batchesPerEpoch;
    }

    /** {@return the share of all work done, 0 to 1} */
    double share() {
        return batchesPerEpoch == 0 ? 0 : (double) iterations / ((double) batchesPerEpoch * epochs);
    }

    /** {@return seconds of training left; not a number while nobody can tell} */
    double secondsLeft() {
        return iterations < BATCHES_BEFORE_ESTIMATE ? Double.NaN : elapsedSeconds * (1 - share()) / share();
    }
}

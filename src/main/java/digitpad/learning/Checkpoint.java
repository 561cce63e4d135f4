package digitpad.learning;

import java.util.Optional;

/**
 * Everything a training needs to go on exactly where it was, between two updates. What is random follows from the settings' seed, the epoch
 * and the iteration, so no generator has a state of its own.
 *
 * @param network weights, what the optimiser remembers, updates done
 * @param epoch the epoch that goes on, 0 for the first; as many as are completed
 * @param batch batches of it that are done
 * @param lossSum of its examples so far
 * @param right how many of them were guessed right
 * @param learningRate the rate that the schedule is applied to; the user may have changed it
 * @param best the best epoch, if one was validated
 * @param validation figures after the last completed epoch, if it was validated
 * @param seconds trained, without pauses
 */
public record Checkpoint(
        NetworkState network,
        int epoch,
        int batch,
        double lossSum,
        long right,
        double learningRate,
        Optional<BestEpoch> best,
        Optional<Figures> validation,
        double seconds) {}

package digitpad.learning;

import java.util.Optional;

/**
 * One epoch, when it is over.
 *
 * @param epoch 0 for the first
 * @param trainingLoss mean over the epoch's batches, each before its update
 * @param trainingAccuracy likewise, 0 to 1
 * @param validation figures on the validation images, if there are any
 * @param test figures on the test images, if the recipe watches them
 */
public record EpochFigures(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        Optional<Figures> validation,
        Optional<Figures> test) {}

package digitpad.learning;

import java.util.Optional;

/**
 * The epoch with the smallest validation loss so far.
 *
 * @param epoch 0 for the first
 * @param validation its figures
 * @param parameters of the network after it, in the engine's order, if the settings keep the best
 */
public record BestEpoch(int epoch, Figures validation, Optional<float[]> parameters) {}

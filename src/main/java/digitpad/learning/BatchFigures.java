package digitpad.learning;

/**
 * How a network did on one training batch, before the update it caused.
 *
 * @param loss mean cross-entropy of the examples, without penalty terms
 * @param right how many were guessed right
 * @param examples how many there were
 */
public record BatchFigures(double loss, int right, int examples) {}

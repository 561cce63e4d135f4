package digitpad.learning;

/**
 * One update, as the charts show it.
 *
 * @param iteration 0 for the first update of the run
 * @param epochs passes over the training set when it was done, as a fraction: 1.5 is half-way through the second
 * @param loss of the batch, before the update
 * @param accuracy of the batch, before the update, 0 to 1
 * @param learningRate size of the step
 */
public record IterationFigures(int iteration, double epochs, double loss, double accuracy, double learningRate) {}

package digitpad.learning;

/**
 * How a network does on a set of images.
 *
 * @param accuracy share guessed right, 0 to 1
 * @param loss mean cross-entropy
 * @param images how many images there were
 */
public record Figures(double accuracy, double loss, int images) {}

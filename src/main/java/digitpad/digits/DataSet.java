package digitpad.digits;

/**
 * A training set and a test set that belong together.
 *
 * @param name for people and model cards, such as "MNIST"
 * @param training the images to learn from
 * @param test the images that are reported on once
 */
public record DataSet(String name, ImageSet training, ImageSet test) {}

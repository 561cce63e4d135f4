package digitpad.digits;

import java.util.List;

/**
 * A training set and a test set that belong together.
 *
 * @param name for people and model cards, such as "MNIST"
 * @param training the images to learn from
 * @param test the images that are reported on once
 * @param ink drawings to learn from besides; those whose label is no digit teach what is none, those without a label nothing
 */
public record DataSet(String name, ImageSet training, ImageSet test, List<Drawing> ink) {
    /** Copies the drawings. */
    public DataSet {
        ink = List.copyOf(ink);
    }

    /**
     * A data set of images alone.
     *
     * @param name for people and model cards
     * @param training the images to learn from
     * @param test the images that are reported on once
     */
    public DataSet(String name, ImageSet training, ImageSet test) {
        this(name, training, test, List.of());
    }

    /**
     * The same images, and drawings.
     *
     * @param newName for people and model cards
     * @param drawings to learn from besides
     * @return the larger data set
     */
    public DataSet with(String newName, List<Drawing> drawings) {
        return new DataSet(newName, training, test, drawings);
    }
}

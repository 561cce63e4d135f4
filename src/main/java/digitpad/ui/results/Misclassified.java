package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.learning.Evaluation;
import digitpad.learning.Figures;
import digitpad.ui.parts.Numbers;
import digitpad.ui.parts.Thumbnail;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/** The images a network misreads, by label, then by prediction, then by index, and the figures on all images. Immutable. */
final class Misclassified {
    private final Evaluation evaluation;
    private final Figures figures;
    private final int[] indices;

    /**
     * Picks them out; for ten thousand images this takes some milliseconds.
     *
     * @param evaluation of the whole test set
     */
    Misclassified(Evaluation evaluation) {
        this.evaluation = evaluation;
        figures = evaluation.figures();
        indices = evaluation.misclassified();
    }

    /** {@return accuracy and loss on all images} */
    Figures figures() {
        return figures;
    }

    /** {@return how many images are misread} */
    int size() {
        return indices.length;
    }

    /** {@return every misread image, made when asked for} */
    List<Thumbnail> thumbnails() {
        return new AbstractList<>() {
            @Override
            public Thumbnail get(int place) {
                return new Thumbnail(image(place), label(place), Optional.of(prediction(place)), description(place));
            }

            @Override
            public int size() {
                return indices.length;
            }
        };
    }

    DigitImage image(int place) {
        return evaluation.images().image(indices[place]);
    }

    String label(int place) {
        return className(evaluation.images().label(indices[place]));
    }

    String prediction(int place) {
        return className(evaluation.prediction(indices[place]));
    }

    /** {@return the probability of the prediction, 0 to 1} */
    double confidence(int place) {
        return evaluation.confidence(indices[place]);
    }

    /** {@return the probability of each class} */
    float[] probabilities(int place) {
        return evaluation.probabilities()[indices[place]];
    }

    /** {@return such as "Test image 1,737": where it stands in the data set's file, counted from 0} */
    String title(int place) {
        return "Test image " + Numbers.count(evaluation.images().sourceIndex(indices[place]));
    }

    /** {@return such as "Test image 1,737: label 5, read as 3"} */
    String description(int place) {
        return title(place) + ": label " + label(place) + ", read as " + prediction(place);
    }

    private String className(int index) {
        return evaluation.images().classNames().get(index);
    }
}

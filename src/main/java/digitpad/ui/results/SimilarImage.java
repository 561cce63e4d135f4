package digitpad.ui.results;

import digitpad.digits.DigitImage;
import digitpad.words.Numbers;
import digitpad.words.Words;

/**
 * A training image that looks like another to the network.
 *
 * @param image what it looks like
 * @param label what its label is called
 * @param sourceIndex where it stands in the data set's file, from 0
 * @param distance in the last hidden layer
 */
record SimilarImage(DigitImage image, String label, int sourceIndex, double distance) {
    private static final Words WORDS = Words.of(SimilarImage.class);
    /** {@return such as "Training image 1,737, label 5, distance 3.2"} */
    String description() {
        return WORDS.text(
                "similar.image", EvaluatedPart.TRAINING.imageName(sourceIndex), label, Numbers.decimal(distance, 1));
    }
}

package digitpad.ui.results;

import digitpad.learning.Comparison;
import digitpad.words.Words;

/**
 * Two models on the same images.
 *
 * @param first what the page is about
 * @param firstName its name
 * @param second what the other model makes of the same images
 * @param secondName its name
 * @param comparison how many images each reads right
 */
record ComparedModels(
        EvaluatedImages first, String firstName, EvaluatedImages second, String secondName, Comparison comparison) {
    private static final Words WORDS = Words.of(ComparedModels.class);

    static ComparedModels of(EvaluatedImages first, String firstName, EvaluatedImages second, String secondName) {
        return new ComparedModels(
                first, firstName, second, secondName, Comparison.of(first.evaluation(), second.evaluation()));
    }

    /** {@return what the counts mean, in a sentence} */
    String words() {
        return comparison.words(firstName, secondName);
    }

    /** {@return the images with such an outcome} */
    PickedImages images(boolean firstRight, boolean secondRight) {
        String words = firstRight
                ? secondRight ? WORDS.text("comparison.both-right") : WORDS.text("comparison.only-right", firstName)
                : secondRight ? WORDS.text("comparison.only-right", secondName) : WORDS.text("comparison.both-wrong");
        return PickedImages.of(
                first, words, index -> first.isRight(index) == firstRight && second.isRight(index) == secondRight);
    }
}

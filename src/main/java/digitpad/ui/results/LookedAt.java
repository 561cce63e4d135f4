package digitpad.ui.results;

import digitpad.digits.DigitImage;

/**
 * One image of an evaluation.
 *
 * @param images all that were evaluated
 * @param index of the image among them
 */
record LookedAt(EvaluatedImages images, int index) {
    DigitImage image() {
        return images.image(index);
    }

    boolean isMisread() {
        return !images.isRight(index);
    }

    /** {@return the class index of the truth} */
    int label() {
        return images.label(index);
    }

    String predictionName() {
        return images.predictionName(index);
    }
}

package digitpad.learning;

/** Where the validation images come from. */
public enum ValidationSource {
    /** A seeded share of the training set, as {@link TrainingSettings#validationShare()} says. */
    TRAINING_SHARE,
    /** The first half of the test set, shuffled with seed 1; the second half is then the test set (the lesson31 notebook). */
    HALF_OF_TEST
}

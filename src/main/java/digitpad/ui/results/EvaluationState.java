package digitpad.ui.results;

/** Where the evaluation of the model in use stands. */
enum EvaluationState {
    /** There is no model to evaluate. */
    NO_MODEL,
    /** The data set is still being read. */
    NO_DATA,
    /** The model tells more or fewer classes apart than the data set has. */
    OTHER_CLASSES,
    /** The part of the data set that was asked for has no images, as a model without validation images. */
    NO_IMAGES,
    /** It has not been asked for: nobody looks. */
    NOT_BEGUN,
    /** It goes on in the background. */
    RUNNING,
    /** It is there. */
    DONE,
    /** It went wrong. */
    FAILED
}

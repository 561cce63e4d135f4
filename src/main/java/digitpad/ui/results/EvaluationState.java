package digitpad.ui.results;

/** Where the evaluation of the model in use stands. */
enum EvaluationState {
    /** There is no model to evaluate. */
    NO_MODEL,
    /** The data set is still being read. */
    NO_DATA,
    /** It has not been asked for: nobody looks. */
    NOT_BEGUN,
    /** It goes on in the background. */
    RUNNING,
    /** It is there. */
    DONE,
    /** It went wrong. */
    FAILED
}

package digitpad.learning;

/** The non-linearity after a layer. */
public enum Activation {
    /** max(0, x). */
    RELU,
    /** 1 / (1 + e⁻ˣ). */
    SIGMOID
}

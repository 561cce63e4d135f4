package digitpad.learning;

/** The non-linearity after a layer. */
public enum Activation {
    /** max(0, x). */
    RELU,
    /** 1 / (1 + e⁻ˣ). */
    SIGMOID,
    /** x itself. */
    LINEAR,
    /** The hyperbolic tangent. */
    TANH,
    /** x, or eˣ − 1 below 0 (Clevert, Unterthiner and Hochreiter, 2015). */
    ELU,
    /** ELU with the two constants that keep mean and variance (Klambauer and others, 2017). */
    SELU,
    /** x Φ(x), Φ the normal distribution (Hendrycks and Gimpel, 2016). */
    GELU,
    /** GELU by a hyperbolic tangent that comes near it. */
    GELU_TANH,
    /** x / (1 + e⁻ˣ), also called SiLU. */
    SWISH,
    /** x tanh(ln(1 + eˣ)) (Misra, 2019). */
    MISH,
    /** ln(1 + eˣ). */
    SOFTPLUS,
    /** x / (1 + |x|). */
    SOFTSIGN,
    /** eˣ. */
    EXPONENTIAL,
    /** ln x, of 10⁻⁷ at least: makes logits of probabilities. */
    LOGARITHM,
    /** eˣ over the sum of it over all channels, or over all values of a vector. */
    SOFTMAX
}

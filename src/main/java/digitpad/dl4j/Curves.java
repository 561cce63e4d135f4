package digitpad.dl4j;

/** The curves of rare non-linearities, in double precision. */
final class Curves {
    static final double SELU_ALPHA = 1.6732632423543772;
    static final double SELU_SCALE = 1.0507009873554805;
    /** Of smaller probabilities no logarithm is taken. */
    static final double SMALLEST = 1e-7;

    private static final double GELU_CUBE = 0.044715;
    private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);
    /** Beyond it, the normal distribution is 0 or 1 to the last digit of a float. */
    private static final double NORMAL_END = 8;

    private static final int SERIES_LENGTH = 200;

    private Curves() {}

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Twice as fast as the library's, whose last digits nobody sees. */
    static double tanh(double x) {
        return 1 - 2 / (1 + Math.exp(2 * x));
    }

    static double elu(double x, double alpha) {
        return x > 0 ? x : alpha * Math.expm1(x);
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double mishSlope(double x) {
        double soft = tanh(softplus(x));
        return soft + x * (1 - soft * soft) * sigmoid(x);
    }

    /** The density of the normal distribution. */
    static double bell(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * The normal distribution, by the series 1/2 + φ(x) (x + x³/3 + x⁵/15 + …) (Marsaglia, "Evaluating the normal distribution", 2004).
     *
     * @param x where
     * @return the share of values below
     */
    static double normal(double x) {
        if (Math.abs(x) > NORMAL_END) {
            return x > 0 ? 1 : 0;
        }
        double term = x;
        double sum = x;
        for (int i = 3; i < SERIES_LENGTH && Math.abs(term) > 1e-12 * Math.abs(sum); i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * bell(x);
    }

    static double gelu(double x) {
        return x / 2 * (1 + tanh(GELU_SCALE * (x + GELU_CUBE * x * x * x)));
    }

    static double geluSlope(double x) {
        double soft = tanh(GELU_SCALE * (x + GELU_CUBE * x * x * x));
        return (1 + soft) / 2 + x / 2 * (1 - soft * soft) * GELU_SCALE * (1 + 3 * GELU_CUBE * x * x);
    }
}

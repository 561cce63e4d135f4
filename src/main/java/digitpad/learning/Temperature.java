package digitpad.learning;

import java.util.function.DoubleUnaryOperator;

/**
 * Makes a trained network's probabilities mean what they say: all its logits are divided by one number, the temperature, which is fitted on
 * images that did not teach it. No prediction changes. Guo and others, "On calibration of modern neural networks", 2017.
 */
final class Temperature {
    /** A network is hardly ever more than this many times too sure, or too unsure. */
    private static final double MOST = 5;

    private static final int STEPS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /** Probabilities are floats: what is smaller has become 0, and its logarithm is lost. */
    private static final double SMALLEST = 1e-38;

    private Temperature() {}

    /**
     * The temperature with the smallest loss.
     *
     * @param evaluation of images that did not teach the network; at least one
     * @return above 1 if the network is too sure of itself, below 1 if it is not sure enough
     */
    static double fit(Evaluation evaluation) {
        DoubleUnaryOperator loss = logarithm -> loss(evaluation, Math.exp(logarithm));
        // Golden section: the loss has one minimum in the logarithm of the temperature.
        double low = -Math.log(MOST);
        double high = Math.log(MOST);
        for (int i = 0; i < STEPS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss.applyAsDouble(left) < loss.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(Evaluation evaluation, double temperature) {
        double sum = 0;
        for (int i = 0; i < evaluation.images().size(); i++) {
            float[] probabilities = evaluation.probabilities()[i];
            double total = 0;
            for (float probability : probabilities) {
                total += Math.exp(Math.log(Math.max(SMALLEST, probability)) / temperature);
            }
            double label = Math.max(SMALLEST, probabilities[evaluation.images().label(i)]);
            sum += Math.log(total) - Math.log(label) / temperature;
        }
        return sum;
    }

    /**
     * Divides the logits by the temperature, for good: the weights and biases of the last layer, which are the last parameters.
     *
     * @param parameters in the engine's order; stays as it is
     * @param summary of their network
     * @param temperature above 0
     * @return the changed parameters
     */
    static float[] applied(float[] parameters, NetworkSummary summary, double temperature) {
        NetworkSummary.Layer last = summary.layers().get(summary.layers().size() - 1);
        float[] changed = parameters.clone();
        for (int i = changed.length - (int) last.parameters(); i < changed.length; i++) {
            changed[i] = (float) (changed[i] / temperature);
        }
        return changed;
    }
}

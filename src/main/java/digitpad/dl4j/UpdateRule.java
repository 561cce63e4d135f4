package digitpad.dl4j;

import digitpad.learning.Optimizer;

/**
 * How a gradient changes parameters, with the state that takes. Different threads may update different ranges at the same time. The constants
 * are Deeplearning4j's.
 */
abstract class UpdateRule {
    static final float EPSILON = 1e-8f;

    static UpdateRule of(Optimizer optimizer, double learningRate, int parameters) {
        return switch (optimizer) {
            case ADAM -> new AdamRule(learningRate, parameters);
            case RMSPROP -> new RmsPropRule(learningRate, parameters);
        };
    }

    /**
     * Updates a range of parameters.
     *
     * @param values the parameters of the range; changed
     * @param gradient of the range
     * @param count how many there are
     * @param offset where the range begins among all parameters
     * @param iteration updates done before this one
     */
    abstract void update(float[] values, float[] gradient, int count, int offset, long iteration);
}

package digitpad.dl4j;

import digitpad.learning.Optimizer;
import java.util.List;

/**
 * How a gradient changes parameters, with the state that takes. Different threads may update different ranges at the same time. The constants
 * are Deeplearning4j's.
 */
abstract class UpdateRule {
    static final float EPSILON = 1e-8f;

    static UpdateRule of(Optimizer optimizer, int parameters) {
        return switch (optimizer) {
            case ADAM, ADAMW -> new AdamRule(parameters);
            case RMSPROP -> new RmsPropRule(parameters);
            case NESTEROV -> new NesterovRule(parameters);
            case SGD -> new SgdRule();
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
     * @param learningRate size of the step
     */
    abstract void update(float[] values, float[] gradient, int count, int offset, long iteration, double learningRate);

    /** {@return what is remembered from one update to the next, one number for each parameter in each array; the arrays themselves} */
    abstract List<float[]> state();
}

package digitpad.dl4j;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec.Rectifier;
import digitpad.learning.LayerSpec.Scaling;
import java.util.function.DoubleUnaryOperator;

/** What a {@link FunctionPass} does to the values of a layer. Any thread may use it. */
interface ValueFunction {
    /**
     * Computes the function.
     *
     * @param values read and overwritten
     */
    void apply(float[] values);

    /**
     * Goes back.
     *
     * @param values those that {@link #apply} was given
     * @param gradients of the results; overwritten with those of the values
     */
    void goBack(float[] values, float[] gradients);

    /**
     * A function of each value by itself.
     *
     * @param function at a value
     * @param slope of the function there
     */
    record OfEach(DoubleUnaryOperator function, DoubleUnaryOperator slope) implements ValueFunction {
        @Override
        public void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) function.applyAsDouble(values[i]);
            }
        }

        @Override
        public void goBack(float[] values, float[] gradients) {
            for (int i = 0; i < values.length; i++) {
                gradients[i] *= (float) slope.applyAsDouble(values[i]);
            }
        }
    }

    static ValueFunction of(Scaling scaling) {
        double factor = scaling.factor();
        double offset = scaling.offset();
        return new OfEach(x -> factor * x + offset, x -> factor);
    }

    static ValueFunction of(Rectifier rectifier) {
        double slope = rectifier.slope();
        double threshold = rectifier.threshold();
        double ceiling = rectifier.ceiling();
        return new OfEach(
                x -> x >= ceiling ? ceiling : x >= threshold ? x : slope * (x - threshold),
                x -> x >= ceiling ? 0 : x >= threshold ? 1 : slope);
    }

    /**
     * A non-linearity.
     *
     * @param activation which
     * @param channels values at each pixel, or the length of a vector
     * @return its function
     */
    static ValueFunction of(Activation activation, int channels) {
        return switch (activation) {
            case RELU -> new OfEach(x -> Math.max(0, x), x -> x > 0 ? 1 : 0);
            case SIGMOID -> new OfEach(Curves::sigmoid, x -> Curves.sigmoid(x) * Curves.sigmoid(-x));
            case LINEAR -> new OfEach(x -> x, x -> 1);
            case TANH -> new OfEach(Curves::tanh, x -> 1 - Curves.tanh(x) * Curves.tanh(x));
            case ELU -> new OfEach(x -> Curves.elu(x, 1), x -> x > 0 ? 1 : Math.exp(x));
            case SELU ->
                new OfEach(
                        x -> Curves.SELU_SCALE * Curves.elu(x, Curves.SELU_ALPHA),
                        x -> Curves.SELU_SCALE * (x > 0 ? 1 : Curves.SELU_ALPHA * Math.exp(x)));
            case GELU -> new OfEach(x -> x * Curves.normal(x), x -> Curves.normal(x) + x * Curves.bell(x));
            case GELU_TANH -> new OfEach(Curves::gelu, Curves::geluSlope);
            case SWISH ->
                new OfEach(
                        x -> x * Curves.sigmoid(x),
                        x -> Curves.sigmoid(x) + x * Curves.sigmoid(x) * Curves.sigmoid(-x));
            case MISH -> new OfEach(x -> x * Curves.tanh(Curves.softplus(x)), Curves::mishSlope);
            case SOFTPLUS -> new OfEach(Curves::softplus, Curves::sigmoid);
            case SOFTSIGN -> new OfEach(x -> x / (1 + Math.abs(x)), x -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x))));
            case EXPONENTIAL -> new OfEach(Math::exp, Math::exp);
            case LOGARITHM ->
                new OfEach(x -> Math.log(Math.max(x, Curves.SMALLEST)), x -> x > Curves.SMALLEST ? 1 / x : 0);
            case SOFTMAX -> new SoftmaxFunction(channels);
        };
    }
}

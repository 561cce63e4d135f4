package digitpad.dl4j;

import java.util.List;

/** Kingma and Ba, "Adam: a method for stochastic optimization", 2015, with both corrections of bias in the step size. */
final class AdamRule extends UpdateRule {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;

    private final float[] means;
    private final float[] squares;

    AdamRule(int parameters) {
        means = new float[parameters];
        squares = new float[parameters];
    }

    @Override
    void update(float[] values, float[] gradient, int count, int offset, long iteration, double learningRate) {
        double step =
                learningRate * Math.sqrt(1 - Math.pow(BETA2, iteration + 1)) / (1 - Math.pow(BETA1, iteration + 1));
        update(values, gradient, count, offset, (float) step, means, squares);
    }

    /** Arrays and constants as locals, so that the compiler makes vector instructions of the loop. */
    private static void update(
            float[] values, float[] gradient, int count, int offset, float step, float[] means, float[] squares) {
        float beta1 = (float) BETA1;
        float beta2 = (float) BETA2;
        for (int i = 0; i < count; i++) {
            float slope = gradient[i];
            float mean = beta1 * means[offset + i] + (1 - beta1) * slope;
            float square = beta2 * squares[offset + i] + (1 - beta2) * slope * slope;
            means[offset + i] = mean;
            squares[offset + i] = square;
            values[i] -= step * mean / ((float) Math.sqrt(square) + EPSILON);
        }
    }

    @Override
    List<float[]> state() {
        return List.of(means, squares);
    }
}

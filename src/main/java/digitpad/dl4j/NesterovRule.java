package digitpad.dl4j;

import java.util.List;

/**
 * Nesterov's accelerated gradient as Sutskever, Martens, Dahl and Hinton write it in "On the importance of initialization and momentum in deep
 * learning", 2013, with the parameters kept where the gradient is taken.
 */
final class NesterovRule extends UpdateRule {
    static final double MOMENTUM = 0.9;

    private final float[] velocities;

    NesterovRule(int parameters) {
        velocities = new float[parameters];
    }

    @Override
    void update(float[] values, float[] gradient, int count, int offset, long iteration, double learningRate) {
        update(values, gradient, count, offset, (float) learningRate, velocities);
    }

    /** Arrays and constants as locals, so that the compiler makes vector instructions of the loop. */
    private static void update(
            float[] values, float[] gradient, int count, int offset, float learningRate, float[] velocities) {
        float momentum = (float) MOMENTUM;
        for (int i = 0; i < count; i++) {
            float before = velocities[offset + i];
            float velocity = momentum * before - learningRate * gradient[i];
            velocities[offset + i] = velocity;
            values[i] += (1 + momentum) * velocity - momentum * before;
        }
    }

    @Override
    List<float[]> state() {
        return List.of(velocities);
    }
}

package digitpad.dl4j;

import java.util.List;

/** Plain gradient descent: remembers nothing. */
final class SgdRule extends UpdateRule {
    @Override
    void update(float[] values, float[] gradient, int count, int offset, long iteration, double learningRate) {
        float step = (float) learningRate;
        for (int i = 0; i < count; i++) {
            values[i] -= step * gradient[i];
        }
    }

    @Override
    List<float[]> state() {
        return List.of();
    }
}

package digitpad.dl4j;

import java.util.Arrays;
import java.util.List;

/** Tieleman and Hinton, "RMSProp: divide the gradient by a running average of its recent magnitude", Coursera lecture 6.5, 2012. */
final class RmsPropRule extends UpdateRule {
    /** ρ, how much of the running average stays. */
    static final double DECAY = 0.9;

    private final float[] squares;

    RmsPropRule(int parameters) {
        squares = new float[parameters];
        Arrays.fill(squares, EPSILON);
    }

    @Override
    void update(float[] values, float[] gradient, int count, int offset, long iteration, double learningRate) {
        update(values, gradient, count, offset, (float) learningRate, squares);
    }

    /** Arrays and constants as locals, so that the compiler makes vector instructions of the loop. */
    private static void update(
            float[] values, float[] gradient, int count, int offset, float learningRate, float[] squares) {
        float decay = (float) DECAY;
        for (int i = 0; i < count; i++) {
            float slope = gradient[i];
            float square = decay * squares[offset + i] + (1 - decay) * slope * slope;
            squares[offset + i] = square;
            values[i] -= learningRate * slope / ((float) Math.sqrt(square) + EPSILON);
        }
    }

    @Override
    List<float[]> state() {
        return List.of(squares);
    }
}

package digitpad.dl4j;

/**
 * The activation (x + √(x² + 1)) / 2: nearly 0 far below 0, nearly x far above, and smooth between, so that what is drawn has no corners that
 * nobody meant. Of square roots processors do many at once.
 */
final class SmoothRamp {
    private SmoothRamp() {}

    /**
     * Applies it.
     *
     * @param source values
     * @param target written
     * @param from first place
     * @param count how many
     */
    static void apply(float[] source, float[] target, int from, int count) {
        for (int i = from; i < from + count; i++) {
            float x = source[i];
            target[i] = 0.5f * (x + (float) Math.sqrt(x * x + 1));
        }
    }

    /**
     * Multiplies a gradient by the slope.
     *
     * @param source values that came in
     * @param gradient of what came out; changed to that of what came in
     * @param from first place
     * @param count how many
     */
    static void back(float[] source, float[] gradient, int from, int count) {
        for (int i = from; i < from + count; i++) {
            float x = source[i];
            gradient[i] *= 0.5f + 0.5f * x / (float) Math.sqrt(x * x + 1);
        }
    }
}

package digitpad.learning;

/**
 * The way from one digit to another.
 *
 * @param from the code it begins with; whoever shares it must not change the array
 * @param to the code it ends with, as long
 */
public record Morph(float[] from, float[] to) {
    /**
     * A place on the way.
     *
     * @param position 0 at the beginning to 1 at the end
     * @return the code there
     */
    public float[] at(double position) {
        float[] code = new float[from.length];
        for (int i = 0; i < code.length; i++) {
            code[i] = (float) (from[i] + position * (to[i] - from[i]));
        }
        return code;
    }
}

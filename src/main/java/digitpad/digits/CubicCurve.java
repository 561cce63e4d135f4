package digitpad.digits;

/** Smooth curves through values at equal distances. Catmull and Rom, "A class of local interpolating splines", 1974. */
public final class CubicCurve {
    private CubicCurve() {}

    /**
     * How much each of four neighbouring values counts.
     *
     * @param place between the second value, 0, and the third, 1
     * @return four weights that add up to 1
     */
    public static double[] weights(double place) {
        double square = place * place;
        double cube = square * place;
        return new double[] {
            -0.5 * cube + square - 0.5 * place,
            1.5 * cube - 2.5 * square + 1,
            -1.5 * cube + 2 * square + 0.5 * place,
            0.5 * cube - 0.5 * square
        };
    }

    /**
     * How much each of four neighbouring values counts for the slope.
     *
     * @param place between the second value, 0, and the third, 1
     * @return four weights that add up to 0; the slope is per distance between values
     */
    public static double[] slopeWeights(double place) {
        double square = place * place;
        return new double[] {
            -1.5 * square + 2 * place - 0.5,
            4.5 * square - 5 * place,
            -4.5 * square + 4 * place + 0.5,
            1.5 * square - place
        };
    }
}

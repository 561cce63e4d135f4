package digitpad.digits;

/**
 * A place the pen touched. Any unit, any origin; {@code y} points down.
 *
 * @param x to the right
 * @param y down
 */
public record InkPoint(double x, double y) {
    /**
     * Checks that both are finite.
     *
     * @throws IllegalArgumentException if one is infinite or not a number
     */
    public InkPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("an ink point needs finite coordinates, not " + x + ", " + y);
        }
    }
}

package digitpad.digits;

/**
 * A place the pen touched. Any unit, any origin; {@code y} points down.
 *
 * @param x to the right
 * @param y down
 */
public record InkPoint(double x, double y) {
    /** Coordinates lie between minus this and this, so that distances between points can be computed without overflow. */
    public static final double MAX_COORDINATE = 1e9;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one is out of range or not a number
     */
    public InkPoint {
        if (!(Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE)) {
            throw new IllegalArgumentException("an ink point needs coordinates from -1e9 to 1e9, not " + x + ", " + y);
        }
    }
}

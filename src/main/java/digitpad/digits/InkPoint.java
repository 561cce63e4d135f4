package digitpad.digits;

import digitpad.words.Words;

/**
 * A place the pen touched. Any unit, any origin; {@code y} points down.
 *
 * @param x to the right
 * @param y down
 * @param time milliseconds since the pen touched down, at most {@value #MAX_COORDINATE}; not a number if it is not known
 */
public record InkPoint(double x, double y, double time) {
    private static final Words WORDS = Words.of(InkPoint.class);

    /** Coordinates lie between minus this and this, so that distances between points can be computed without overflow. */
    public static final double MAX_COORDINATE = 1e9;

    /**
     * Checks all.
     *
     * @throws IllegalArgumentException if a coordinate is out of range or not a number, or the time is out of range
     */
    public InkPoint {
        if (!(Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE)) {
            throw new IllegalArgumentException(WORDS.text("point-coordinates", String.valueOf(x), String.valueOf(y)));
        }
        if (time < 0 || time > MAX_COORDINATE) {
            throw new IllegalArgumentException(WORDS.text("point-time", String.valueOf(time)));
        }
    }

    /**
     * A place the pen touched at an unknown time.
     *
     * @param x to the right
     * @param y down
     */
    public InkPoint(double x, double y) {
        this(x, y, Double.NaN);
    }

    /** {@return the same place, at an unknown time} */
    public InkPoint untimed() {
        return hasTime() ? new InkPoint(x, y) : this;
    }

    /** {@return whether it is known when the pen was there} */
    public boolean hasTime() {
        return !Double.isNaN(time);
    }
}

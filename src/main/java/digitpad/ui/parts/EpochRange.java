package digitpad.ui.parts;

/**
 * A stretch of a training.
 *
 * @param from its begin in epochs, 0 for the training's
 * @param to its end in epochs, above {@code from}
 */
public record EpochRange(double from, double to) {
    /** The shortest range worth seeing: a few iterations. */
    public static final double SHORTEST = 0.002;

    /**
     * The range between two places in either order.
     *
     * @param one an end
     * @param other the other end
     * @return the range, at least {@link #SHORTEST}
     */
    public static EpochRange between(double one, double other) {
        double from = Math.min(one, other);
        return new EpochRange(from, Math.max(Math.max(one, other), from + SHORTEST));
    }

    /** {@return how long it is, in epochs} */
    public double length() {
        return to - from;
    }

    /**
     * A longer or shorter range that shows a place where this one shows it.
     *
     * @param place within this range, in epochs
     * @param factor below 1 to see less, above 1 to see more
     * @return at least {@link #SHORTEST}
     */
    public EpochRange scaled(double place, double factor) {
        double newLength = Math.max(SHORTEST, factor * length());
        double newFrom = place - (place - from) / length() * newLength;
        return new EpochRange(newFrom, newFrom + newLength);
    }

    /**
     * An equally long range elsewhere.
     *
     * @param epochs how much later
     * @return the range
     */
    public EpochRange moved(double epochs) {
        return new EpochRange(from + epochs, to + epochs);
    }

    /**
     * The range moved into another one.
     *
     * @param all the other range
     * @return as long as this one if there is room, else all
     */
    public EpochRange within(EpochRange all) {
        if (length() >= all.length()) {
            return all;
        }
        return moved(Math.max(0, all.from - from) - Math.max(0, to - all.to));
    }

    /**
     * Whether a place lies in it.
     *
     * @param epoch the place
     * @return ends included
     */
    public boolean contains(double epoch) {
        return epoch >= from && epoch <= to;
    }
}

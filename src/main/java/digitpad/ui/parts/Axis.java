package digitpad.ui.parts;

/**
 * A range of values and the round numbers marked on it.
 *
 * @param low the smallest value shown
 * @param high the largest value shown, above {@code low}
 * @param step distance between marks
 */
record Axis(double low, double high, double step) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /**
     * An axis whose ends are round.
     *
     * @param low the smallest value
     * @param high the largest value
     * @param marks about how many marks
     * @return an axis that holds both
     */
    static Axis around(double low, double high, int marks) {
        double span = Math.max(high - low, 1e-9);
        double step = roundUp(span / marks);
        return new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    /**
     * The next of 1, 2, 5 times a power of ten.
     *
     * @param value above 0
     * @return at least the value
     */
    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND) {
            if (value <= round * power * (1 + 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /**
     * Where a value lies.
     *
     * @param value any
     * @return 0 at the low end, 1 at the high end, outside beyond
     */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** {@return how many marks there are, ends included} */
    int marks() {
        return (int) Math.round((high - low) / step) + 1;
    }

    /**
     * One mark.
     *
     * @param index 0 at the low end
     * @return its value
     */
    double mark(int index) {
        return low + index * step;
    }
}

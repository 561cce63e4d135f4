package digitpad.ui.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A range of values and the round numbers marked on it.
 *
 * @param scale how values are laid out
 * @param low the smallest value shown
 * @param high the largest value shown, above {@code low}
 * @param marks values marked, ascending, each within the range
 */
record Axis(Scale scale, double low, double high, List<Double> marks) {
    private static final int[] ROUND = {1, 2, 5, 10};
    /** What is marked in each power of ten, the fewest first. */
    private static final int[][] MARKED = {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};

    private static final int MOST_MARKS = 7;
    /** Marks are found by adding steps; they may miss an end by a rounding error. */
    private static final double SLACK = 1e-9;

    /**
     * A linear axis whose ends are round.
     *
     * @param low the smallest value
     * @param high the largest value
     * @param marks about how many marks
     * @return an axis that holds both
     */
    static Axis around(double low, double high, int marks) {
        double step = roundUp(Math.max(high - low, 1e-9) / marks);
        double roundLow = Math.floor(low / step + SLACK) * step;
        double roundHigh = Math.max(Math.ceil(high / step - SLACK) * step, roundLow + step);
        return between(roundLow, roundHigh, step);
    }

    /**
     * A linear axis with these very ends.
     *
     * @param low the smallest value
     * @param high the largest value
     * @param step distance between marks, which are its multiples
     * @return the axis
     */
    static Axis between(double low, double high, double step) {
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
            marks.add(i * step);
        }
        return new Axis(Scale.LINEAR, low, high, List.copyOf(marks));
    }

    /**
     * A logarithmic axis whose ends are 1, 2 or 5 times a power of ten.
     *
     * @param low the smallest value, above 0
     * @param high the largest value
     * @return an axis that holds both
     */
    static Axis logarithmic(double low, double high) {
        double roundLow = roundDown(low);
        double roundHigh = Math.max(roundUp(high), roundUp(2.1 * roundLow));
        List<Double> marks = List.of();
        for (int[] marked : MARKED) {
            List<Double> more = marks(roundLow, roundHigh, marked);
            if (marks.isEmpty() || more.size() <= MOST_MARKS) {
                marks = more;
            }
        }
        return new Axis(Scale.LOGARITHMIC, roundLow, roundHigh, marks);
    }

    /**
     * An axis logarithmic in what is missing to one.
     *
     * @param low the smallest value, below 1
     * @param high the largest value, below 1
     * @return an axis that holds both
     */
    static Axis nines(double low, double high) {
        Axis missing = logarithmic(1 - high, 1 - low);
        List<Double> marks = new ArrayList<>();
        missing.marks.forEach(mark -> marks.add(1 - mark));
        Collections.reverse(marks);
        return new Axis(Scale.NINES, 1 - missing.high, 1 - missing.low, List.copyOf(marks));
    }

    private static List<Double> marks(double low, double high, int[] marked) {
        List<Double> marks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(low) - SLACK); power <= Math.ceil(Math.log10(high)); power++) {
            for (int mark : marked) {
                double value = times(mark, power);
                if (value >= low * (1 - SLACK) && value <= high * (1 + SLACK)) {
                    marks.add(value);
                }
            }
        }
        return List.copyOf(marks);
    }

    /** Dividing by 1000 is exact where multiplying by 0.001 is not. */
    private static double times(double factor, int power) {
        return power < 0 ? factor / Math.pow(10, -power) : factor * Math.pow(10, power);
    }

    /**
     * The next of 1, 2, 5 times a power of ten.
     *
     * @param value above 0
     * @return at least the value
     */
    static double roundUp(double value) {
        int power = (int) Math.floor(Math.log10(value));
        for (int round : ROUND) {
            if (value <= times(round, power) * (1 + SLACK)) {
                return times(round, power);
            }
        }
        return times(1, power + 1);
    }

    private static double roundDown(double value) {
        int power = (int) Math.floor(Math.log10(value) + SLACK);
        double found = times(1, power);
        for (int round : ROUND) {
            found = times(round, power) <= value * (1 + SLACK) ? times(round, power) : found;
        }
        return found;
    }

    /**
     * Where a value lies.
     *
     * @param value any
     * @return 0 at the low end, 1 at the high end, outside beyond
     */
    double share(double value) {
        double start = scale.of(low);
        return (scale.of(value) - start) / (scale.of(high) - start);
    }
}

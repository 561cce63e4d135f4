package digitpad.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * How the reading goes from one end of a morph to the other.
 *
 * @param readings at equal distances, the first at the beginning and the last at the end; at least 2
 */
public record MorphCourse(List<Reading> readings) {
    /**
     * A place where another class becomes the most probable.
     *
     * @param position between the last picture before and the first after, where their probabilities would cross
     * @param before class index
     * @param after class index
     */
    public record Change(double position, int before, int after) {}

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public MorphCourse {
        readings = List.copyOf(readings);
        if (readings.size() < 2) {
            throw new IllegalArgumentException("a morph has a beginning and an end");
        }
    }

    /**
     * Where a reading was made.
     *
     * @param index of the reading
     * @return 0 to 1
     */
    public double position(int index) {
        return (double) index / (readings.size() - 1);
    }

    /**
     * The probability of a class at a reading.
     *
     * @param index of the reading
     * @param label the class index
     * @return 0 to 1
     */
    public double probability(int index, int label) {
        return readings.get(index).probabilities()[label];
    }

    /** {@return where the reading changes, from the beginning on} */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            int before = readings.get(i - 1).digit();
            int after = readings.get(i).digit();
            if (before != after) {
                double lead = probability(i - 1, before) - probability(i - 1, after);
                double lag = probability(i, after) - probability(i, before);
                double share = lead + lag > 0 ? lead / (lead + lag) : 0.5;
                changes.add(new Change((i - 1 + share) / (readings.size() - 1), before, after));
            }
        }
        return changes;
    }
}

package digitpad.learning;

import digitpad.words.Words;
import java.util.stream.Stream;

/** Refuses what is out of range. */
final class Range {
    private static final Words WORDS = Words.of(Range.class);

    private Range() {}

    /**
     * Refuses a value.
     *
     * @param holds whether it is in its range
     * @param key of a text whose arguments are the value's name and figures
     * @param name the key of the name
     * @param figures written as one has to type them on the command line
     * @throws IllegalArgumentException if it is not
     */
    static void require(boolean holds, String key, String name, Number... figures) {
        if (!holds) {
            Stream<String> arguments = Stream.concat(
                    Stream.of(WORDS.text(name)), Stream.of(figures).map(String::valueOf));
            throw new IllegalArgumentException(WORDS.text(key, arguments.toArray()));
        }
    }

    /**
     * Refuses a value below 0 or above another number.
     *
     * @param value what it is
     * @param high the highest allowed
     * @param name the key of its name
     * @throws IllegalArgumentException naming it and both ends
     */
    static void requireUpTo(double value, double high, String name) {
        require(value >= 0 && value <= high, "range", name, 0, high, value);
    }

    /**
     * Refuses a value below another number, and what is no number.
     *
     * @param value what it is
     * @param low the lowest allowed
     * @param name the key of its name
     * @throws IllegalArgumentException naming it and its lower end
     */
    static void requireAtLeast(Number value, int low, String name) {
        double number = value.doubleValue();
        require(number >= low && Double.isFinite(number), "range-from", name, low, value);
    }

    /**
     * Refuses a whole number outside a range that includes its ends.
     *
     * @param value what it is
     * @param low the lowest allowed
     * @param high the highest allowed
     * @param name the key of its name
     * @throws IllegalArgumentException naming it and both ends
     */
    static void requireWhole(int value, int low, int high, String name) {
        require(value >= low && value <= high, "range", name, low, high, value);
    }
}

package digitpad.learning;

/** Refuses what is out of range. */
final class Range {
    private Range() {}

    /**
     * Refuses a value.
     *
     * @param holds whether it is in its range
     * @param message names the value and its range
     * @throws IllegalArgumentException if it is not
     */
    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}

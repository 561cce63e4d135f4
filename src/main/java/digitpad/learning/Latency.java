package digitpad.learning;

import java.util.Arrays;

/**
 * How long something takes that is done again and again.
 *
 * @param median in milliseconds
 * @param percentile95 in milliseconds; one in twenty took longer
 */
public record Latency(double median, double percentile95) {
    private static final double NANOS_PER_MILLI = 1e6;

    /**
     * The latency of some measurements.
     *
     * @param nanos how long each took; at least one
     * @return their median and 95th percentile, each a measurement that was made
     */
    public static Latency of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(percentile(sorted, 50), percentile(sorted, 95));
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(sorted.length * percent / 100.0);
        return sorted[Math.max(1, rank) - 1] / NANOS_PER_MILLI;
    }
}

package digitpad.ui;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/** Measures the time from frame to frame, all the time. Started on the FX thread, read on any. */
final class FrameMeter extends AnimationTimer {
    private double[] millis = new double[4096];
    private int count;
    private long last;

    /**
     * What was measured.
     *
     * @param median time from one frame to the next, in milliseconds
     * @param slow what 95 of 100 took at most
     * @param longest the longest
     */
    record Times(double median, double slow, double longest) {}

    @Override
    public void handle(long pulse) {
        long now = System.nanoTime();
        if (last != 0) {
            add((now - last) / 1e6);
        }
        last = now;
    }

    private synchronized void add(double time) {
        if (count == millis.length) {
            millis = Arrays.copyOf(millis, 2 * count);
        }
        millis[count++] = time;
    }

    /** {@return the times since they were last taken; not a number if there was no frame} */
    synchronized Times take() {
        double[] sorted = Arrays.copyOf(millis, count);
        count = 0;
        if (sorted.length == 0) {
            return new Times(Double.NaN, Double.NaN, Double.NaN);
        }
        Arrays.sort(sorted);
        return new Times(sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }
}

package digitpad.ui.train;

import digitpad.ui.parts.Curve;

/** The exponential mean of what is added, over few values at first, so that it follows the steep beginning. FX thread only. */
final class SmoothCurve {
    /** The mean goes over this share of what was added, as long as that is less than it may. */
    private static final double SHARE = 0.25;

    private final Curve curve = new Curve();
    private final double most;
    private int added;
    private double mean;

    SmoothCurve(Smoothing smoothing) {
        most = smoothing.iterations();
    }

    Curve curve() {
        return curve;
    }

    void add(double x, double y) {
        mean += (y - mean) / Math.min(most, 1 + SHARE * added);
        added++;
        curve.add(x, mean);
    }

    void clear() {
        curve.clear();
        added = 0;
        mean = 0;
    }
}

package digitpad.ui.train;

import digitpad.ui.parts.Curve;

/** The exponential mean of what is added. FX thread only. */
final class SmoothCurve {
    private final Curve curve = new Curve();
    private final double keep;
    private double weight;
    private double sum;

    SmoothCurve(Smoothing smoothing) {
        keep = 1 - 1 / smoothing.iterations();
    }

    Curve curve() {
        return curve;
    }

    void add(double x, double y) {
        // Dividing by the weights' sum makes the mean right from the first iteration on (Adam's bias correction).
        weight = keep * weight + 1 - keep;
        sum = keep * sum + (1 - keep) * y;
        curve.add(x, sum / weight);
    }

    void clear() {
        curve.clear();
        weight = 0;
        sum = 0;
    }
}

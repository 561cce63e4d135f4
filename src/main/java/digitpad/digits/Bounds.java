package digitpad.digits;

import java.util.List;

/**
 * The smallest upright rectangle around points.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Bounds(double left, double top, double right, double bottom) {
    /**
     * The bounds of some lines.
     *
     * @param lines at least one point in all
     * @return their bounds
     */
    static Bounds of(List<List<InkPoint>> lines) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<InkPoint> line : lines) {
            for (InkPoint point : line) {
                left = Math.min(left, point.x());
                top = Math.min(top, point.y());
                right = Math.max(right, point.x());
                bottom = Math.max(bottom, point.y());
            }
        }
        return new Bounds(left, top, right, bottom);
    }

    /** {@return the larger of width and height} */
    public double longerSide() {
        return Math.max(right - left, bottom - top);
    }
}

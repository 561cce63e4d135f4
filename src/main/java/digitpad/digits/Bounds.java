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

    /** {@return from left to right} */
    public double width() {
        return right - left;
    }

    /** {@return from top to bottom} */
    public double height() {
        return bottom - top;
    }

    /** {@return halfway from left to right} */
    public double middleX() {
        return (left + right) / 2;
    }

    /** {@return halfway from top to bottom} */
    public double middleY() {
        return (top + bottom) / 2;
    }

    /**
     * The bounds of two things together.
     *
     * @param other the bounds of the other
     * @return the smallest upright rectangle around both
     */
    public Bounds and(Bounds other) {
        return new Bounds(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}

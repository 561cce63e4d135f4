package digitpad.digits;

import java.util.List;

/**
 * A quadratic Bézier curve, as drawn on the pad: one piece of a smooth stroke.
 *
 * @param start where it begins
 * @param control where the tangents of both ends meet; between the ends if the piece is straight
 * @param end where it ends
 */
public record CurveSegment(InkPoint start, InkPoint control, InkPoint end) {
    /** Flattening stops here, however small the tolerance. */
    private static final int MAX_PIECES = 64;

    /**
     * Approximates the curve with straight pieces.
     *
     * @param tolerance how far a piece may be from the curve, above 0
     * @param points receives the end of every piece; {@link #start()} is not added
     */
    void flattenInto(List<InkPoint> points, double tolerance) {
        double bendX = start.x() - 2 * control.x() + end.x();
        double bendY = start.y() - 2 * control.y() + end.y();
        // The chord of 1/n of the curve is at most |bend| / 4n² away from it.
        double pieces = Math.ceil(Math.sqrt(Math.hypot(bendX, bendY) / (4 * tolerance)));
        int count = (int) Math.min(MAX_PIECES, pieces);
        for (int i = 1; i < count; i++) {
            double t = (double) i / count;
            points.add(new InkPoint(at(t, start.x(), control.x(), end.x()), at(t, start.y(), control.y(), end.y())));
        }
        points.add(end);
    }

    private static double at(double t, double start, double control, double end) {
        double u = 1 - t;
        return u * u * start + 2 * u * t * control + t * t * end;
    }
}

package digitpad.learning;

import digitpad.digits.InkPoint;
import java.util.ArrayList;
import java.util.List;

/** Lines from point to point. */
final class Polyline {
    private Polyline() {}

    /**
     * The line through fewer of its points: Douglas and Peucker, "Algorithms for the reduction of the number of points required to represent
     * a digitized line or its caricature", 1973.
     *
     * @param points at least one
     * @param tolerance how far the points left out may lie from the line that is left, 0 or more
     * @return the first, the last, and what is needed between them
     */
    static List<InkPoint> simplified(List<InkPoint> points, double tolerance) {
        if (points.size() < 3) {
            return points;
        }
        List<InkPoint> kept = new ArrayList<>();
        kept.add(points.get(0));
        addBetween(points, 0, points.size() - 1, tolerance, kept);
        kept.add(points.get(points.size() - 1));
        return kept;
    }

    private static void addBetween(List<InkPoint> points, int from, int to, double tolerance, List<InkPoint> kept) {
        int furthest = from;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(points.get(i), points.get(from), points.get(to));
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        if (furthest > from) {
            addBetween(points, from, furthest, tolerance, kept);
            kept.add(points.get(furthest));
            addBetween(points, furthest, to, tolerance, kept);
        }
    }

    /** From a point to a piece of a line. */
    private static double distance(InkPoint point, InkPoint from, InkPoint to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length;
        double share = Math.max(0, Math.min(1, along));
        return Math.hypot(point.x() - from.x() - share * dx, point.y() - from.y() - share * dy);
    }
}

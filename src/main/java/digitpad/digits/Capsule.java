package digitpad.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * All points within a distance of a straight line: what a round eraser sweeps over.
 *
 * @param from one end of the line
 * @param to its other end; may be the same
 * @param radius the distance, above 0
 */
record Capsule(InkPoint from, InkPoint to, double radius) {
    /** Shorter pieces are not left, as a share of the radius. */
    private static final double SHORTEST = 1e-6;

    /**
     * The part of a straight piece that lies inside, as shares of its length from its start.
     *
     * @param enter where it begins
     * @param leave where it ends; not above {@code enter} if nothing lies inside
     */
    private record Inside(double enter, double leave) {
        private static final Inside NOTHING = new Inside(1, 0);

        private boolean isNothing() {
            return leave <= enter;
        }
    }

    /**
     * Cuts a line of straight pieces where it crosses this capsule's edge, and drops what lies inside.
     *
     * @param line at least two points; two that are the same are a dot
     * @param left receives the pieces that lie outside, in order; a line that is not cut is received whole
     * @return whether anything was dropped
     */
    boolean cut(List<InkPoint> line, List<List<InkPoint>> left) {
        boolean isCut = false;
        List<List<InkPoint>> outside = new ArrayList<>();
        List<InkPoint> piece = new ArrayList<>();
        for (int i = 1; i < line.size(); i++) {
            InkPoint a = line.get(i - 1);
            InkPoint b = line.get(i);
            if (piece.isEmpty()) {
                piece.add(a);
            }
            Inside inside = inside(a, b);
            if (inside.isNothing()) {
                piece.add(b);
                continue;
            }
            isCut = true;
            piece.add(between(a, b, inside.enter()));
            outside.add(piece);
            piece = new ArrayList<>();
            if (inside.leave() < 1) {
                piece.add(between(a, b, inside.leave()));
                piece.add(b);
            }
        }
        outside.add(piece);
        if (isCut) {
            outside.stream().filter(this::isMoreThanRounding).forEach(left::add);
        } else {
            left.add(line);
        }
        return isCut;
    }

    /** Where two capsules meet, what is cut by one ends on the edge of the other, give or take rounding; that would be shown as a dot. */
    private boolean isMoreThanRounding(List<InkPoint> piece) {
        double length = 0;
        for (int i = 1; i < piece.size(); i++) {
            length += Math.hypot(
                    piece.get(i).x() - piece.get(i - 1).x(),
                    piece.get(i).y() - piece.get(i - 1).y());
        }
        return length > radius * SHORTEST;
    }

    /** A capsule is convex, so what of a straight piece lies inside is one part: from the first to the last of all crossings. */
    private Inside inside(InkPoint a, InkPoint b) {
        if (squaredDistance(a, b) == 0) {
            return distance(a) < radius ? new Inside(0, 1) : Inside.NOTHING;
        }
        Inside first = insideDisc(a, b, from);
        Inside second = insideDisc(a, b, to);
        Inside between = insideBand(a, b);
        return union(union(first, second), between);
    }

    private static Inside union(Inside one, Inside other) {
        if (one.isNothing() || other.isNothing()) {
            return one.isNothing() ? other : one;
        }
        return new Inside(Math.min(one.enter(), other.enter()), Math.max(one.leave(), other.leave()));
    }

    private Inside insideDisc(InkPoint a, InkPoint b, InkPoint centre) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double cx = a.x() - centre.x();
        double cy = a.y() - centre.y();
        double squaredLength = squaredDistance(a, b);
        double half = (cx * dx + cy * dy) / squaredLength;
        double root = half * half - (cx * cx + cy * cy - radius * radius) / squaredLength;
        if (root <= 0) {
            return Inside.NOTHING;
        }
        return new Inside(Math.max(0, -half - Math.sqrt(root)), Math.min(1, -half + Math.sqrt(root)));
    }

    /** The straight part of the capsule: beside its line, and between its line's ends. */
    private Inside insideBand(InkPoint a, InkPoint b) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        if (length == 0) {
            return Inside.NOTHING;
        }
        double ux = (to.x() - from.x()) / length;
        double uy = (to.y() - from.y()) / length;
        double alongA = (a.x() - from.x()) * ux + (a.y() - from.y()) * uy;
        double alongB = (b.x() - from.x()) * ux + (b.y() - from.y()) * uy;
        double acrossA = (a.y() - from.y()) * ux - (a.x() - from.x()) * uy;
        double acrossB = (b.y() - from.y()) * ux - (b.x() - from.x()) * uy;
        Inside along = within(alongA, alongB, 0, length);
        Inside across = within(acrossA, acrossB, -radius, radius);
        return new Inside(Math.max(along.enter(), across.enter()), Math.min(along.leave(), across.leave()));
    }

    /** Where a value that goes evenly from one end to another lies between two bounds. */
    private static Inside within(double a, double b, double low, double high) {
        if (a == b) {
            return a > low && a < high ? new Inside(0, 1) : Inside.NOTHING;
        }
        double atLow = (low - a) / (b - a);
        double atHigh = (high - a) / (b - a);
        return new Inside(Math.max(0, Math.min(atLow, atHigh)), Math.min(1, Math.max(atLow, atHigh)));
    }

    private double distance(InkPoint point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double squaredLength = squaredDistance(from, to);
        double along =
                squaredLength == 0 ? 0 : ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / squaredLength;
        double clamped = Math.max(0, Math.min(1, along));
        return Math.hypot(point.x() - from.x() - clamped * dx, point.y() - from.y() - clamped * dy);
    }

    private static double squaredDistance(InkPoint a, InkPoint b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        return dx * dx + dy * dy;
    }

    private static InkPoint between(InkPoint a, InkPoint b, double share) {
        return new InkPoint(a.x() + share * (b.x() - a.x()), a.y() + share * (b.y() - a.y()));
    }
}

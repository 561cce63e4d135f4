package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a stroke may be two digits that touch, and what lies on either side. */
final class InkCuts {
    /** Most places where one stroke is cut. */
    private static final int MOST = 4;
    /** The least distance of a cut from another, as a share of a digit's height. */
    private static final double ROOM = 0.2;
    /** The least distance of a cut from the stroke's ends: as narrow as a one. */
    private static final double NARROW = 0.06;
    /** A cut may go through so much ink, as a share of a digit's height over a column's width: one or two lines, not a bow. */
    private static final double THIN = 6;

    private InkCuts() {}

    /**
     * Finds columns with little ink.
     *
     * @param line a flattened stroke
     * @param bounds of the line
     * @param height a digit's
     * @param column the width of a column
     * @return places between columns, from left to right
     */
    static List<Double> find(List<InkPoint> line, Bounds bounds, double height, double column) {
        int columns = (int) Math.ceil(bounds.width() / column) + 1;
        double[] ink = new double[columns];
        InkPoint from = line.get(0);
        for (InkPoint to : line) {
            spread(from, to, bounds.left(), column, ink);
            from = to;
        }
        double[] smooth = smoothed(ink);
        int room = (int) Math.ceil(ROOM * height / column);
        List<Integer> candidates = new ArrayList<>();
        int narrow = (int) Math.ceil(NARROW * height / column);
        for (int i = narrow; i < columns - narrow; i++) {
            if (smooth[i] <= THIN * column) {
                candidates.add(i);
            }
        }
        candidates.sort(Comparator.comparingDouble(i -> smooth[i]));
        List<Integer> chosen = new ArrayList<>();
        for (int candidate : candidates) {
            if (chosen.size() < MOST && chosen.stream().allMatch(other -> Math.abs(other - candidate) >= room)) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .sorted()
                .map(i -> bounds.left() + (i + 0.5) * column)
                .toList();
    }

    /** Adds the length of a straight piece to the columns it goes through. */
    private static void spread(InkPoint from, InkPoint to, double left, double column, double[] ink) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        int parts = 1 + (int) (2 * length / column);
        for (int i = 0; i < parts; i++) {
            double x = from.x() + (i + 0.5) / parts * (to.x() - from.x());
            ink[(int) Math.max(0, Math.min(ink.length - 1.0, (x - left) / column))] += length / parts;
        }
    }

    private static double[] smoothed(double[] values) {
        double[] smooth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int last = Math.min(values.length - 1, i + 2);
            int first = Math.max(0, i - 2);
            for (int j = first; j <= last; j++) {
                smooth[i] += values[j] / (last - first + 1);
            }
        }
        return smooth;
    }

    /**
     * The parts of a line between two columns.
     *
     * @param line a flattened stroke
     * @param left may be infinite
     * @param right may be infinite, above left
     * @return lines with at least one point each; none if the line is elsewhere
     */
    static List<List<InkPoint>> between(List<InkPoint> line, double left, double right) {
        List<List<InkPoint>> inside = new ArrayList<>();
        List<InkPoint> current = new ArrayList<>();
        InkPoint from = line.get(0);
        for (InkPoint to : line) {
            double enters = crossing(from.x(), to.x(), to.x() > from.x() ? left : right, 0);
            double leaves = crossing(from.x(), to.x(), to.x() > from.x() ? right : left, 1);
            boolean isInside = Math.max(from.x(), to.x()) >= left && Math.min(from.x(), to.x()) <= right;
            if (isInside && enters <= leaves) {
                if (current.isEmpty()) {
                    current.add(at(from, to, enters));
                }
                current.add(at(from, to, leaves));
            }
            if (!current.isEmpty() && (!isInside || leaves < 1)) {
                inside.add(current);
                current = new ArrayList<>();
            }
            from = to;
        }
        if (!current.isEmpty()) {
            inside.add(current);
        }
        return inside;
    }

    /** How far along from one x to another a column is met, 0 to 1; if it is not met, what is given. */
    private static double crossing(double from, double to, double column, double otherwise) {
        double share = (column - from) / (to - from);
        return share > 0 && share < 1 ? share : otherwise;
    }

    private static InkPoint at(InkPoint from, InkPoint to, double share) {
        return share == 0
                ? from
                : share == 1
                        ? to
                        : new InkPoint(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}

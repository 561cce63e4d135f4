package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Parts strokes or marks into rows of writing. */
final class Rows {
    /** What is lower than this share of the tallest is no row of its own: a five's roof, a dot, a bar. */
    private static final double LOW = 0.5;

    /** What shares less of its height with a row, as a share of the lower of both, stands in another row. */
    private static final double SHARED = 0.12;

    private Rows() {}

    static List<List<Integer>> of(List<Bounds> bounds) {
        double tallest = bounds.stream().mapToDouble(Bounds::height).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        List<Integer> low = new ArrayList<>();
        List<Integer> byHeight = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            byHeight.add(i);
        }
        byHeight.sort(Comparator.comparingDouble(i -> -bounds.get(i).height()));
        for (int i : byHeight) {
            if (bounds.get(i).height() < LOW * tallest) {
                low.add(i);
                continue;
            }
            Row near = nearest(rows, bounds.get(i));
            if (near == null || !near.overlaps(bounds.get(i))) {
                rows.add(new Row(i, bounds.get(i)));
            } else {
                near.members.add(i);
            }
        }
        for (int i : low) {
            Row near = nearest(rows, bounds.get(i));
            if (near == null) {
                rows.add(new Row(i, bounds.get(i)));
            } else {
                near.members.add(i);
            }
        }
        rows.sort(Comparator.comparingDouble(row -> row.first.middleY()));
        return rows.stream().map(row -> List.copyOf(row.members)).toList();
    }

    /** The row whose tallest member is nearest in height to a thing. */
    private static Row nearest(List<Row> rows, Bounds thing) {
        return rows.stream()
                .min(Comparator.comparingDouble(row -> Math.abs(row.first.middleY() - thing.middleY())))
                .orElse(null);
    }

    /** A row and the tallest of its members, which came first. */
    private static final class Row {
        private final Bounds first;
        private final List<Integer> members = new ArrayList<>();

        private Row(int member, Bounds first) {
            this.first = first;
            members.add(member);
        }

        private boolean overlaps(Bounds thing) {
            double shared = Math.min(first.bottom(), thing.bottom()) - Math.max(first.top(), thing.top());
            return shared > SHARED * Math.min(first.height(), thing.height());
        }
    }
}

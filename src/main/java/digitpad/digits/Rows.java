package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Parts strokes or marks into rows of writing. Rows may climb or fall: what stands beside each other counts, not the whole row. */
final class Rows {
    /** What is lower than this share of the tallest is no row of its own: a five's roof, a dot, a bar. */
    private static final double LOW = 0.5;
    /** Neighbours are one row even with so much room between the upper and the lower, as a share of the lower one's height: an eight of two rings. */
    private static final double ROOM = 0.15;
    /** Neighbours are no further apart than so many heights. */
    private static final double NEAR = 1.5;
    /** What stands at the same height is one row even this many heights apart, */
    private static final double FAR = 5;
    /** if it shares so much of its height. */
    private static final double SHARED = 0.5;

    private final List<Bounds> bounds;
    private final double tallest;
    /** For each thing another of its row, or itself. */
    private final int[] towards;

    private Rows(List<Bounds> bounds) {
        this.bounds = bounds;
        tallest = bounds.stream().mapToDouble(Bounds::height).max().orElse(0);
        towards = IntStream.range(0, bounds.size()).toArray();
    }

    static List<List<Integer>> of(List<Bounds> bounds) {
        return new Rows(bounds).parted();
    }

    private List<List<Integer>> parted() {
        int things = bounds.size();
        for (int i = 0; i < things; i++) {
            for (int j = 0; j < i; j++) {
                if (!isLow(i) && !isLow(j) && areOneRow(bounds.get(i), bounds.get(j))) {
                    towards[root(i)] = root(j);
                }
            }
        }
        for (int low = 0; low < things; low++) {
            int thing = low;
            if (isLow(thing)) {
                IntStream.range(0, things)
                        .filter(other -> !isLow(other))
                        .boxed()
                        .min(Comparator.comparingDouble(other -> distance(bounds.get(thing), bounds.get(other))))
                        .ifPresent(other -> towards[thing] = other);
            }
        }
        List<List<Integer>> rows = new ArrayList<>(IntStream.range(0, things)
                .boxed()
                .collect(Collectors.groupingBy(this::root, TreeMap::new, Collectors.toList()))
                .values());
        rows.sort(Comparator.comparingDouble(row ->
                row.stream().map(bounds::get).reduce(Bounds::and).orElseThrow().middleY()));
        return rows;
    }

    private boolean isLow(int thing) {
        return bounds.get(thing).height() < LOW * tallest;
    }

    private int root(int thing) {
        int root = thing;
        while (towards[root] != root) {
            root = towards[root];
        }
        // The next way there is short.
        towards[thing] = root;
        return root;
    }

    private boolean areOneRow(Bounds a, Bounds b) {
        double lower = Math.min(a.height(), b.height());
        double shared = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double apart = Math.max(a.left(), b.left()) - Math.min(a.right(), b.right());
        return apart <= NEAR * tallest && shared > -ROOM * lower || apart <= FAR * tallest && shared > SHARED * lower;
    }

    private static double distance(Bounds a, Bounds b) {
        double x = Math.max(0, Math.max(a.left(), b.left()) - Math.min(a.right(), b.right()));
        double y = Math.max(0, Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom()));
        return Math.hypot(x, y);
    }
}

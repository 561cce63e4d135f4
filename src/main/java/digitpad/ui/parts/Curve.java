package digitpad.ui.parts;

import java.util.Arrays;

/**
 * A growing line of a chart: points whose x never decreases. However many are added, at most {@link #LIMIT} are kept: the newest as they
 * came, and of the older ones the smallest and the largest of each group, so that no peak is lost. FX thread only.
 */
public final class Curve {
    /** The most points that are kept. */
    public static final int LIMIT = 100_000;
    /** The newest points, which are always kept as they came. */
    public static final int RECENT = 20_000;

    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int size;
    /** Points before this one are pairs: the smallest and the largest of a group. */
    private int thinned;
    /** Points that become one pair. */
    private int group = 4;

    private long rewrites;

    /**
     * Adds a point.
     *
     * @param x not below the last one's
     * @param y any finite value
     */
    public void add(double x, double y) {
        if (size == LIMIT) {
            thin();
        }
        if (size == xs.length) {
            int room = Math.min(LIMIT, 2 * size);
            xs = Arrays.copyOf(xs, room);
            ys = Arrays.copyOf(ys, room);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    /** Removes every point. */
    public void clear() {
        size = 0;
        thinned = 0;
        group = 4;
        rewrites++;
    }

    /** {@return how many points are kept} */
    public int size() {
        return size;
    }

    /** {@return a number that changes when points that were there are no longer the same; adding alone does not change it} */
    long rewrites() {
        return rewrites;
    }

    /**
     * One point's place.
     *
     * @param index 0 to size - 1
     * @return its x
     */
    public double x(int index) {
        return xs[index];
    }

    /**
     * One point's value.
     *
     * @param index 0 to size - 1
     * @return its y
     */
    public double y(int index) {
        return ys[index];
    }

    /** {@return where it ends; 0 if there is no point} */
    public double end() {
        return size == 0 ? 0 : xs[size - 1];
    }

    /**
     * The first point that does not lie before a place.
     *
     * @param x the place
     * @return its index; the size if every point lies before
     */
    int firstFrom(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (xs[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The point nearest to a place.
     *
     * @param x the place
     * @return its index; -1 if there is no point
     */
    public int nearest(double x) {
        int after = firstFrom(x);
        if (after == size || after == 0) {
            return Math.min(after, size - 1);
        }
        return x - xs[after - 1] <= xs[after] - x ? after - 1 : after;
    }

    /** Makes room: the older points go into pairs; when those fill half the room, two pairs become one, and groups are twice as large from now on. */
    private void thin() {
        int from = thinned;
        int to = from + (size - RECENT - from) / group * group;
        int kept = pairs(from, to, group, from);
        thinned = kept;
        System.arraycopy(xs, to, xs, kept, size - to);
        System.arraycopy(ys, to, ys, kept, size - to);
        size = kept + size - to;
        if (thinned > LIMIT / 2) {
            int whole = thinned / 4 * 4;
            int half = pairs(0, whole, 4, 0);
            System.arraycopy(xs, whole, xs, half, size - whole);
            System.arraycopy(ys, whole, ys, half, size - whole);
            size -= whole - half;
            thinned -= whole - half;
            group *= 2;
        }
        rewrites++;
    }

    /**
     * Writes the smallest and the largest point of each group, in their order.
     *
     * @return the place after the last one written
     */
    private int pairs(int from, int to, int points, int target) {
        int next = target;
        for (int start = from; start < to; start += points) {
            int smallest = start;
            int largest = start;
            for (int i = start + 1; i < start + points; i++) {
                smallest = ys[i] < ys[smallest] ? i : smallest;
                // Of equal values the last, so that a level stretch keeps both ends.
                largest = ys[i] >= ys[largest] ? i : largest;
            }
            int first = Math.min(smallest, largest);
            int second = Math.max(smallest, largest);
            double firstX = xs[first];
            double firstY = ys[first];
            double secondX = xs[second];
            double secondY = ys[second];
            xs[next] = firstX;
            ys[next++] = firstY;
            xs[next] = secondX;
            ys[next++] = secondY;
        }
        return next;
    }
}

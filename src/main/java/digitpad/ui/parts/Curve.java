package digitpad.ui.parts;

import java.util.Arrays;

/** A growing line of a chart: points whose x never decreases. FX thread only. */
public final class Curve {
    private double[] xs = new double[1024];
    private double[] ys = new double[1024];
    private int size;

    /**
     * Adds a point.
     *
     * @param x not below the last one's
     * @param y any finite value
     */
    public void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    /** Removes every point. */
    public void clear() {
        size = 0;
    }

    /** {@return how many points there are} */
    public int size() {
        return size;
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

    /**
     * The point nearest to a place.
     *
     * @param x the place
     * @return its index; -1 if there is no point
     */
    public int nearest(double x) {
        if (size == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(xs, 0, size, x);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0) {
            return 0;
        }
        if (after == size) {
            return size - 1;
        }
        return x - xs[after - 1] <= xs[after] - x ? after - 1 : after;
    }
}

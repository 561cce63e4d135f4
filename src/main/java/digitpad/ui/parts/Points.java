package digitpad.ui.parts;

import java.util.Arrays;

/** Places in pixels, in arrays that are used again for every frame. */
public final class Points {
    private double[] xs = new double[512];
    private double[] ys = new double[512];
    private int size;

    /** Has no places from now on. */
    public void clear() {
        size = 0;
    }

    /**
     * Adds a place.
     *
     * @param x to the right
     * @param y downwards
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

    int size() {
        return size;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    /** {@return every x; only the first {@link #size} count} */
    double[] xs() {
        return xs;
    }

    /** {@return every y; only the first {@link #size} count} */
    double[] ys() {
        return ys;
    }
}

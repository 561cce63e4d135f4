package digitpad.ui.parts;

/**
 * A curve as a screen shows it: a few figures for each column of pixels. New points are added to what is known, so that a frame costs the
 * same after hours. FX thread only.
 */
final class PixelColumns {
    private final Curve curve;
    private EpochRange range = new EpochRange(0, 1);
    private long rewrites = -1;
    private int next;
    /** The points just outside the range, to which the line goes on; -1 for none. */
    private int before = -1;

    private int after = -1;
    private int[] counts = new int[0];
    private double[] sumsX = new double[0];
    private double[] sumsY = new double[0];
    private double[] lows = new double[0];
    private double[] highs = new double[0];
    private double[] lasts = new double[0];

    /**
     * No columns yet.
     *
     * @param curve gives the points
     */
    PixelColumns(Curve curve) {
        this.curve = curve;
    }

    Curve curve() {
        return curve;
    }

    /**
     * Takes what is new in the curve.
     *
     * @param newRange the epochs in view
     * @param columns how many columns they take
     */
    void update(EpochRange newRange, int columns) {
        if (rewrites != curve.rewrites() || counts.length != columns || !range.equals(newRange)) {
            rewrites = curve.rewrites();
            range = newRange;
            counts = new int[columns];
            sumsX = new double[columns];
            sumsY = new double[columns];
            lows = new double[columns];
            highs = new double[columns];
            lasts = new double[columns];
            next = curve.firstFrom(range.from());
            before = next - 1;
            after = -1;
        }
        double perEpoch = columns / range.length();
        for (; after < 0 && next < curve.size(); next++) {
            double x = curve.x(next);
            if (x > range.to()) {
                after = next;
                return;
            }
            if (x < range.from()) {
                // A stretch can be in view that the run has not reached yet.
                before = next;
                continue;
            }
            double y = curve.y(next);
            int column = Math.min(columns - 1, (int) ((x - range.from()) * perEpoch));
            boolean isFirst = counts[column]++ == 0;
            sumsX[column] += x;
            sumsY[column] += y;
            lows[column] = isFirst ? y : Math.min(lows[column], y);
            highs[column] = isFirst ? y : Math.max(highs[column], y);
            lasts[column] = y;
        }
    }

    /** Takes the points of a curve one column after the other. */
    @FunctionalInterface
    interface Visitor {
        /**
         * A column that has points.
         *
         * @param x their mean place
         * @param mean their mean value
         * @param low the smallest value
         * @param high the largest value
         * @param last the value the curve leaves the column with
         */
        void column(double x, double mean, double low, double high, double last);
    }

    /**
     * Goes through the columns that have points.
     *
     * @param withNeighbours whether to begin and end with the points just outside
     * @param visitor told each
     */
    void forEach(boolean withNeighbours, Visitor visitor) {
        if (withNeighbours) {
            visitPoint(before, visitor);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                visitor.column(sumsX[i] / counts[i], sumsY[i] / counts[i], lows[i], highs[i], lasts[i]);
            }
        }
        if (withNeighbours) {
            visitPoint(after, visitor);
        }
    }

    private void visitPoint(int index, Visitor visitor) {
        if (index >= 0) {
            double y = curve.y(index);
            visitor.column(curve.x(index), y, y, y, y);
        }
    }
}

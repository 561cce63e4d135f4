package digitpad.digits;

import java.util.Arrays;

/**
 * A digit image being painted with a round pen: for each of a grid of samples the distance to the nearest stroke, from which the covered
 * area of each pixel follows. Crossing strokes cover once. One thread at a time.
 */
final class StrokeRaster {
    /** Samples along one side of a pixel. */
    private static final int SAMPLES = 3;

    private static final int SIDE = DigitImage.SIDE * SAMPLES;

    private final double radius;
    private final double[] squaredDistances = new double[SIDE * SIDE];

    /**
     * Blank paper.
     *
     * @param penWidth in pixels, above 0
     */
    StrokeRaster(double penWidth) {
        radius = penWidth / 2;
        clear();
    }

    /** Makes the paper blank again. */
    void clear() {
        Arrays.fill(squaredDistances, Double.POSITIVE_INFINITY);
    }

    /**
     * Draws a straight line with round ends; coordinates in pixels from the top left corner of the image.
     *
     * @param x1 where it begins
     * @param y1 where it begins
     * @param x2 where it ends
     * @param y2 where it ends
     */
    void draw(double x1, double y1, double x2, double y2) {
        double reach = radius + 1.0 / SAMPLES;
        int left = firstSample(Math.min(x1, x2) - reach);
        int right = lastSample(Math.max(x1, x2) + reach);
        int top = firstSample(Math.min(y1, y2) - reach);
        int bottom = lastSample(Math.max(y1, y2) + reach);
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squaredLength = dx * dx + dy * dy;
        double inverse = squaredLength > 0 ? 1 / squaredLength : 0;
        for (int row = top; row <= bottom; row++) {
            double py = (row + 0.5) / SAMPLES - y1;
            for (int column = left; column <= right; column++) {
                double px = (column + 0.5) / SAMPLES - x1;
                double along = Math.max(0, Math.min(1, (px * dx + py * dy) * inverse));
                double ex = px - along * dx;
                double ey = py - along * dy;
                double squared = ex * ex + ey * ey;
                int i = row * SIDE + column;
                if (squared < squaredDistances[i]) {
                    squaredDistances[i] = squared;
                }
            }
        }
    }

    private static int firstSample(double coordinate) {
        return (int) Math.max(0, Math.floor(coordinate * SAMPLES));
    }

    private static int lastSample(double coordinate) {
        return (int) Math.min(SIDE - 1.0, Math.floor(coordinate * SAMPLES));
    }

    /** {@return the covered share of each pixel, 0 to 1, row by row} */
    double[] coverage() {
        double[] coverage = new double[DigitImage.PIXELS];
        double share = 1.0 / (SAMPLES * SAMPLES);
        double reach = radius + 0.5 / SAMPLES;
        for (int i = 0; i < squaredDistances.length; i++) {
            double squared = squaredDistances[i];
            if (squared < reach * reach) {
                // A sample's little square is covered from nothing to all of it as the pen's edge moves across it.
                double covered = Math.min(1, (reach - Math.sqrt(squared)) * SAMPLES);
                coverage[i / SIDE / SAMPLES * DigitImage.SIDE + i % SIDE / SAMPLES] += covered * share;
            }
        }
        return coverage;
    }
}

package digitpad.digits;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Exact distances on a grid of pixels, in time that grows with the number of pixels.
 * Felzenszwalb and Huttenlocher, "Distance transforms of sampled functions", 2012.
 */
final class DistanceMap {
    /** A pixel with at least so much ink is ink. */
    private static final float HALF = 0.5f;
    /** Larger than any squared distance, yet safe to add to. */
    private static final double FAR = 1e12;

    private DistanceMap() {}

    /**
     * For each pixel the squared distance of its middle to the middle of the nearest ink.
     *
     * @param raster where to look
     * @return squared distances in pixels, row by row; 0 on ink, huge if there is none
     */
    static double[] squaredDistancesToInk(InkRaster raster) {
        return squaredDistances(raster.width(), raster.height(), i -> raster.ink()[i] >= HALF);
    }

    /**
     * For each pixel the squared distance of its middle to the middle of the nearest paper.
     *
     * @param raster where to look
     * @return squared distances in pixels, row by row; 0 on paper, huge if there is none
     */
    static double[] squaredDistancesToPaper(InkRaster raster) {
        return squaredDistances(raster.width(), raster.height(), i -> raster.ink()[i] < HALF);
    }

    /**
     * Estimates how thick the strokes are: in a stroke of width w the distance to its edge is w / 4 on average.
     *
     * @param raster where to look
     * @return in pixels; 0 if there is no ink
     */
    static double strokeWidth(InkRaster raster) {
        // A margin of paper, because the picture's edge is an edge of the stroke.
        double sum = 0;
        int count = 0;
        for (double squared : squaredDistancesToPaper(raster.withMargin(1))) {
            if (squared > 0) {
                // Half a pixel less: the edge lies between the last ink and the first paper.
                sum += Math.sqrt(squared) - 0.5;
                count++;
            }
        }
        return count == 0 ? 0 : 4 * sum / count;
    }

    private static double[] squaredDistances(int width, int height, IntPredicate isTarget) {
        double[] distances = new double[width * height];
        Arrays.setAll(distances, i -> isTarget.test(i) ? 0 : FAR);
        Lines lines = new Lines(Math.max(width, height));
        for (int column = 0; column < width; column++) {
            lines.transform(distances, column, width, height);
        }
        for (int row = 0; row < height; row++) {
            lines.transform(distances, row * width, 1, width);
        }
        return distances;
    }

    /** One line after the other: the lower envelope of a parabola over each of its pixels. */
    private static final class Lines {
        private final double[] heights;
        private final int[] parabolas;
        private final double[] starts;

        Lines(int longest) {
            heights = new double[longest];
            parabolas = new int[longest];
            starts = new double[longest + 1];
        }

        void transform(double[] distances, int first, int step, int length) {
            for (int i = 0; i < length; i++) {
                heights[i] = distances[first + i * step];
            }
            int last = 0;
            parabolas[0] = 0;
            starts[0] = Double.NEGATIVE_INFINITY;
            starts[1] = Double.POSITIVE_INFINITY;
            for (int i = 1; i < length; i++) {
                double crossing = crossing(parabolas[last], i);
                while (crossing <= starts[last]) {
                    last--;
                    crossing = crossing(parabolas[last], i);
                }
                last++;
                parabolas[last] = i;
                starts[last] = crossing;
                starts[last + 1] = Double.POSITIVE_INFINITY;
            }
            int lowest = 0;
            for (int i = 0; i < length; i++) {
                while (starts[lowest + 1] < i) {
                    lowest++;
                }
                double away = (double) i - parabolas[lowest];
                distances[first + i * step] = away * away + heights[parabolas[lowest]];
            }
        }

        private double crossing(int p, int q) {
            return (heights[q] - heights[p] + (double) q * q - (double) p * p) / (2.0 * (q - p));
        }
    }
}

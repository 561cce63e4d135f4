package digitpad.digits;

/**
 * How far each place of a digit image is from the nearest edge of its strokes, above 0 in ink and below 0 on paper. Where an image holds
 * grey steps, this holds the shape that they stand for, which can be drawn at any size. Immutable.
 */
public final class EdgeDistances {
    /** Beyond this, in pixels of the digit image, places are not told apart. */
    public static final double REACH = 4;

    /** The image is looked at so many times finer, in each direction, before it is parted into ink and paper. */
    private static final int FINER = 4;
    /** So many distances are kept for each pixel in each direction. */
    private static final int KEPT = 2;

    private static final int SIDE = KEPT * DigitImage.SIDE;
    /** Grey above this is ink; a little below one half, so that MNIST's thinnest strokes stay whole. */
    private static final double INK = 0.42;

    /** Signed bytes, because 60,000 of these are held at once. */
    private final byte[] distances;

    private EdgeDistances(byte[] distances) {
        this.distances = distances;
    }

    /**
     * Measures an image. Takes about a millisecond.
     *
     * @param image not blank, or everything is far from ink
     * @return its distances
     */
    public static EdgeDistances of(DigitImage image) {
        InkRaster fine = magnified(image);
        double[] toInk = DistanceMap.squaredDistancesToInk(fine);
        double[] toPaper = DistanceMap.squaredDistancesToPaper(fine);
        byte[] kept = new byte[SIDE * SIDE];
        int block = FINER / KEPT;
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double sum = 0;
                for (int i = 0; i < block * block; i++) {
                    int at = (row * block + i / block) * fine.width() + column * block + i % block;
                    // Half a pixel less: the edge lies between the last ink and the first paper.
                    sum += toPaper[at] > 0 ? Math.sqrt(toPaper[at]) - 0.5 : 0.5 - Math.sqrt(toInk[at]);
                }
                double distance = sum / (block * block) / FINER;
                double clamped = Math.max(-REACH, Math.min(REACH, distance));
                kept[row * SIDE + column] = (byte) Math.round(clamped / REACH * Byte.MAX_VALUE);
            }
        }
        return new EdgeDistances(kept);
    }

    /** The image, interpolated by cubic curves and parted into ink and paper. */
    private static InkRaster magnified(DigitImage image) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        int side = FINER * DigitImage.SIDE;
        float[] columns = magnifiedLines(pixels, DigitImage.SIDE);
        // The first pass leaves columns as rows, so the second is the same one.
        float[] fine = magnifiedLines(columns, side);
        for (int i = 0; i < fine.length; i++) {
            fine[i] = fine[i] > INK ? 1 : 0;
        }
        return new InkRaster(side, side, fine);
    }

    private static float[] magnifiedLines(float[] source, int lines) {
        int length = DigitImage.SIDE;
        float[] target = new float[FINER * length * lines];
        for (int i = 0; i < FINER * length; i++) {
            double place = (i + 0.5) / FINER - 0.5;
            int left = (int) Math.floor(place);
            double[] weights = CubicCurve.weights(place - left);
            for (int line = 0; line < lines; line++) {
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    int at = left - 1 + k;
                    sum += at < 0 || at >= length ? 0 : weights[k] * source[line * length + at];
                }
                target[i * lines + line] = (float) sum;
            }
        }
        return target;
    }

    /**
     * The distance at a place, between those kept by straight lines.
     *
     * @param x from the image's left edge, in pixels, 0 to 28
     * @param y from its top edge
     * @return in pixels, at most {@link #REACH} either way
     */
    public double at(double x, double y) {
        double column = Math.max(0, Math.min(SIDE - 1.0, x * KEPT - 0.5));
        double row = Math.max(0, Math.min(SIDE - 1.0, y * KEPT - 0.5));
        int left = Math.min(SIDE - 2, (int) column);
        int top = Math.min(SIDE - 2, (int) row);
        double right = column - left;
        double down = row - top;
        int at = top * SIDE + left;
        double upper = distances[at] + right * (distances[at + 1] - distances[at]);
        double lower = distances[at + SIDE] + right * (distances[at + SIDE + 1] - distances[at + SIDE]);
        return (upper + down * (lower - upper)) * REACH / Byte.MAX_VALUE;
    }

    /**
     * How wide the widest stroke is.
     *
     * @return twice the distance from the edge of what lies deepest in ink, in pixels; more where a loop has run full. 0 if there is no ink
     */
    public double widestStroke() {
        int deepest = 0;
        for (byte distance : distances) {
            deepest = Math.max(deepest, distance);
        }
        return 2 * deepest * REACH / Byte.MAX_VALUE;
    }

    /**
     * How even the strokes' width is.
     *
     * @return 1 if all strokes are equally wide, less if some are wider; 0 if there is no ink
     */
    public double evenness() {
        double sum = 0;
        int count = 0;
        for (byte distance : distances) {
            if (distance > 0) {
                sum += distance * REACH / Byte.MAX_VALUE;
                count++;
            }
        }
        // In a stroke of width w the edge is w / 2 away at most and w / 4 on average.
        return count == 0 ? 0 : Math.min(1, 4 * sum / count / widestStroke());
    }
}

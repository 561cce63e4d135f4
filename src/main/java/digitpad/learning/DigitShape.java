package digitpad.learning;

import digitpad.digits.CubicCurve;
import digitpad.digits.DigitImage;

/**
 * One digit as a generator draws it, at any size: how far each place is from the edge of a stroke, known on a grid three times as fine as the
 * digit image and along cubic curves between. Immutable; any thread.
 */
public final class DigitShape {
    /** Places for each pixel of the digit image, in each direction. A test holds that more change no grey level by much. */
    private static final int FINENESS = 3;
    /** Places along one side: one beyond each edge, and the edges themselves. */
    private static final int SIDE = FINENESS * DigitImage.SIDE + 3;
    /** An edge flatter than this, in distance per pixel of the digit image, is drawn soft rather than as a blot. */
    private static final float FLATTEST = 0.3f;
    /** The digit image's pixels are means of so many times so many. */
    private static final int SAMPLES = 4;

    private static final float[] GRID_X = new float[SIDE * SIDE];
    private static final float[] GRID_Y = new float[SIDE * SIDE];

    static {
        for (int i = 0; i < SIDE * SIDE; i++) {
            GRID_X[i] = (i % SIDE - 1f) / FINENESS;
            GRID_Y[i] = (i / SIDE - 1f) / FINENESS;
        }
    }

    private final float[] distances;

    private DigitShape(float[] distances) {
        this.distances = distances;
    }

    /**
     * Has a digit drawn.
     *
     * @param generator draws
     * @param code what
     * @return the digit
     */
    public static DigitShape of(DigitGenerator generator, float[] code) {
        return new DigitShape(generator.distances(code, GRID_X, GRID_Y));
    }

    /**
     * The digit as a picture with smooth edges.
     *
     * @param side pixels along one side, at least 1
     * @return side × side values, row by row, 0 paper to 1 ink: the share of each pixel that is covered
     */
    public float[] picture(int side) {
        float[] values = new float[SIDE * side];
        float[] slopes = new float[SIDE * side];
        float step = (float) side / DigitImage.SIDE;
        for (int column = 0; column < side; column++) {
            double place = (column + 0.5) / step * FINENESS + 1;
            int left = (int) place - 1;
            double[] weights = CubicCurve.weights(place - (int) place);
            double[] slopeWeights = CubicCurve.slopeWeights(place - (int) place);
            for (int row = 0; row < SIDE; row++) {
                double value = 0;
                double slope = 0;
                for (int i = 0; i < weights.length; i++) {
                    float distance = distances[row * SIDE + left + i];
                    value += weights[i] * distance;
                    slope += slopeWeights[i] * distance;
                }
                values[row * side + column] = (float) value;
                slopes[row * side + column] = (float) slope * FINENESS;
            }
        }
        float[] ink = new float[side * side];
        for (int row = 0; row < side; row++) {
            double place = (row + 0.5) / step * FINENESS + 1;
            int top = (int) place - 1;
            float[] weights = floats(CubicCurve.weights(place - (int) place));
            float[] slopeWeights = floats(CubicCurve.slopeWeights(place - (int) place));
            cover(values, slopes, top * side, side, weights, slopeWeights, step, ink, row * side);
        }
        return ink;
    }

    /** One row: how far its pixels are from an edge, over how fast that changes, is how many pixels away the edge is. */
    private static void cover(
            float[] values,
            float[] slopes,
            int from,
            int side,
            float[] weights,
            float[] slopeWeights,
            float step,
            float[] ink,
            int to) {
        for (int column = 0; column < side; column++) {
            float distance = 0;
            float across = 0;
            float down = 0;
            for (int i = 0; i < weights.length; i++) {
                int at = from + i * side + column;
                distance += weights[i] * values[at];
                across += weights[i] * slopes[at];
                down += slopeWeights[i] * values[at];
            }
            down *= FINENESS;
            float steepness = Math.max(FLATTEST, (float) Math.sqrt(across * across + down * down));
            ink[to + column] = Math.max(0, Math.min(1, 0.5f + step * distance / steepness));
        }
    }

    private static float[] floats(double[] values) {
        float[] copy = new float[values.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (float) values[i];
        }
        return copy;
    }

    /** {@return the digit as a network sees it: where it lies, not moved to the middle} */
    public DigitImage image() {
        int side = SAMPLES * DigitImage.SIDE;
        float[] fine = picture(side);
        double[] ink = new double[DigitImage.PIXELS];
        for (int i = 0; i < fine.length; i++) {
            ink[i / side / SAMPLES * DigitImage.SIDE + i % side / SAMPLES] += fine[i] / (SAMPLES * SAMPLES);
        }
        return DigitImage.ofInk(ink);
    }
}

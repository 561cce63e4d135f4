package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.SplittableRandom;

/**
 * Changes digit images at random as {@link Augmentation} says: affine and elastic in one step, so that an image is read between its
 * pixels only once; then thicker or thinner. For one thread at a time.
 *
 * <p>Elastic moves follow Simard, Steinkraus and Platt, "Best practices for convolutional neural networks applied to visual document
 * analysis", 2003; their Gaussian of 4 pixels over random noise is made by cubic B-splines over a grid of random numbers 4 pixels apart,
 * which are as smooth and take a tenth of the time.
 */
public final class Augmenter {
    private static final int SIDE = DigitImage.SIDE;
    private static final double CENTRE = (SIDE - 1) / 2.0;
    private static final int SPACING = 4;
    /** Pixels in each direction that a place between them depends on. */
    private static final int TAPS = 4;
    /** The grid reaches one point beyond the image before it, and two behind it. */
    private static final int KNOTS = SIDE / SPACING + 3;
    /** Cubic B-splines average: of noise with standard deviation 1 they leave this much in each direction, root mean square over all places. */
    private static final double SPLINE_DEVIATION = 0.692;
    /** The four weights of a cubic B-spline at each place between two knots. */
    private static final float[][] WEIGHTS = weights();

    private final Augmentation augmentation;
    private final float[] source = new float[DigitImage.PIXELS];
    private final float[] columns = new float[DigitImage.PIXELS];
    private final float[] rows = new float[DigitImage.PIXELS];
    private final float[] knots = new float[KNOTS * KNOTS];
    private final float[] halfway = new float[KNOTS * SIDE];
    private final float[] across = new float[TAPS];
    private final float[] down = new float[TAPS];

    /**
     * An augmenter.
     *
     * @param augmentation how far images are changed
     */
    public Augmenter(Augmentation augmentation) {
        this.augmentation = augmentation;
    }

    private static float[][] weights() {
        float[][] weights = new float[SPACING][];
        for (int i = 0; i < SPACING; i++) {
            double t = (double) i / SPACING;
            weights[i] = new float[] {
                (float) ((1 - t) * (1 - t) * (1 - t) / 6),
                (float) ((3 * t * t * t - 6 * t * t + 4) / 6),
                (float) ((-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6),
                (float) (t * t * t / 6)
            };
        }
        return weights;
    }

    /**
     * Changes one image in place.
     *
     * @param pixels 0 paper to 1 ink
     * @param offset where the image begins
     * @param random where chance comes from; the same state gives the same change
     */
    public void augment(float[] pixels, int offset, SplittableRandom random) {
        double angle = Math.toRadians(between(random, augmentation.rotation()));
        double slant = Math.tan(Math.toRadians(between(random, augmentation.shear())));
        double width = 1 + between(random, augmentation.zoom());
        double height = 1 + between(random, augmentation.zoom());
        double right = between(random, augmentation.shift());
        double down = between(random, augmentation.shift());
        double thickness = between(random, augmentation.thickness());
        boolean isElastic = augmentation.elastic() > 0;
        if (isElastic) {
            displace(columns, random);
            displace(rows, random);
        }
        if (thickness != 0) {
            thicken(pixels, offset, (float) thickness);
        }
        System.arraycopy(pixels, offset, source, 0, source.length);
        // From a place in the new image back to one in the old: shift, rotation, slant, size undone in this order.
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double fromX = x - CENTRE - right;
                double fromY = y - CENTRE - down;
                double turnedX = cos * fromX + sin * fromY;
                double turnedY = cos * fromY - sin * fromX;
                double oldX = (turnedX - slant * turnedY) / width + CENTRE;
                double oldY = turnedY / height + CENTRE;
                int i = y * SIDE + x;
                pixels[offset + i] = isElastic ? read(oldX + columns[i], oldY + rows[i]) : read(oldX, oldY);
            }
        }
    }

    private static double between(SplittableRandom random, double most) {
        return most == 0 ? 0 : most * (2 * random.nextDouble() - 1);
    }

    /** A smooth random field with the standard deviation that was asked for. */
    private void displace(float[] field, SplittableRandom random) {
        // Evenly distributed noise of standard deviation 1; the splines make a bell of it.
        double scale = Math.sqrt(3) * augmentation.elastic() / (SPLINE_DEVIATION * SPLINE_DEVIATION);
        for (int i = 0; i < knots.length; i++) {
            knots[i] = (float) (scale * (2 * random.nextDouble() - 1));
        }
        for (int row = 0; row < KNOTS; row++) {
            for (int x = 0; x < SIDE; x++) {
                float[] weights = WEIGHTS[x % SPACING];
                int from = row * KNOTS + x / SPACING;
                halfway[row * SIDE + x] = weights[0] * knots[from]
                        + weights[1] * knots[from + 1]
                        + weights[2] * knots[from + 2]
                        + weights[3] * knots[from + 3];
            }
        }
        for (int y = 0; y < SIDE; y++) {
            float[] weights = WEIGHTS[y % SPACING];
            int from = y / SPACING * SIDE;
            for (int x = 0; x < SIDE; x++) {
                field[y * SIDE + x] = weights[0] * halfway[from + x]
                        + weights[1] * halfway[from + SIDE + x]
                        + weights[2] * halfway[from + 2 * SIDE + x]
                        + weights[3] * halfway[from + 3 * SIDE + x];
            }
        }
    }

    /**
     * Between pixels by Catmull and Rom's cubics (Keys, "Cubic convolution interpolation for digital image processing", 1981), which keep
     * edges as sharp as they were: a network that only sees blurred images while it learns is at a loss with sharp ones. Paper outside.
     */
    private float read(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        cubic((float) (x - left), across);
        cubic((float) (y - top), down);
        boolean isInside = left >= 1 && top >= 1 && left < SIDE - 2 && top < SIDE - 2;
        float sum = 0;
        for (int row = 0; row < TAPS; row++) {
            int fromY = top - 1 + row;
            float line = 0;
            for (int column = 0; column < TAPS; column++) {
                int fromX = left - 1 + column;
                line += across[column] * (isInside ? source[fromY * SIDE + fromX] : at(fromX, fromY));
            }
            sum += down[row] * line;
        }
        return Math.max(0, Math.min(1, sum));
    }

    /** The weights of the four pixels around a place, a share beyond the second of them. */
    private static void cubic(float share, float[] weights) {
        weights[0] = share * (-0.5f + share * (1 - 0.5f * share));
        weights[1] = 1 + share * share * (-2.5f + 1.5f * share);
        weights[2] = share * (0.5f + share * (2 - 1.5f * share));
        weights[3] = share * share * (-0.5f + 0.5f * share);
    }

    private float at(int x, int y) {
        return x < 0 || y < 0 || x >= SIDE || y >= SIDE ? 0 : source[y * SIDE + x];
    }

    /** Moves each edge by part of a pixel: a mixture of the image with its dilation, or erosion, by the four neighbours. */
    private void thicken(float[] pixels, int offset, float pixelsOut) {
        System.arraycopy(pixels, offset, source, 0, source.length);
        float share = Math.abs(pixelsOut);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                float own = source[y * SIDE + x];
                float left = at(x - 1, y);
                float right = at(x + 1, y);
                float above = at(x, y - 1);
                float below = at(x, y + 1);
                float extreme = pixelsOut > 0
                        ? Math.max(own, Math.max(Math.max(left, right), Math.max(above, below)))
                        : Math.min(own, Math.min(Math.min(left, right), Math.min(above, below)));
                pixels[offset + y * SIDE + x] = own + share * (extreme - own);
            }
        }
    }
}

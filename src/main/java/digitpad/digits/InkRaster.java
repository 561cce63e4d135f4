package digitpad.digits;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much ink lies on each pixel of a picture, 0 paper to 1 ink. Whoever shares a raster must not change its array.
 *
 * @param width pixels in a row
 * @param height rows
 * @param ink width × height values, row by row
 */
public record InkRaster(int width, int height, float[] ink) {
    /** Strokes thinner than this, in pixels of the digit image, would fade; MNIST's thinnest are about as thick. */
    private static final double THINNEST = 1.7;
    /** What thin strokes are thickened to. */
    private static final double THICKENED = 2.2;

    /**
     * Checks that the values fit the size.
     *
     * @throws IllegalArgumentException if they do not
     */
    public InkRaster {
        if (width < 1 || height < 1 || (long) width * height != ink.length) {
            throw new IllegalArgumentException(width + " × " + height + " pixels do not fit " + ink.length + " values");
        }
    }

    /**
     * Makes of one digit the image that MNIST's makers would have made: cropped, scaled by covered area into a box of
     * {@value DigitNormaliser#BOX} × {@value DigitNormaliser#BOX} pixels keeping its proportion, strokes too thin for that thickened,
     * the centre of mass within half a pixel of the middle. An image of MNIST stays as it is.
     *
     * @return the digit image; none if there is no ink
     */
    public Optional<DigitImage> normalised() {
        return cropped().map(InkRaster::thickened).map(InkRaster::placed);
    }

    private Optional<InkRaster> cropped() {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width + 1);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width + 1);
            }
        }
        return right == 0 ? Optional.empty() : Optional.of(part(left, top, right, bottom));
    }

    private InkRaster part(int left, int top, int right, int bottom) {
        float[] part = new float[(right - left) * (bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(ink, row * width + left, part, (row - top) * (right - left), right - left);
        }
        return new InkRaster(right - left, bottom - top, part);
    }

    private int longerSide() {
        return Math.max(width, height);
    }

    /** Thin strokes on a large picture would be a pale haze once scaled down; they are drawn again with a thicker pen. */
    private InkRaster thickened() {
        double stroke = DistanceMap.strokeWidth(this);
        int box = DigitNormaliser.BOX;
        if (stroke == 0 || stroke * box / longerSide() >= THINNEST || longerSide() <= box) {
            return this;
        }
        // The stroke and the longer side both grow, and their proportion shall be THICKENED to the box's side.
        double growth = (THICKENED * longerSide() - stroke * box) / (box - THICKENED) / 2;
        int margin = (int) Math.ceil(growth) + 1;
        InkRaster roomy = new InkRaster(
                width + 2 * margin, height + 2 * margin, new float[(width + 2 * margin) * (height + 2 * margin)]);
        for (int row = 0; row < height; row++) {
            System.arraycopy(ink, row * width, roomy.ink, (row + margin) * roomy.width + margin, width);
        }
        double[] squared = DistanceMap.squaredDistancesToInk(roomy);
        float[] grown = new float[squared.length];
        for (int i = 0; i < grown.length; i++) {
            // Ink reached half a pixel beyond its middle and now reaches that much further; half a pixel more is the
            // soft edge.
            double soft = Math.max(0, Math.min(1, growth + 1 - Math.sqrt(squared[i])));
            grown[i] = (float) Math.max(roomy.ink[i], soft);
        }
        return new InkRaster(roomy.width, roomy.height, grown).cropped().orElseThrow();
    }

    private DigitImage placed() {
        double scale = (double) DigitNormaliser.BOX / longerSide();
        double[] mass = new double[ink.length];
        Arrays.setAll(mass, i -> ink[i]);
        CentreOfMass centre = CentreOfMass.of(mass, width);
        double left = offset(centre.x(), width, scale);
        double top = offset(centre.y(), height, scale);
        double[] rows = resampled(mass, width, height, scale, left);
        // The first pass leaves columns as rows, so the second is the same one.
        double[] image = resampled(rows, height, DigitImage.SIDE, scale, top);
        return DigitImage.ofInk(image);
    }

    /** Where the raster begins in the digit image: on a whole pixel, as MNIST's makers moved theirs, which keeps edges sharp. */
    private static double offset(double centre, int length, double scale) {
        double offset = Math.rint(DigitNormaliser.CENTRE - centre * scale);
        return Math.max(0, Math.min(Math.floor(DigitImage.SIDE - length * scale), offset));
    }

    /**
     * Scales each line by covered area and lays it down as a column.
     *
     * @param source lines of so many values
     * @param length values in a line
     * @param lines how many
     * @param scale target pixels for each source pixel
     * @param offset where the line begins, in target pixels
     * @return {@link DigitImage#SIDE} lines of the scaled values, one value from each source line
     */
    private static double[] resampled(double[] source, int length, int lines, double scale, double offset) {
        double[] target = new double[DigitImage.SIDE * lines];
        for (int i = 0; i < length; i++) {
            double from = offset + i * scale;
            double to = Math.min(DigitImage.SIDE, from + scale);
            for (int pixel = (int) Math.max(0, Math.floor(from)); pixel < to; pixel++) {
                double covered = Math.min(to, pixel + 1.0) - Math.max(from, pixel);
                if (covered > 0) {
                    for (int line = 0; line < lines; line++) {
                        target[pixel * lines + line] += covered * source[line * length + i];
                    }
                }
            }
        }
        return target;
    }
}

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
    /** Strokes thicker than this, in pixels of the digit image, begin to fill the loops of small digits. */
    private static final double THICKEST = 2.8;
    /** On smaller pictures an edge cannot be moved by a fraction of a pixel of the digit image. */
    private static final int LARGE = 8 * DigitNormaliser.BOX;
    /** At most so much of a stroke's thickness is taken off each side: what is half as thick as the rest shall not vanish. */
    private static final double MOST_TAKEN = 0.25;

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
     * A digit image as it is, unnormalised.
     *
     * @param image such as one of a data set
     * @return as many pixels as the image has
     */
    public static InkRaster of(DigitImage image) {
        float[] ink = new float[DigitImage.PIXELS];
        image.copyTo(ink, 0);
        return new InkRaster(DigitImage.SIDE, DigitImage.SIDE, ink);
    }

    /**
     * Makes of one digit the image that MNIST's makers would have made: cropped, scaled by covered area into a box of
     * {@value DigitNormaliser#BOX} × {@value DigitNormaliser#BOX} pixels keeping its proportion, strokes too thin for that thickened, too
     * thick ones on large pictures thinned, the centre of mass within half a pixel of the middle. An image of MNIST stays as it is.
     *
     * @return the digit image; none if there is no ink
     */
    public Optional<DigitImage> normalised() {
        return cropped().map(InkRaster::withMnistsPen).map(InkRaster::placed);
    }

    /**
     * The part with ink.
     *
     * @return the smallest upright rectangle around all ink; none if there is none
     */
    public Optional<InkRaster> cropped() {
        return croppedMark().map(InkMark::raster);
    }

    /** {@return the part with ink, and where it lies; none if there is none} */
    Optional<InkMark> croppedMark() {
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
        return right == 0 ? Optional.empty() : Optional.of(new InkMark(left, top, part(left, top, right, bottom)));
    }

    /**
     * A smaller raster: each of its pixels is the mean of a square of this one's.
     *
     * @param longestSide what neither side shall exceed, in pixels
     * @return the raster; this one if it is small enough
     */
    public InkRaster shrunk(int longestSide) {
        int square = (longerSide() + longestSide - 1) / longestSide;
        if (square == 1) {
            return this;
        }
        int fewer = (width + square - 1) / square;
        int lower = (height + square - 1) / square;
        float[] means = new float[fewer * lower];
        for (int i = 0; i < ink.length; i++) {
            // What lies beyond the edge is paper.
            means[i / width / square * fewer + i % width / square] += ink[i] / (square * square);
        }
        return new InkRaster(fewer, lower, means);
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

    /** Brings the strokes near the width that MNIST's have. */
    private InkRaster withMnistsPen() {
        double stroke = DistanceMap.strokeWidth(this);
        double scaled = stroke * DigitNormaliser.BOX / longerSide();
        if (stroke > 0 && scaled < THINNEST && longerSide() > DigitNormaliser.BOX) {
            return thickened(growth(stroke, THICKENED));
        }
        if (scaled > THICKEST && longerSide() >= LARGE) {
            return thinned(Math.min(MOST_TAKEN * stroke, -growth(stroke, DigitNormaliser.MNIST_PEN_WIDTH)));
        }
        return this;
    }

    /**
     * How far each edge must move out. The stroke and the longer side both grow, and their proportion shall be the wanted stroke's to the
     * box's side.
     */
    private double growth(double stroke, double wanted) {
        int box = DigitNormaliser.BOX;
        return (wanted * longerSide() - stroke * box) / (box - wanted) / 2;
    }

    /** Thin strokes on a large picture would be a pale haze once scaled down; they are drawn again with a thicker pen. */
    private InkRaster thickened(double growth) {
        InkRaster roomy = withMargin((int) Math.ceil(growth) + 1);
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

    /** Small digits of a thick pen have their loops opened again. */
    private InkRaster thinned(double loss) {
        InkRaster roomy = withMargin(1);
        double[] squared = DistanceMap.squaredDistancesToPaper(roomy);
        float[] left = new float[squared.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = (float) Math.max(0, Math.min(roomy.ink[i], Math.sqrt(squared[i]) - loss));
        }
        // Where nothing is left there were no strokes, but dirt of all sizes.
        return new InkRaster(roomy.width, roomy.height, left).cropped().orElse(this);
    }

    /** {@return this raster with paper around it, so many pixels wide} */
    InkRaster withMargin(int margin) {
        int roomyWidth = width + 2 * margin;
        float[] roomy = new float[roomyWidth * (height + 2 * margin)];
        for (int row = 0; row < height; row++) {
            System.arraycopy(ink, row * width, roomy, (row + margin) * roomyWidth + margin, width);
        }
        return new InkRaster(roomyWidth, height + 2 * margin, roomy);
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

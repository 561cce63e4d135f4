package digitpad.files;

import digitpad.digits.InkRaster;

/**
 * Tells ink from paper on a picture: the light is evened, paper is the colour along the picture's border, ink is what differs from it
 * clearly and is no rule of lined paper.
 */
final class InkExtraction {
    private static final int LEVELS = 256;
    /** A picture whose darkest and lightest differ by less is blank: compression and sensors make as much. */
    private static final double MIN_CONTRAST = 0.08;
    /** Paper's grain reaches about so many times its median. */
    private static final double GRAIN = 3;
    /** Share of ink that is not taken for full ink. */
    private static final double FULL_INK = 0.9;
    /** In pictures larger than this, the faintest pixels and marks are blur and dirt; in smaller ones they carry the shape. */
    private static final int SMALL = 32;

    private static final double FAINT = 0.08;
    /** Specks with less than this share of the largest mark's ink are dirt. */
    private static final double SPECK = 0.01;

    private InkExtraction() {}

    /**
     * Extracts the ink.
     *
     * @param picture dark on light, light on dark, or drawn on nothing at all
     * @return how much ink each pixel holds; none anywhere if the picture is blank
     */
    static InkRaster of(PixelRaster picture) {
        PixelRaster lit = EvenLight.of(picture);
        InkRaster ink = RuledLines.removed(extracted(lit));
        return Math.max(ink.width(), ink.height()) <= SMALL
                ? ink
                : new InkRaster(
                        ink.width(), ink.height(), Marks.withoutSpecks(ink.width(), ink.height(), ink.ink(), SPECK));
    }

    private static InkRaster extracted(PixelRaster picture) {
        int width = picture.width();
        int height = picture.height();
        int[] differences = differences(picture, PaperColour.of(picture));
        float[] ink = new float[differences.length];

        int[] histogram = new int[LEVELS];
        for (int difference : differences) {
            histogram[difference]++;
        }
        int threshold = OtsuThreshold.of(histogram);
        int grain = quantile(histogram, 0, threshold + 1, 0.5);
        int full = quantile(histogram, threshold + 1, LEVELS, FULL_INK);
        if (full - grain < MIN_CONTRAST * (LEVELS - 1)) {
            return new InkRaster(width, height, ink);
        }
        double none = Math.min(GRAIN * grain, threshold / 2.0);
        boolean isSmall = Math.max(width, height) <= SMALL;
        if (!isSmall) {
            none = Math.max(none, FAINT * full);
        }
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) Math.max(0, Math.min(1, (differences[i] - none) / (full - none)));
        }
        return new InkRaster(width, height, ink);
    }

    /** How far each colour is from the paper's, 0 to 255; what is transparent shows the paper. */
    private static int[] differences(PixelRaster picture, PaperColour paper) {
        int[] differences = new int[picture.argb().length];
        for (int i = 0; i < differences.length; i++) {
            int argb = picture.argb()[i];
            double red = (argb >> 16 & 0xff) - paper.red();
            double green = (argb >> 8 & 0xff) - paper.green();
            double blue = (argb & 0xff) - paper.blue();
            double opacity = (argb >>> 24) / 255.0;
            double distance = Math.sqrt((red * red + green * green + blue * blue) / 3);
            differences[i] = (int) Math.round(opacity * distance);
        }
        return differences;
    }

    /** The level below which so large a share of a part of the histogram lies. */
    private static int quantile(int[] histogram, int from, int to, double share) {
        long total = 0;
        for (int level = from; level < to; level++) {
            total += histogram[level];
        }
        long below = 0;
        for (int level = from; level < to; level++) {
            below += histogram[level];
            if (total > 0 && below >= share * total) {
                return level;
            }
        }
        return from;
    }
}

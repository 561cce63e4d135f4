package digitpad.learning;

import digitpad.digits.DigitImage;

/**
 * What a generator learns from at once: images, and for each of them what lies at some places. Written over for the next batch.
 *
 * @param images how many
 * @param places for each image
 * @param pixels {@link DigitImage#PIXELS} values for each image, 0 paper to 1 ink
 * @param x of each place, image by image, in pixels from the left edge
 * @param y likewise, from the top
 * @param ink what is wanted there: 0 far out on paper, one half on the edge of a stroke, 1 deep in ink
 */
public record GeneratorBatch(int images, int places, float[] pixels, float[] x, float[] y, float[] ink) {
    /** How soft wanted edges are, in pixels of the digit image: what lies near them counts a lot, what lies far away little. */
    public static final double SOFTNESS = 0.7;

    /**
     * An empty batch.
     *
     * @param images how many
     * @param places for each image
     */
    public GeneratorBatch(int images, int places) {
        this(
                images,
                places,
                new float[images * DigitImage.PIXELS],
                new float[images * places],
                new float[images * places],
                new float[images * places]);
    }

    /**
     * What is wanted at a place.
     *
     * @param distance from the edge, in pixels of the digit image, above 0 in ink
     * @return 0 to 1
     */
    public static float wantedInk(double distance) {
        return (float) (1 / (1 + Math.exp(-distance / SOFTNESS)));
    }
}

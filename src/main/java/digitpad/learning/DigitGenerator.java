package digitpad.learning;

import digitpad.digits.DigitImage;

/**
 * Draws digits of any size from a few numbers, a code: its latents, and small changes of style that only images of others than those it
 * learned from need. Near codes are alike digits. It no longer changes. Any thread may ask it; one is answered at a time.
 */
public interface DigitGenerator {
    /** {@return the sizes of its parts} */
    GeneratorShape shape();

    /**
     * The code of latents alone.
     *
     * @param latents as many as the shape says
     * @return the code
     */
    float[] code(float[] latents);

    /**
     * What an image may have been drawn from, at once.
     *
     * @param image a digit
     * @return the most probable latents
     */
    float[] latents(DigitImage image);

    /**
     * The code that draws most nearly a given image: begun with {@link #latents}, bettered step by step. Takes about a second.
     *
     * @param image not blank
     * @return the code
     */
    float[] resembling(DigitImage image);

    /**
     * How far places are from the edge of the nearest stroke.
     *
     * @param code what is drawn
     * @param x of each place, in pixels of the digit image, from its left edge
     * @param y likewise, from the top
     * @return in pixels of the digit image, above 0 in ink; roughly, and far from edges only which side
     */
    float[] distances(float[] code, float[] x, float[] y);
}

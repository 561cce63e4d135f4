package digitpad.learning;

import digitpad.digits.DigitImage;

/**
 * A rectangle of pixels inside a digit image.
 *
 * @param top first row
 * @param left first column
 * @param height rows, 1 or more
 * @param width columns, 1 or more
 */
public record ImagePart(int top, int left, int height, int width) {
    /** The whole image. */
    public static final ImagePart ALL = new ImagePart(0, 0, DigitImage.SIDE, DigitImage.SIDE);
}

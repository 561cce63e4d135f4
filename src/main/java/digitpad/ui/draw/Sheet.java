package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import java.util.Optional;

/**
 * What lies on the pad: ink, or a picture, or nothing.
 *
 * @param ink in thousandths of the pad's side; empty if there is a picture
 * @param picture what was opened, pasted or dropped
 */
public record Sheet(Ink ink, Optional<Picture> picture) {
    /** Nothing. */
    public static final Sheet EMPTY = new Sheet(Ink.EMPTY, Optional.empty());

    private static final DigitNormaliser NORMALISER = new DigitNormaliser();

    /**
     * A sheet with ink.
     *
     * @param ink what is drawn; may be empty
     * @return the sheet
     */
    public static Sheet of(Ink ink) {
        return new Sheet(ink, Optional.empty());
    }

    /**
     * A sheet with a picture.
     *
     * @param picture what lies on it
     * @return the sheet
     */
    public static Sheet of(Picture picture) {
        return new Sheet(Ink.EMPTY, Optional.of(picture));
    }

    /** {@return whether nothing lies on it} */
    public boolean isEmpty() {
        return ink.isEmpty() && picture.isEmpty();
    }

    /**
     * What a network sees of it. Any thread.
     *
     * @return the digit image; none if the sheet is empty
     */
    public Optional<DigitImage> digitImage() {
        return picture.map(Picture::digitImage).or(() -> NORMALISER.normalise(ink));
    }
}

package digitpad.ui.draw;

import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.WritingRow;
import digitpad.learning.DigitReading;
import java.util.List;
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
     * The rows of writing on it, for a reader to find digits in. Any thread; takes a moment.
     *
     * @return rows from top to bottom, in ink units; none if the sheet is empty
     */
    public List<? extends WritingRow> rows() {
        return picture.<List<? extends WritingRow>>map(Picture::rows).orElseGet(() -> InkRow.of(ink));
    }

    /** {@return all that lies on it as one image; none if it is empty. Any thread; takes a moment} */
    public Optional<DigitImage> whole() {
        return picture.map(Picture::whole).or(() -> new DigitNormaliser().normalise(ink));
    }

    /** {@return where all of it lies, in ink units} */
    public Bounds bounds() {
        return picture.isPresent() ? new Bounds(0, 0, SheetPainter.UNITS, SheetPainter.UNITS) : ink.bounds();
    }

    /**
     * The ink of one of the digits that were found on it.
     *
     * @param digit one that was found on this sheet
     * @return its strokes, or parts of them; none if there is a picture
     */
    public Ink inkOf(DigitReading digit) {
        return picture.isPresent() ? Ink.EMPTY : InkRow.of(ink).get(digit.row()).ink(digit.from(), digit.to());
    }
}

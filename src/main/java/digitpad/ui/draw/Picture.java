package digitpad.ui.draw;

import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageRow;
import digitpad.digits.InkRaster;
import digitpad.digits.MarkRow;
import digitpad.digits.WritingRow;
import digitpad.files.PixelRaster;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Palette;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture with digits on it.
 *
 * @param image to be shown, no larger than needed
 * @param rows the rows of writing found on it, in ink units of a sheet that it fills
 * @param whole all of it, for a network that sees one thing and not digits in rows
 * @param ink what was taken for ink, without the paper around it, as large as a thumbnail needs it
 */
public record Picture(Image image, List<? extends WritingRow> rows, DigitImage whole, InkRaster ink) {
    /** As sharp as the pad on a screen of twice the usual density. */
    private static final int SHOWN_SIDE = 1024;
    /** As sharp as a thumbnail on such a screen. */
    private static final int THUMBNAIL_SIDE = 96;

    private static final int SHOWN_SCALE = SHOWN_SIDE / DigitImage.SIDE;

    /**
     * A digit image as a picture: a network sees it as it is, unnormalised.
     *
     * @param digit such as one of a data set
     * @return dark ink on white paper
     */
    public static Picture of(DigitImage digit) {
        InkRaster ink = InkRaster.of(digit);
        return new Picture(
                DigitImageView.picture(digit, Palette.LIGHT, SHOWN_SCALE),
                List.of(new ImageRow(digit, new Bounds(0, 0, SheetPainter.UNITS, SheetPainter.UNITS))),
                digit,
                ink.cropped().orElse(ink));
    }

    /**
     * Finds the writing on a picture. Any thread; takes a moment.
     *
     * @param pixels the picture
     * @return the picture; none if it is blank
     */
    static Optional<Picture> of(PixelRaster pixels) {
        InkRaster ink = pixels.ink();
        double scale = SheetPainter.UNITS / Math.max(pixels.width(), pixels.height());
        List<MarkRow> rows = MarkRow.of(
                ink,
                scale,
                (SheetPainter.UNITS - scale * pixels.width()) / 2,
                (SheetPainter.UNITS - scale * pixels.height()) / 2);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        PixelRaster shown = pixels.shrunk(SHOWN_SIDE);
        WritableImage image = new WritableImage(shown.width(), shown.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        shown.width(),
                        shown.height(),
                        PixelFormat.getIntArgbInstance(),
                        shown.argb(),
                        0,
                        shown.width());
        return Optional.of(new Picture(
                image,
                rows,
                ink.normalised().orElseThrow(),
                ink.cropped().orElseThrow().shrunk(THUMBNAIL_SIDE)));
    }
}

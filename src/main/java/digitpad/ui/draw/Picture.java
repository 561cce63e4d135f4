package digitpad.ui.draw;

import digitpad.digits.DigitImage;
import digitpad.digits.InkRaster;
import digitpad.files.PixelRaster;
import digitpad.ui.parts.DigitImageView;
import digitpad.ui.parts.Palette;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture with a digit on it.
 *
 * @param image to be shown, no larger than needed
 * @param digitImage what a network sees
 * @param ink what was taken for ink, without the paper around it, as large as a thumbnail needs it
 */
public record Picture(Image image, DigitImage digitImage, InkRaster ink) {
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
                digit,
                ink.cropped().orElse(ink));
    }

    /**
     * Finds the digit on a picture. Any thread; takes a moment.
     *
     * @param pixels the picture
     * @return the picture; none if it is blank
     */
    static Optional<Picture> of(PixelRaster pixels) {
        InkRaster ink = pixels.ink();
        return ink.normalised().map(digit -> {
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
            return new Picture(image, digit, ink.cropped().orElseThrow().shrunk(THUMBNAIL_SIDE));
        });
    }
}

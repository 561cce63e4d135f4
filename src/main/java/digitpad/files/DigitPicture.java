package digitpad.files;

import digitpad.digits.DigitImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Digit images as PNG pictures, dark ink on white paper. */
public final class DigitPicture {
    private static final int WHITE = 255;
    /** White pixels between the images of a sheet. */
    private static final int GAP = 4;

    private DigitPicture() {}

    /**
     * Writes one image, 28 × 28 pixels.
     *
     * @param image what to write
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(DigitImage image, Path file) throws IOException {
        write(picture(image), file);
    }

    /**
     * One image as a PNG file, 28 × 28 pixels.
     *
     * @param image any
     * @return what stands in the file
     */
    static byte[] png(DigitImage image) {
        return Png.bytes(picture(image));
    }

    private static BufferedImage picture(DigitImage image) {
        BufferedImage picture = new BufferedImage(DigitImage.SIDE, DigitImage.SIDE, BufferedImage.TYPE_BYTE_GRAY);
        paint(image, picture, 0, 0, 1);
        return picture;
    }

    /**
     * Writes images side by side, row after row.
     *
     * @param images at least one
     * @param columns how many in a row; 1 or more
     * @param scale side of a pixel of an image, in pixels of the picture
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void writeSheet(List<DigitImage> images, int columns, int scale, Path file) throws IOException {
        int pitch = scale * DigitImage.SIDE + GAP;
        int inRow = Math.min(columns, images.size());
        int rows = (images.size() + inRow - 1) / inRow;
        BufferedImage sheet = new BufferedImage(inRow * pitch + GAP, rows * pitch + GAP, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                sheet.getRaster().setSample(x, y, 0, WHITE);
            }
        }
        for (int i = 0; i < images.size(); i++) {
            paint(images.get(i), sheet, GAP + i % inRow * pitch, GAP + i / inRow * pitch, scale);
        }
        write(sheet, file);
    }

    private static void paint(DigitImage image, BufferedImage picture, int left, int top, int scale) {
        for (int y = 0; y < DigitImage.SIDE * scale; y++) {
            for (int x = 0; x < DigitImage.SIDE * scale; x++) {
                // The raster takes the value as it is; setRGB would change it from one colour space to another.
                picture.getRaster().setSample(left + x, top + y, 0, WHITE - image.at(y / scale, x / scale));
            }
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        AtomicFile.write(file, stream -> stream.write(Png.bytes(picture)));
    }
}

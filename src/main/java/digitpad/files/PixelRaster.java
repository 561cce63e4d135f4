package digitpad.files;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * A decoded picture. Whoever receives one must not change its array.
 *
 * @param width pixels in a row
 * @param height rows
 * @param argb colours as 0xAARRGGBB, row by row, not premultiplied
 */
record PixelRaster(int width, int height, int[] argb) {
    /**
     * Takes the colours out of an image as its file has them.
     *
     * @param image any kind
     * @return its pixels
     */
    static PixelRaster of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        ColorModel colours = image.getColorModel();
        // getRGB takes grey for linear light and would brighten it.
        int[] argb = colours instanceof ComponentColorModel
                        && colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                ? greys(image)
                : image.getRGB(0, 0, width, height, null, 0, width);
        return new PixelRaster(width, height, argb);
    }

    private static int[] greys(BufferedImage image) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int[] argb = new int[width * image.getHeight()];
        int brightest = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        boolean hasAlpha = image.getColorModel().hasAlpha();
        for (int i = 0; i < argb.length; i++) {
            int grey = raster.getSample(i % width, i / width, 0) * 255 / brightest;
            int alpha = hasAlpha ? raster.getSample(i % width, i / width, 1) * 255 / brightest : 255;
            argb[i] = alpha << 24 | grey << 16 | grey << 8 | grey;
        }
        return argb;
    }
}

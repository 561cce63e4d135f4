package digitpad.files;

import digitpad.digits.DigitImage;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.util.Optional;

/**
 * A decoded picture. Whoever receives one must not change its array.
 *
 * @param width pixels in a row
 * @param height rows
 * @param argb colours as 0xAARRGGBB, row by row, not premultiplied
 */
public record PixelRaster(int width, int height, int[] argb) {
    /**
     * Checks that the colours fit the size.
     *
     * @throws IllegalArgumentException if they do not
     */
    public PixelRaster {
        if (width < 1 || height < 1 || (long) width * height != argb.length) {
            throw new IllegalArgumentException(
                    width + " × " + height + " pixels do not fit " + argb.length + " colours");
        }
    }

    /**
     * Finds the digit on the picture and normalises it as MNIST was.
     *
     * @return the digit image; none if the picture is blank
     */
    public Optional<DigitImage> digitImage() {
        return InkExtraction.of(this).normalised();
    }

    /**
     * A smaller picture: each of its pixels is the mean of a square of this one's.
     *
     * @param longestSide what neither side shall exceed, in pixels
     * @return the picture; this one if it is small enough
     */
    public PixelRaster shrunk(int longestSide) {
        int square = (Math.max(width, height) + longestSide - 1) / longestSide;
        if (square == 1) {
            return this;
        }
        // What does not fill a square at the right and the bottom is left out, unless it is all there is.
        int fewer = Math.max(1, width / square);
        int lower = Math.max(1, height / square);
        int[] means = new int[fewer * lower];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(i % fewer * square, i / fewer * square, square);
        }
        return new PixelRaster(fewer, lower, means);
    }

    private int mean(int left, int top, int square) {
        long[] sums = new long[4];
        int right = Math.min(width, left + square);
        int bottom = Math.min(height, top + square);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int colour = argb[y * width + x];
                int alpha = colour >>> 24;
                sums[0] += alpha;
                // What is transparent has no colour to give.
                sums[1] += (long) alpha * (colour >> 16 & 0xff);
                sums[2] += (long) alpha * (colour >> 8 & 0xff);
                sums[3] += (long) alpha * (colour & 0xff);
            }
        }
        if (sums[0] == 0) {
            return 0;
        }
        int area = (right - left) * (bottom - top);
        int alpha = Math.round((float) sums[0] / area);
        int mean = alpha << 24;
        for (int i = 1; i < sums.length; i++) {
            mean |= Math.round((float) sums[i] / sums[0]) << 24 - 8 * i;
        }
        return mean;
    }

    /**
     * Takes the colours out of an image as its file has them.
     *
     * @param image any kind
     * @return its pixels
     */
    public static PixelRaster of(BufferedImage image) {
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

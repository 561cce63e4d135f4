package digitpad.digits;

import java.util.Arrays;

/**
 * An immutable grey image of {@value #SIDE} × {@value #SIDE} pixels, row by row, 0 paper to 255 ink, as MNIST stores them.
 */
public final class DigitImage {
    /** Pixels along one side. */
    public static final int SIDE = 28;
    /** Pixels in all. */
    public static final int PIXELS = SIDE * SIDE;

    private final byte[] pixels;

    private DigitImage(byte[] pixels) {
        this.pixels = pixels;
    }

    /**
     * Copies one image out of a larger array.
     *
     * @param source pixels as unsigned bytes
     * @param offset where the image starts; {@link #PIXELS} bytes follow
     * @return the image
     */
    public static DigitImage copyOf(byte[] source, int offset) {
        return new DigitImage(Arrays.copyOfRange(source, offset, offset + PIXELS));
    }

    /**
     * Rounds grey values to an image.
     *
     * @param ink {@link #PIXELS} values, 0 paper to 1 ink; values outside are clamped
     * @return the image
     */
    public static DigitImage ofInk(double[] ink) {
        if (ink.length != PIXELS) {
            throw new IllegalArgumentException("a digit image has " + PIXELS + " pixels, not " + ink.length);
        }
        byte[] pixels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            pixels[i] = (byte) Math.round(255 * Math.min(1, Math.max(0, ink[i])));
        }
        return new DigitImage(pixels);
    }

    /**
     * One pixel.
     *
     * @param row 0 at the top
     * @param column 0 at the left
     * @return 0 paper to 255 ink
     */
    public int at(int row, int column) {
        return pixels[row * SIDE + column] & 0xff;
    }

    /**
     * The pixels as text: a line for each row, from the top.
     *
     * @param separator between the numbers of a line
     * @return {@value #SIDE} lines, each with a line end
     */
    public String numbers(String separator) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                text.append(column == 0 ? "" : separator).append(at(row, column));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** {@return a copy of the pixels as unsigned bytes, row by row} */
    byte[] bytes() {
        return pixels.clone();
    }

    /** {@return whether every pixel is paper} */
    public boolean isBlank() {
        for (byte pixel : pixels) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes the pixels as a network takes them: 0 paper to 1 ink, row by row.
     *
     * @param target where to
     * @param offset the first place written; {@link #PIXELS} are
     */
    public void copyTo(float[] target, int offset) {
        for (int i = 0; i < PIXELS; i++) {
            target[offset + i] = (pixels[i] & 0xff) / 255f;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DigitImage image && Arrays.equals(pixels, image.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}

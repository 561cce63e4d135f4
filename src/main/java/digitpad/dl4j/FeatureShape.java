package digitpad.dl4j;

import digitpad.words.Words;
import java.util.List;

/**
 * What one example looks like between two layers. Values lie row by row, the channels of a pixel side by side (NHWC), so that flattening
 * moves nothing.
 *
 * @param height rows, 1 for a vector
 * @param width columns, 1 for a vector
 * @param channels values at each pixel, or the length of a vector
 * @param isVector whether there is no place any more, only features
 */
record FeatureShape(int height, int width, int channels, boolean isVector) {
    private static final Words WORDS = Words.of(FeatureShape.class);

    static FeatureShape image(int height, int width, int channels) {
        return new FeatureShape(height, width, channels, false);
    }

    static FeatureShape vector(int length) {
        return new FeatureShape(1, 1, length, true);
    }

    /**
     * {@return how many values one example has}
     *
     * @throws IllegalArgumentException if no network can have so many
     */
    int size() {
        long size = (long) height * width;
        if (size > Integer.MAX_VALUE || size * channels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(WORDS.text("layers.too-large", this));
        }
        return (int) (size * channels);
    }

    /** {@return sizes for people: height, width, channels of an image, the length of a vector} */
    List<Integer> sizes() {
        return isVector ? List.of(channels) : List.of(height, width, channels);
    }

    /** {@return the shape of an array of so many examples} */
    long[] times(int examples) {
        return isVector ? new long[] {examples, channels} : new long[] {examples, height, width, channels};
    }

    @Override
    public String toString() {
        return isVector ? Integer.toString(channels) : height + " × " + width + " × " + channels;
    }
}

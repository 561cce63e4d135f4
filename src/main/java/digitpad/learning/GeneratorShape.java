package digitpad.learning;

/**
 * The sizes of a generator's parts.
 *
 * @param latents numbers that stand for one digit
 * @param encoder values in the encoder's first hidden layer; its second has half as many
 * @param style values in the layer that tells the picture's layers what to draw
 * @param width values in each of the picture's hidden layers, for each place
 * @param depth how many of these there are
 * @param frequencies waves across the picture, along each direction, that a place is told by
 */
public record GeneratorShape(int latents, int encoder, int style, int width, int depth, int frequencies) {
    /** No part may be larger: nothing in a file decides how much memory is taken. */
    private static final int MOST = 1024;

    private static final int MOST_LAYERS = 8;
    private static final int MOST_FREQUENCIES = 16;

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if one is out of range, naming it
     */
    public GeneratorShape {
        Range.requireWhole(latents, 1, MOST, "range.latents");
        Range.requireWhole(encoder, 2, MOST, "range.encoder");
        Range.requireWhole(style, 1, MOST, "range.style");
        Range.requireWhole(width, 1, MOST, "range.width");
        Range.requireWhole(depth, 1, MOST_LAYERS, "range.depth");
        Range.requireWhole(frequencies, 1, MOST_FREQUENCIES, "range.frequencies");
    }

    /** {@return for how many numbers the style speaks: a scale and a shift for each value of the picture's hidden layers} */
    public int modulations() {
        return 2 * depth * width;
    }
}

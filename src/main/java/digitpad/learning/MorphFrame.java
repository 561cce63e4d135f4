package digitpad.learning;

/**
 * One picture of a morph.
 *
 * @param position 0 at the beginning to 1 at the end
 * @param shape what is drawn
 * @param reading what a model makes of it
 */
public record MorphFrame(double position, DigitShape shape, Reading reading) {
    /**
     * Draws and reads a place on the way, on the calling thread.
     *
     * @param morph the way
     * @param position 0 to 1
     * @param generator draws
     * @param model reads
     * @return the picture
     */
    public static MorphFrame of(Morph morph, double position, DigitGenerator generator, Model model) {
        DigitShape shape = DigitShape.of(generator, morph.at(position));
        return new MorphFrame(
                position,
                shape,
                Reading.of(
                        shape.image(), model.network(), model.card().refusal().orElse(Refusal.NEVER)));
    }
}

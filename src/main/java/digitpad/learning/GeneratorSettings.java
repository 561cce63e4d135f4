package digitpad.learning;

/**
 * How a generator is trained.
 *
 * @param shape sizes of its parts
 * @param images it learns from, the first so many of a set or all if there are fewer, at least 1
 * @param epochs how often every image is seen, at least 1
 * @param batch images of one update, at least 1
 * @param places looked at in each image of a batch, at least 1
 * @param learningRate the largest, above 0; it grows at first and then falls along half a cosine
 * @param divergenceWeight how much the latents' divergence from the normal distribution counts, 0 or more: more makes what lies between digits
 *     more alike to digits, less makes a digit more alike to its image
 * @param seed the same gives the same generator
 */
public record GeneratorSettings(
        GeneratorShape shape,
        int images,
        int epochs,
        int batch,
        int places,
        double learningRate,
        double divergenceWeight,
        long seed) {
    /** What made the generator that ships. */
    public static final GeneratorSettings USUAL =
            new GeneratorSettings(new GeneratorShape(24, 256, 128, 96, 3, 4), 30_000, 20, 128, 32, 0.002, 0.5, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range, naming it
     */
    public GeneratorSettings {
        Range.requireAtLeast(images, 1, "range.images");
        Range.requireAtLeast(epochs, 1, "range.epochs");
        Range.requireAtLeast(batch, 1, "range.batch");
        Range.requireAtLeast(places, 1, "range.places");
        TrainingSettings.requireLearningRate(learningRate);
        Range.requireAtLeast(divergenceWeight, 0, "range.divergence-weight");
    }

    /**
     * These settings with another length.
     *
     * @param count epochs
     * @return the settings
     */
    public GeneratorSettings withEpochs(int count) {
        return new GeneratorSettings(shape, images, count, batch, places, learningRate, divergenceWeight, seed);
    }

    /**
     * These settings with other chance.
     *
     * @param other the seed
     * @return the settings
     */
    public GeneratorSettings withSeed(long other) {
        return new GeneratorSettings(shape, images, epochs, batch, places, learningRate, divergenceWeight, other);
    }
}

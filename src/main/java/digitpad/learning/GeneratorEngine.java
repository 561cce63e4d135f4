package digitpad.learning;

/** Makes generators of digits. Any thread may call it. */
public interface GeneratorEngine {
    /**
     * A new generator with random weights.
     *
     * @param settings shape, sizes of a batch, seed
     * @return the generator; it belongs to the thread that calls
     */
    TrainableGenerator create(GeneratorSettings settings);

    /**
     * A generator with known weights.
     *
     * @param shape sizes of its parts
     * @param parameters as in {@link TrainableGenerator#parameters()}
     * @return the generator
     * @throws IllegalArgumentException if there are more or fewer parameters than the shape needs
     */
    DigitGenerator generator(GeneratorShape shape, float[] parameters);
}

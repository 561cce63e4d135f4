package digitpad.learning;

/** A generator that learns. One thread. */
public interface TrainableGenerator extends AutoCloseable {
    /**
     * What came of one update.
     *
     * @param mismatch between what is wanted and what was drawn, for a whole image: the cross-entropy above the least there can be
     * @param divergence of the latents from the normal distribution, for an image
     */
    record Figures(double mismatch, double divergence) {}

    /**
     * Learns from a batch: one update.
     *
     * @param batch as many images and places as this generator was made for
     * @param learningRate size of the step
     * @param divergenceWeight how much the latents' divergence counts against the mismatch
     * @return before the update
     */
    Figures trainOn(GeneratorBatch batch, double learningRate, double divergenceWeight);

    /** {@return all weights, as they are now} */
    float[] parameters();

    /** Frees its memory. */
    @Override
    void close();
}

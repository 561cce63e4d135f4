package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Cuts a training set into batches, in an order that depends on the seed and the epoch alone. */
final class BatchSource {
    private final ImageSet images;
    private final int batchSize;
    private final long seed;

    /**
     * Batches of a training set.
     *
     * @param images at least one
     * @param batchSize at least 1; an epoch's last batch holds what is left
     * @param seed where shuffling begins
     */
    BatchSource(ImageSet images, int batchSize, long seed) {
        this.images = images;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /** {@return how many batches an epoch has} */
    int batchesPerEpoch() {
        return (images.size() + batchSize - 1) / batchSize;
    }

    /**
     * The order of one epoch.
     *
     * @param epoch 0 for the first
     * @return every index of the training set once
     */
    int[] order(int epoch) {
        // SplittableRandom-like mixing is not needed: Random scrambles the seed, and neighbouring epochs must only
        // differ.
        return Permutation.of(IntStream.range(0, images.size()).toArray(), new Random(31 * seed + epoch));
    }

    /**
     * One batch.
     *
     * @param order as {@link #order} gave it
     * @param index 0 to {@link #batchesPerEpoch()} - 1
     * @return its examples, in arrays of their own
     */
    Batch batch(int[] order, int index) {
        int from = index * batchSize;
        int size = Math.min(batchSize, order.length - from);
        float[] pixels = new float[size * DigitImage.PIXELS];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            images.copyTo(order[from + i], pixels, i * DigitImage.PIXELS);
            labels[i] = images.label(order[from + i]);
        }
        return new Batch(pixels, labels);
    }
}

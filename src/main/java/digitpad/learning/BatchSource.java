package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Cuts a training set into batches, in an order that depends on the seed and the epoch alone, and changes their images as the augmentation
 * says, which depends on the image besides. Any thread may ask.
 */
final class BatchSource {
    private final ImageSet images;
    private final int batchSize;
    private final long seed;
    private final Augmentation augmentation;

    /**
     * Batches of a training set.
     *
     * @param images at least one
     * @param settings batch size (an epoch's last batch holds what is left), seed, augmentation
     */
    BatchSource(ImageSet images, TrainingSettings settings) {
        this.images = images;
        this.batchSize = settings.batchSize();
        this.seed = settings.seed();
        this.augmentation = settings.augmentation();
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
     * @param epoch of that order
     * @param index 0 to {@link #batchesPerEpoch()} - 1
     * @return its examples, in arrays of their own
     */
    Batch batch(int[] order, int epoch, int index) {
        int from = index * batchSize;
        int size = Math.min(batchSize, order.length - from);
        float[] pixels = new float[size * DigitImage.PIXELS];
        int[] labels = new int[size];
        Augmenter augmenter = augmentation.isActive() ? new Augmenter(augmentation) : null;
        for (int i = 0; i < size; i++) {
            int image = order[from + i];
            images.copyTo(image, pixels, i * DigitImage.PIXELS);
            labels[i] = images.label(image);
            if (augmenter != null) {
                // SplittableRandom's own mixing makes unrelated numbers of neighbouring seeds.
                SplittableRandom random = new SplittableRandom(seed + ((long) epoch << 32) + image);
                augmenter.augment(pixels, i * DigitImage.PIXELS, random);
            }
        }
        return new Batch(pixels, labels);
    }
}

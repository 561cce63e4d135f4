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
    /** The share of drawings that are changed as images are too. */
    private static final double DRAWINGS_CHANGED = 0.25;
    /** The share of images that are changed where there are drawings besides: those that are not show what images look like in earnest. */
    private static final double IMAGES_CHANGED = 0.75;

    private final ImageSet images;
    private final int batchSize;
    private final long seed;
    private final Augmentation augmentation;
    private final DrawnExamples drawn;

    /**
     * Batches of a training set.
     *
     * @param images at least one
     * @param settings batch size (an epoch's last batch holds what is left), seed, augmentation
     */
    BatchSource(ImageSet images, TrainingSettings settings) {
        this(images, DrawnExamples.NONE, settings);
    }

    /**
     * Batches of a training set with drawings.
     *
     * @param images at least one
     * @param drawn what the last of them were made of, and are made of anew each time
     * @param settings batch size (an epoch's last batch holds what is left), seed, augmentation
     */
    BatchSource(ImageSet images, DrawnExamples drawn, TrainingSettings settings) {
        this.images = images;
        this.drawn = drawn;
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
        int firstDrawn = images.size() - drawn.size();
        for (int i = 0; i < size; i++) {
            int image = order[from + i];
            int offset = i * DigitImage.PIXELS;
            labels[i] = images.label(image);
            // SplittableRandom's own mixing makes unrelated numbers of neighbouring seeds.
            SplittableRandom random = new SplittableRandom(seed + ((long) epoch << 32) + image);
            if (image >= firstDrawn) {
                drawn.draw(image - firstDrawn, random, pixels, offset);
            } else {
                images.copyTo(image, pixels, offset);
            }
            // Most drawings keep the sharp lines of the pad's, so that the network can tell them from scanned digits
            // and learn the habits of
            // both: a one of the pad is a seven among MNIST's.
            boolean isChanged =
                    drawn.size() == 0 || random.nextDouble() < (image < firstDrawn ? IMAGES_CHANGED : DRAWINGS_CHANGED);
            if (augmenter != null && isChanged) {
                augmenter.augment(pixels, offset, random);
            }
        }
        return new Batch(pixels, labels);
    }
}

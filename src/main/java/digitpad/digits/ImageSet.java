package digitpad.digits;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An immutable, ordered set of labelled digit images. Subsets share the pixels of the set they were taken from.
 */
public final class ImageSet {
    /** The label of an image of none of the classes, such as a letter among digits: a network learns to be in doubt about it. */
    public static final int NO_CLASS = -1;

    /** Bytes are 0 to 255, networks see 0 to 1. A table, because training would spend a twentieth of its time on the division. */
    private static final float[] INK = new float[256];

    static {
        for (int i = 0; i < INK.length; i++) {
            INK[i] = i / 255f;
        }
    }

    private final String name;
    private final List<String> classNames;
    private final byte[] pixels;
    private final byte[] labels;
    private final int[] sources;

    private ImageSet(String name, List<String> classNames, byte[] pixels, byte[] labels, int[] sources) {
        this.name = name;
        this.classNames = classNames;
        this.pixels = pixels;
        this.labels = labels;
        this.sources = sources;
    }

    /**
     * Takes over images and labels; the caller must not keep the arrays.
     *
     * @param name for people, such as "MNIST test set"
     * @param classNames what labels 0, 1, … are called
     * @param pixels {@link DigitImage#PIXELS} unsigned bytes for each image, one image after the other
     * @param labels one class index for each image, or {@link #NO_CLASS}
     * @return the set
     * @throws IllegalArgumentException if the arrays do not fit each other or a label has no class
     */
    public static ImageSet of(String name, List<String> classNames, byte[] pixels, byte[] labels) {
        if ((long) labels.length * DigitImage.PIXELS != pixels.length) {
            throw new IllegalArgumentException(labels.length + " labels do not fit " + pixels.length + " pixels");
        }
        int[] sources = new int[labels.length];
        for (int i = 0; i < sources.length; i++) {
            if (labels[i] < NO_CLASS || labels[i] >= classNames.size()) {
                throw new IllegalArgumentException("label " + labels[i] + " of image " + i + " has no class");
            }
            sources[i] = i;
        }
        return new ImageSet(name, List.copyOf(classNames), pixels, labels, sources);
    }

    /**
     * One set after the other, in arrays of its own.
     *
     * @param name for people
     * @param first its images come first; its classes are the new set's
     * @param second its images follow; its classes must be the same
     * @return the set; source indices are those in it
     * @throws IllegalArgumentException if the classes differ
     */
    public static ImageSet joined(String name, ImageSet first, ImageSet second) {
        if (!first.classNames.equals(second.classNames)) {
            throw new IllegalArgumentException(first.name + " and " + second.name + " have different classes");
        }
        int size = first.size() + second.size();
        byte[] pixels = new byte[size * DigitImage.PIXELS];
        byte[] labels = new byte[size];
        first.copyAll(pixels, labels, 0);
        second.copyAll(pixels, labels, first.size());
        return of(name, first.classNames, pixels, labels);
    }

    private void copyAll(byte[] targetPixels, byte[] targetLabels, int at) {
        for (int i = 0; i < sources.length; i++) {
            int from = sources[i] * DigitImage.PIXELS;
            System.arraycopy(pixels, from, targetPixels, (at + i) * DigitImage.PIXELS, DigitImage.PIXELS);
            targetLabels[at + i] = labels[sources[i]];
        }
    }

    /** {@return the name for people} */
    public String name() {
        return name;
    }

    /** {@return what labels 0, 1, … are called} */
    public List<String> classNames() {
        return classNames;
    }

    /** {@return how many images there are} */
    public int size() {
        return sources.length;
    }

    /**
     * One image.
     *
     * @param index 0 to size - 1
     * @return the image
     */
    public DigitImage image(int index) {
        return DigitImage.copyOf(pixels, sources[index] * DigitImage.PIXELS);
    }

    /**
     * The truth about one image.
     *
     * @param index 0 to size - 1
     * @return its class index, or {@link #NO_CLASS}
     */
    public int label(int index) {
        return labels[sources[index]];
    }

    /**
     * Where an image stood in the file it came from, whatever subset this is.
     *
     * @param index 0 to size - 1
     * @return its index in the original set
     */
    public int sourceIndex(int index) {
        return sources[index];
    }

    /**
     * Writes one image as a network takes it: 0 paper to 1 ink, row by row.
     *
     * @param index 0 to size - 1
     * @param target where to
     * @param offset the first place written; {@link DigitImage#PIXELS} are
     */
    public void copyTo(int index, float[] target, int offset) {
        int from = sources[index] * DigitImage.PIXELS;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            target[offset + i] = INK[pixels[from + i] & 0xff];
        }
    }

    /**
     * Some images of this set, in a given order.
     *
     * @param name the subset's name for people
     * @param indices indices into this set
     * @return the subset; it shares the pixels
     */
    public ImageSet subset(String name, int[] indices) {
        int[] chosen = Arrays.stream(indices).map(index -> sources[index]).toArray();
        return new ImageSet(name, classNames, pixels, labels, chosen);
    }

    /**
     * The images of one class, in their order.
     *
     * @param label the class index
     * @return the subset; it shares the pixels
     */
    public ImageSet withLabel(int label) {
        return subset(
                name, IntStream.range(0, size()).filter(i -> label(i) == label).toArray());
    }

    /**
     * The images that come first.
     *
     * @param count how many; all if there are fewer
     * @return the subset; it shares the pixels
     */
    public ImageSet first(int count) {
        return subset(name, IntStream.range(0, Math.min(count, size())).toArray());
    }

    /**
     * Images drawn at random, each at most once. The same seed draws the same images, everywhere.
     *
     * @param count how many; all if there are fewer
     * @param seed any number
     * @return the subset, in the order drawn; it shares the pixels
     */
    public ImageSet random(int count, long seed) {
        int[] order = IntStream.range(0, size()).toArray();
        int drawn = Math.min(count, order.length);
        Random random = new Random(seed);
        // Fisher and Yates, only as far as images are drawn.
        for (int i = 0; i < drawn; i++) {
            int other = i + random.nextInt(order.length - i);
            int chosen = order[other];
            order[other] = order[i];
            order[i] = chosen;
        }
        return subset(name, Arrays.copyOf(order, drawn));
    }

    /** {@return how many images each class has} */
    public int[] classCounts() {
        int[] counts = new int[classNames.size()];
        for (int i = 0; i < size(); i++) {
            counts[label(i)]++;
        }
        return counts;
    }

    /**
     * The mean of each class, pixel by pixel; for sixty thousand images this takes a tenth of a second.
     *
     * @return an image for each class; blank paper for one without images
     */
    public List<DigitImage> classMeans() {
        long[][] sums = new long[classNames.size()][DigitImage.PIXELS];
        for (int source : sources) {
            long[] sum = sums[labels[source]];
            int from = source * DigitImage.PIXELS;
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                sum[i] += pixels[from + i] & 0xff;
            }
        }
        int[] counts = classCounts();
        return IntStream.range(0, sums.length)
                .mapToObj(k -> DigitImage.ofInk(Arrays.stream(sums[k])
                        .mapToDouble(sum -> sum / (255.0 * Math.max(1, counts[k])))
                        .toArray()))
                .toList();
    }

    /** {@return mean and standard deviation of all pixels; both 0 without images} */
    public PixelStatistics pixelStatistics() {
        long sum = 0;
        long squares = 0;
        for (int source : sources) {
            int from = source * DigitImage.PIXELS;
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                int value = pixels[from + i] & 0xff;
                sum += value;
                squares += (long) value * value;
            }
        }
        double count = Math.max(1, (double) size() * DigitImage.PIXELS);
        double mean = sum / count;
        return new PixelStatistics(mean / 255, Math.sqrt(Math.max(0, squares / count - mean * mean)) / 255);
    }
}

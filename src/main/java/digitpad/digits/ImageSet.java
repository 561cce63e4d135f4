package digitpad.digits;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable, ordered set of labelled digit images. Subsets share the pixels of the set they were taken from.
 */
public final class ImageSet {
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
     * @param labels one class index for each image
     * @return the set
     * @throws IllegalArgumentException if the arrays do not fit each other or a label has no class
     */
    public static ImageSet of(String name, List<String> classNames, byte[] pixels, byte[] labels) {
        if ((long) labels.length * DigitImage.PIXELS != pixels.length) {
            throw new IllegalArgumentException(labels.length + " labels do not fit " + pixels.length + " pixels");
        }
        int[] sources = new int[labels.length];
        for (int i = 0; i < sources.length; i++) {
            if (labels[i] < 0 || labels[i] >= classNames.size()) {
                throw new IllegalArgumentException("label " + labels[i] + " of image " + i + " has no class");
            }
            sources[i] = i;
        }
        return new ImageSet(name, List.copyOf(classNames), pixels, labels, sources);
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
     * @return its class index
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
}

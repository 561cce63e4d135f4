package digitpad.digits;

import digitpad.words.Words;
import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads and writes image sets in MNIST's own format, IDX, gzipped or plain: big-endian magic, counts, then bytes
 * (LeCun, Cortes and Burges, "The MNIST database of handwritten digits"). Everything a header claims is checked against what follows.
 */
public final class IdxFile {
    private static final Words WORDS = Words.of(IdxFile.class);
    private static final int IMAGES_MAGIC = 0x0803;
    private static final int LABELS_MAGIC = 0x0801;
    private static final int MAX_IMAGES = 1_000_000;
    /** Of the memory there is, images may take so much: they lie there twice while they are read. */
    private static final double MEMORY_SHARE = 0.3;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream content;
    private long position;

    private IdxFile(String name, InputStream content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads a set of {@value DigitImage#SIDE} × {@value DigitImage#SIDE} images and their labels.
     *
     * @param name the set's name for people
     * @param classNames what labels 0, 1, … are called
     * @param images the image file
     * @param labels the label file
     * @return the set
     * @throws UnreadableFileException if either is damaged or the two do not fit each other; names the file and the byte
     */
    public static ImageSet read(String name, List<String> classNames, Path images, Path labels)
            throws UnreadableFileException {
        byte[] pixels;
        try (InputStream stream = open(images)) {
            pixels = readPixels(stream, images.toString());
        } catch (IOException e) {
            throw unreadable(images.toString(), e);
        }
        byte[] classes;
        try (InputStream stream = open(labels)) {
            classes = readLabels(stream, labels.toString(), classNames.size());
        } catch (IOException e) {
            throw unreadable(labels.toString(), e);
        }
        requireAgreement(images.toString(), pixels, labels.toString(), classes);
        return ImageSet.of(name, classNames, pixels, classes);
    }

    /**
     * Writes the images of a set, plain.
     *
     * @param images what to write
     * @param target where to; not closed
     * @throws IOException if it takes no more
     */
    public static void writeImages(ImageSet images, OutputStream target) throws IOException {
        DataOutputStream stream = new DataOutputStream(target);
        stream.writeInt(IMAGES_MAGIC);
        stream.writeInt(images.size());
        stream.writeInt(DigitImage.SIDE);
        stream.writeInt(DigitImage.SIDE);
        byte[] pixels = new byte[DigitImage.PIXELS];
        for (int index = 0; index < images.size(); index++) {
            DigitImage image = images.image(index);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) image.at(i / DigitImage.SIDE, i % DigitImage.SIDE);
            }
            stream.write(pixels);
        }
        stream.flush();
    }

    /**
     * Writes the labels of a set, plain.
     *
     * @param images whose labels
     * @param target where to; not closed
     * @throws IOException if it takes no more
     */
    public static void writeLabels(ImageSet images, OutputStream target) throws IOException {
        DataOutputStream stream = new DataOutputStream(target);
        stream.writeInt(LABELS_MAGIC);
        stream.writeInt(images.size());
        for (int index = 0; index < images.size(); index++) {
            stream.writeByte(images.label(index));
        }
        stream.flush();
    }

    /**
     * Reads an image file to its end.
     *
     * @param stream the file, gzipped or not; not closed
     * @param name what messages call it
     * @return {@link DigitImage#PIXELS} unsigned bytes for each image, one image after the other
     * @throws UnreadableFileException if it is no such file, or damaged
     */
    static byte[] readPixels(InputStream stream, String name) throws UnreadableFileException {
        try {
            IdxFile file = new IdxFile(name, unzipped(stream));
            file.requireMagic(IMAGES_MAGIC);
            int count = file.readCount("image-count", "images-most");
            file.requireSide("row-count", "rows");
            file.requireSide("column-count", "columns");
            requireMemory(name, count);
            return file.readRest((long) count * DigitImage.PIXELS, WORDS.text("images", String.valueOf(count)));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads a label file to its end.
     *
     * @param stream the file, gzipped or not; not closed
     * @param name what messages call it
     * @param classes how many classes there are; labels are below it
     * @return a class index for each image
     * @throws UnreadableFileException if it is no such file, or damaged
     */
    static byte[] readLabels(InputStream stream, String name, int classes) throws UnreadableFileException {
        try {
            IdxFile file = new IdxFile(name, unzipped(stream));
            file.requireMagic(LABELS_MAGIC);
            int count = file.readCount("label-count", "labels-most");
            long start = file.position;
            byte[] labels = file.readRest(count, WORDS.text("labels", String.valueOf(count)));
            for (int i = 0; i < labels.length; i++) {
                int label = labels[i] & 0xff;
                if (label >= classes) {
                    throw file.wrong(start + i, WORDS.text("label-to", classes - 1), String.valueOf(label));
                }
            }
            return labels;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Checks that there is a label for each image.
     *
     * @param imageFile what messages call the image file
     * @param pixels what {@link #readPixels} gave
     * @param labelFile what messages call the label file
     * @param labels what {@link #readLabels} gave
     * @throws UnreadableFileException if there are more of one kind
     */
    static void requireAgreement(String imageFile, byte[] pixels, String labelFile, byte[] labels)
            throws UnreadableFileException {
        int images = pixels.length / DigitImage.PIXELS;
        if (images != labels.length) {
            throw new UnreadableFileException(WORDS.text(
                    "label-per-image", labelFile, String.valueOf(images), imageFile, String.valueOf(labels.length)));
        }
    }

    private static InputStream open(Path file) throws UnreadableFileException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(WORDS.text("file-is-folder", file));
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(WORDS.text("no-file", file));
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnreadableFileException(WORDS.text("file-closed", file), e);
        }
    }

    private static InputStream unzipped(InputStream stream) throws IOException {
        InputStream buffered = new BufferedInputStream(stream, BUFFER);
        buffered.mark(2);
        boolean zipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return zipped ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private void requireMagic(int expected) throws IOException {
        int magic = readInt(WORDS.text("magic-of", named(expected)));
        if (magic != expected) {
            throw wrong(0, WORDS.text("magic", named(expected)), named(magic));
        }
    }

    private static String named(int magic) {
        String number = "0x%08x".formatted(magic);
        return switch (magic) {
            case IMAGES_MAGIC -> WORDS.text("magic-images", number);
            case LABELS_MAGIC -> WORDS.text("magic-labels", number);
            default -> number;
        };
    }

    private int readCount(String what, String range) throws IOException {
        int count = readInt(WORDS.text(what));
        if (count < 1 || count > MAX_IMAGES) {
            throw wrong(4, WORDS.text(range, String.valueOf(MAX_IMAGES)), Integer.toUnsignedString(count));
        }
        return count;
    }

    /** A small file can blow up to any size. */
    private static void requireMemory(String name, int images) throws UnreadableFileException {
        long memory = Runtime.getRuntime().maxMemory();
        long most = (long) (MEMORY_SHARE * memory / DigitImage.PIXELS);
        if (images > most) {
            throw new UnreadableFileException(WORDS.text("images-memory", name, images, most, memory >> 20));
        }
    }

    private void requireSide(String what, String things) throws IOException {
        long at = position;
        int side = readInt(WORDS.text(what));
        if (side != DigitImage.SIDE) {
            throw wrong(at, WORDS.text(things, DigitImage.SIDE), Integer.toUnsignedString(side));
        }
    }

    private int readInt(String what) throws IOException {
        long start = position;
        byte[] bytes = readUpTo(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw wrong(start, what, ending(bytes.length));
        }
        int value = 0;
        for (byte b : bytes) {
            value = value << 8 | b & 0xff;
        }
        return value;
    }

    private byte[] readRest(long length, String what) throws IOException {
        long start = position;
        byte[] bytes = readUpTo((int) length);
        if (bytes.length < length) {
            throw wrong(start, WORDS.text("bytes-of", what, String.valueOf(length)), ending(bytes.length));
        }
        if (readUpTo(1).length > 0) {
            throw wrong(start + length, WORDS.text("end-after", what), WORDS.text("more-bytes"));
        }
        return bytes;
    }

    private static String ending(int bytes) {
        return bytes == 0 ? WORDS.text("end") : WORDS.text("end-after-bytes", String.valueOf(bytes));
    }

    /** Memory grows with what is there, not with what a header claims. */
    private byte[] readUpTo(int length) throws IOException {
        try {
            byte[] bytes = content.readNBytes(length);
            position += bytes.length;
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(
                    WORDS.text(e instanceof EOFException ? "gzip-cut" : "gzip-damaged", name, String.valueOf(position)),
                    e);
        }
    }

    private UnreadableFileException wrong(long at, String expected, String found) {
        return new UnreadableFileException(WORDS.text("wrong", name, expected, String.valueOf(at), found));
    }

    private static UnreadableFileException unreadable(String name, IOException cause) {
        if (cause instanceof UnreadableFileException known) {
            return known;
        }
        boolean isDamaged = cause instanceof ZipException || cause instanceof EOFException;
        return new UnreadableFileException(
                isDamaged ? WORDS.text("gzip-header", name) : WORDS.text("file-unreadable", name, cause.getMessage()),
                cause);
    }
}

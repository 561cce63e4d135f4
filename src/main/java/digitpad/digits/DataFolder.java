package digitpad.digits;

import digitpad.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads data sets from folders of four IDX files, gzipped or not, named as MNIST's are: images and labels, each to train with and to test
 * with. EMNIST's images, whose rows and columns are swapped (Cohen, Afshar, Tapson and van Schaik, "EMNIST: extending MNIST to handwritten
 * letters", 2017), are righted; they are known by the names of their files, which begin with "emnist". Nothing is read but these files and
 * the one with the names of the classes.
 */
public final class DataFolder {
    private static final Words WORDS = Words.of(DataFolder.class);
    private final Path folder;
    private final List<Path> files;
    private final boolean isTransposed;

    private DataFolder(Path folder, List<Path> files, boolean isTransposed) {
        this.folder = folder;
        this.files = files;
        this.isTransposed = isTransposed;
    }

    /** Pixels and labels that were read, before it is known what the labels are called. */
    private record Part(byte[] pixels, byte[] labels) {}

    /**
     * Whether the images of a folder have rows and columns swapped, by the names of its files.
     *
     * @param folder that may hold a data set
     * @return whether they are called as EMNIST's are
     * @throws UnreadableFileException if it is no folder, or may not be read
     */
    public static boolean isTransposed(Path folder) throws UnreadableFileException {
        return files(folder).stream()
                .anyMatch(file -> lowerCaseName(file).startsWith("emnist")
                        && lowerCaseName(file).contains("idx"));
    }

    /**
     * Reads a folder; takes a second for 70,000 images. Images that lie on their side by the names of their files are righted.
     *
     * @param folder holds the four files, and no others that could be meant
     * @return the data set, called as the folder is
     * @throws UnreadableFileException if a file is missing or damaged, or two do not fit each other; says which, what is wrong, and at which byte
     */
    public static DataSet read(Path folder) throws UnreadableFileException {
        return read(folder, isTransposed(folder));
    }

    /**
     * Reads a folder, whatever its files are called.
     *
     * @param folder as above
     * @param isTransposed whether rows and columns of every image are swapped, so that they must be swapped back
     * @return the data set, called as the folder is
     * @throws UnreadableFileException as above
     */
    public static DataSet read(Path folder, boolean isTransposed) throws UnreadableFileException {
        try {
            return new DataFolder(folder, files(folder), isTransposed).read();
        } catch (UnreadableFileException known) {
            throw known;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static List<Path> files(Path folder) throws UnreadableFileException {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFileException(
                    WORDS.text(Files.exists(folder) ? "folder-is-file" : "folder-missing", folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static UnreadableFileException unreadable(Path folder, IOException fault) {
        return new UnreadableFileException(WORDS.text("folder-unreadable", folder), fault);
    }

    private static String lowerCaseName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private DataSet read() throws IOException {
        Path trainingImages = one("images", DataFolder::isTraining, "train-images-idx3-ubyte");
        Path trainingLabels = one("labels", DataFolder::isTraining, "train-labels-idx1-ubyte");
        Path testImages = one("images", DataFolder::isTest, "t10k-images-idx3-ubyte");
        Path testLabels = one("labels", DataFolder::isTest, "t10k-labels-idx1-ubyte");
        Optional<ClassNames> given = ClassNames.in(folder, files);
        // Labels first: they are small, and tell early that something else was chosen.
        int most = given.map(names -> names.firstLabel() + names.names().size()).orElse(ClassNames.MOST);
        byte[] labels = labels(trainingLabels, most);
        byte[] moreLabels = labels(testLabels, most);
        ClassNames names = given.isPresent()
                ? given.get()
                : ClassNames.upTo(1 + Math.max(largest(labels), largest(moreLabels)), folder);
        shift(labels, names, trainingLabels);
        shift(moreLabels, names, testLabels);
        Part training = part(trainingImages, trainingLabels, labels);
        Part test = part(testImages, testLabels, moreLabels);
        String name = ClassNames.isFashion(folder)
                ? "Fashion-MNIST"
                : folder.toAbsolutePath().normalize().getFileName().toString();
        return new DataSet(
                name,
                ImageSet.of(WORDS.text("training-set", name), names.names(), training.pixels(), training.labels()),
                ImageSet.of(WORDS.text("test-set", name), names.names(), test.pixels(), test.labels()));
    }

    private static boolean isTraining(String name) {
        return name.contains("train");
    }

    private static boolean isTest(String name) {
        return !isTraining(name) && (name.contains("t10k") || name.contains("test"));
    }

    private Path one(String kind, Predicate<String> isMeant, String usual) throws UnreadableFileException {
        List<Path> found = files.stream()
                .filter(file -> {
                    String name = lowerCaseName(file);
                    return !name.startsWith(".") && name.contains(kind) && name.contains("idx") && isMeant.test(name);
                })
                .toList();
        if (found.isEmpty()) {
            throw new UnreadableFileException(WORDS.text("folder-lacks", folder, usual));
        }
        if (found.size() > 1) {
            throw new UnreadableFileException(WORDS.text(
                    "folder-ambiguous",
                    folder,
                    found.get(0).getFileName(),
                    found.get(1).getFileName()));
        }
        return found.get(0);
    }

    private static byte[] labels(Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return IdxFile.readLabels(stream, file.toString(), most);
        }
    }

    private static int largest(byte[] labels) {
        return IntStream.range(0, labels.length).map(i -> labels[i]).max().orElse(0);
    }

    /** Labels of letters begin at 1. */
    private static void shift(byte[] labels, ClassNames names, Path file) throws UnreadableFileException {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < names.firstLabel()) {
                throw new UnreadableFileException(WORDS.text("label-too-low", file, names.firstLabel(), i, labels[i]));
            }
            labels[i] -= (byte) names.firstLabel();
        }
    }

    private Part part(Path images, Path labelFile, byte[] labels) throws IOException {
        byte[] pixels;
        try (InputStream stream = Files.newInputStream(images)) {
            pixels = IdxFile.readPixels(stream, images.toString());
        }
        IdxFile.requireAgreement(images.toString(), pixels, labelFile.toString(), labels);
        if (isTransposed) {
            right(pixels);
        }
        return new Part(pixels, labels);
    }

    /** Swaps rows and columns of every image. */
    private static void right(byte[] pixels) {
        for (int image = 0; image < pixels.length; image += DigitImage.PIXELS) {
            for (int row = 0; row < DigitImage.SIDE; row++) {
                for (int column = 0; column < row; column++) {
                    int here = image + row * DigitImage.SIDE + column;
                    int there = image + column * DigitImage.SIDE + row;
                    byte pixel = pixels[here];
                    pixels[here] = pixels[there];
                    pixels[there] = pixel;
                }
            }
        }
    }
}

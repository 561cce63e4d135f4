package digitpad.digits;

import digitpad.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The MNIST data set, which ships with the program: 60,000 training and 10,000 test images of digits.
 * LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition", 1998.
 */
public final class Mnist {
    private static final Words WORDS = Words.of(Mnist.class);

    /** What the classes of digits are called, here and everywhere. */
    public static final List<String> DIGITS = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final String NAME = "MNIST";

    private Mnist() {}

    /**
     * Reads MNIST. Takes a fraction of a second on the calling thread and one of its own.
     *
     * @return the data set
     * @throws UnreadableFileException if the program's own files are missing or damaged
     */
    public static DataSet load() throws UnreadableFileException {
        // Unzipping the training images takes longest by far; all the rest happens beside it.
        FutureTask<byte[]> pixels = new FutureTask<>(() -> pixels("train-images-idx3-ubyte.gz"));
        Thread reader = new Thread(pixels, "mnist-reader");
        reader.setDaemon(true);
        reader.start();

        ImageSet test = set(
                WORDS.text("test-set", NAME),
                "t10k-images-idx3-ubyte.gz",
                pixels("t10k-images-idx3-ubyte.gz"),
                "t10k-labels-idx1-ubyte.gz");
        ImageSet training = set(
                WORDS.text("training-set", NAME),
                "train-images-idx3-ubyte.gz",
                result(pixels),
                "train-labels-idx1-ubyte.gz");
        return new DataSet(NAME, training, test);
    }

    private static ImageSet set(String name, String imageFile, byte[] pixels, String labelFile)
            throws UnreadableFileException {
        byte[] labels = withResource(labelFile, stream -> IdxFile.readLabels(stream, labelFile, DIGITS.size()));
        IdxFile.requireAgreement(imageFile, pixels, labelFile, labels);
        return ImageSet.of(name, DIGITS, pixels, labels);
    }

    private static byte[] pixels(String file) throws UnreadableFileException {
        return withResource(file, stream -> IdxFile.readPixels(stream, file));
    }

    private static byte[] withResource(String file, Reading reading) throws UnreadableFileException {
        try (InputStream stream = Mnist.class.getResourceAsStream("/digitpad/mnist/" + file)) {
            if (stream == null) {
                throw new UnreadableFileException(WORDS.text("mnist-missing", file));
            }
            return reading.of(stream);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(WORDS.text("mnist-damaged", file, e.getMessage()), e);
        }
    }

    private static byte[] result(FutureTask<byte[]> task) throws UnreadableFileException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    // Half a data set helps nobody, and the rest is there in a moment: note it and wait.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnreadableFileException unreadable
                    ? unreadable
                    : new UnreadableFileException(WORDS.text("mnist-unreadable", e.getCause()), e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface Reading {
        byte[] of(InputStream stream) throws UnreadableFileException;
    }
}

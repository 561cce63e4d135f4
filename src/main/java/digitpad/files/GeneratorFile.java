package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.GeneratorCard;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.GeneratorModel;
import digitpad.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The file of a generator: a zip of "generator.json", the card, and "weights.bin", its weights as floats, big-endian. Both are read up to
 * limits, and nothing in them is executed or names a class.
 */
public final class GeneratorFile {
    private static final Words WORDS = Words.of(GeneratorFile.class);
    private static final String SHIPPED = "generator";
    private static final String CARD = "generator.json";
    private static final String WEIGHTS = "weights.bin";
    private static final int MAX_CARD_BYTES = 1 << 20;
    /** Ten times what ships; a larger one would only be slow. */
    private static final int MAX_WEIGHT_BYTES = 16 << 20;

    /** How the last 22 bytes of a zip begin if it has no comment. */
    private static final byte[] END_BYTES = {'P', 'K', 5, 6};

    private static final int END_LENGTH = 22;

    private GeneratorFile() {}

    /**
     * Writes a generator to a temporary file beside the target, then moves it there.
     *
     * @param card what is known about it
     * @param parameters its weights
     * @param file the target; replaced if it exists
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public static void write(GeneratorCard card, float[] parameters, Path file) throws IOException {
        AtomicFile.write(file, stream -> write(card, parameters, stream));
    }

    private static void write(GeneratorCard card, float[] parameters, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        zip.putNextEntry(new ZipEntry(CARD));
        zip.write(GeneratorCardJson.write(card));
        zip.putNextEntry(new ZipEntry(WEIGHTS));
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
        bytes.asFloatBuffer().put(parameters);
        zip.write(bytes.array());
        zip.finish();
    }

    /**
     * Opens the generator that ships.
     *
     * @param engine makes it
     * @return the generator
     * @throws UnreadableFileException if this copy of the program has none, or a damaged one
     */
    public static GeneratorModel openShipped(GeneratorEngine engine) throws UnreadableFileException {
        try (InputStream stream = GeneratorFile.class.getResourceAsStream("/digitpad/models/" + SHIPPED + ".zip")) {
            if (stream == null) {
                throw new UnreadableFileException(WORDS.text("generator.none-ships"));
            }
            return read(stream, SHIPPED, engine);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(WORDS.text("generator.shipped"), e);
        }
    }

    /**
     * Opens a generator.
     *
     * @param file what {@link #write} wrote
     * @param engine makes it
     * @return the generator
     * @throws UnreadableFileException if it is none, or damaged; says what is wrong
     */
    public static GeneratorModel open(Path file, GeneratorEngine engine) throws UnreadableFileException {
        ReadableFile.require(file, WORDS.text("generator.expected"));
        try (InputStream stream = Files.newInputStream(file)) {
            return read(stream, file.toString(), engine);
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    private static GeneratorModel read(InputStream stream, String name, GeneratorEngine engine)
            throws UnreadableFileException {
        try {
            return read(stream, engine);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(WORDS.text("generator.none", name, reason(e)), e);
        }
    }

    private static String reason(Exception e) {
        String reason = e.getMessage() == null ? WORDS.text("generator.damaged") : e.getMessage();
        return reason.lines().findFirst().orElse(WORDS.text("generator.damaged"));
    }

    private static GeneratorModel read(InputStream stream, GeneratorEngine engine) throws IOException {
        byte[] file = stream.readNBytes(MAX_CARD_BYTES + MAX_WEIGHT_BYTES);
        int end = file.length - END_LENGTH;
        if (end < 0 || !Arrays.equals(file, end, end + END_BYTES.length, END_BYTES, 0, END_BYTES.length)) {
            throw new IOException(WORDS.text("generator.no-zip"));
        }
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        byte[] card = entry(zip, CARD, MAX_CARD_BYTES);
        byte[] weights = entry(zip, WEIGHTS, MAX_WEIGHT_BYTES);
        if (weights.length % Float.BYTES != 0) {
            throw new IOException(WORDS.text("generator.cut"));
        }
        float[] parameters = new float[weights.length / Float.BYTES];
        ByteBuffer.wrap(weights).asFloatBuffer().get(parameters);
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                throw new IOException(WORDS.text("generator.no-numbers"));
            }
        }
        GeneratorCard read = GeneratorCardJson.read(card);
        return new GeneratorModel(read, engine.generator(read.settings().shape(), parameters));
    }

    /** The entries come in the order in which they are written; a zip's checksum tells whether one is whole. */
    private static byte[] entry(ZipInputStream zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException(WORDS.text("generator.missing", name));
        }
        byte[] bytes = zip.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new IOException(WORDS.text("generator.large", name, most >> 20));
        }
        return bytes;
    }
}

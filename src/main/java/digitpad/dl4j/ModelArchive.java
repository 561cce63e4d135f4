package digitpad.dl4j;

import digitpad.digits.UnreadableFileException;
import digitpad.files.ModelCardJson;
import digitpad.learning.ModelCard;
import digitpad.words.Words;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;

/**
 * A model file: a zip of "digitpad.json", the card; "configuration.json" and "coefficients.bin", with which Deeplearning4j's ModelSerializer opens
 * the network too, if it has all of its layers. Reading builds the network from the card alone, names no class and deserialises no object.
 */
final class ModelArchive {
    private static final Words WORDS = Words.of(ModelArchive.class);

    /** Larger files do not fit the program's memory together with what they hold. */
    private static final int MAX_FILE_BYTES = 128 << 20;

    private static final long MAX_INFLATED_BYTES = 512L << 20;
    private static final int MAX_CARD_BYTES = 1 << 20;
    private static final int MAX_ENTRIES = 100;
    private static final String CARD = "digitpad.json";
    private static final String CONFIGURATION = "configuration.json";
    private static final String COEFFICIENTS = "coefficients.bin";
    /** How a zip begins, and how its last 22 bytes do if it has no comment. */
    private static final byte[] FIRST_BYTES = {'P', 'K', 3, 4};

    private static final byte[] END_BYTES = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;

    private ModelArchive() {}

    /**
     * What a model file holds.
     *
     * @param card what is known about the model
     * @param parameters as many as the card's layers need
     */
    record Content(ModelCard card, float[] parameters) {}

    static void write(ModelCard card, float[] parameters, OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        zip.putNextEntry(new ZipEntry(CARD));
        zip.write(ModelCardJson.write(card));
        Optional<MultiLayerConfiguration> configuration = Dl4jConfiguration.ofAny(card.layers(), card.settings());
        if (configuration.isPresent()) {
            zip.putNextEntry(new ZipEntry(CONFIGURATION));
            zip.write(configuration.get().toJson().getBytes(StandardCharsets.UTF_8));
        }
        zip.putNextEntry(new ZipEntry(COEFFICIENTS));
        Coefficients.write(parameters, zip);
        zip.finish();
    }

    /**
     * Reads a model file from a stream, to its end.
     *
     * @param stream what {@link #write} wrote
     * @param name what messages call it
     * @return what it holds
     * @throws UnreadableFileException if it is not a Digitpad model, or damaged
     */
    static Content read(InputStream stream, String name) throws UnreadableFileException {
        try {
            return read(stream);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFileException(WORDS.text("archive", name, reason(e)), e);
        }
    }

    private static String reason(Exception e) {
        String reason = e.getMessage() == null ? WORDS.text("archive.damaged") : e.getMessage();
        return reason.lines().findFirst().orElse(WORDS.text("archive.damaged"));
    }

    private static Content read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_FILE_BYTES + 1);
        require(bytes.length > 0, WORDS.text("archive.empty"));
        require(bytes.length <= MAX_FILE_BYTES, WORDS.text("archive.large", MAX_FILE_BYTES >> 20));
        require(startsWith(bytes, 0, FIRST_BYTES), WORDS.text("archive.no-zip"));
        require(
                bytes.length > END_LENGTH && startsWith(bytes, bytes.length - END_LENGTH, END_BYTES),
                WORDS.text("archive.cut"));
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        InputStream limited = new LimitedStream(zip);
        ModelCard card = null;
        NetworkLayout layout = null;
        float[] parameters = null;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            require(++entries <= MAX_ENTRIES, WORDS.text("archive.entries", MAX_ENTRIES));
            if (entry.getName().equals(CARD)) {
                require(card == null, WORDS.text("archive.twice", CARD));
                card = readCard(limited);
                layout = NetworkLayout.of(card.layers());
            } else if (entry.getName().equals(COEFFICIENTS)) {
                require(layout != null, WORDS.text("archive.order", CARD));
                require(parameters == null, WORDS.text("archive.twice", COEFFICIENTS));
                parameters = Coefficients.read(limited, layout.parameters());
            }
            limited.transferTo(OutputStream.nullOutputStream());
        }
        require(card != null, WORDS.text("archive.missing", CARD));
        require(parameters != null, WORDS.text("archive.no-weights"));
        return new Content(card, parameters);
    }

    private static ModelCard readCard(InputStream stream) throws IOException {
        byte[] json = stream.readNBytes(MAX_CARD_BYTES + 1);
        require(json.length <= MAX_CARD_BYTES, WORDS.text("archive.large-card", CARD, MAX_CARD_BYTES >> 20));
        return ModelCardJson.read(json);
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] start) {
        return bytes.length >= from + start.length
                && Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }

    private static void require(boolean holds, String message) throws IOException {
        if (!holds) {
            throw new IOException(message);
        }
    }

    /** All that is inflated, of all entries together: a small zip can blow up to any size. */
    private static final class LimitedStream extends FilterInputStream {
        private long inflated;

        LimitedStream(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int bytes) throws IOException {
            inflated += Math.max(0, bytes);
            require(inflated <= MAX_INFLATED_BYTES, WORDS.text("archive.holds", MAX_INFLATED_BYTES >> 20));
        }
    }
}

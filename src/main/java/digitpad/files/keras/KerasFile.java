package digitpad.files.keras;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.digits.UnreadableFileException;
import digitpad.files.ReadableFile;
import digitpad.words.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads networks that Keras saved: .h5 of Keras 1, 2 and 3, and .keras. */
public final class KerasFile {
    private static final Words WORDS = Words.of(KerasFile.class);
    private static final int MAX_BYTES = 400 << 20;
    /** Of the memory there is, a file may take so much: it lies there twice while it is read. */
    private static final int MEMORY_PARTS = 4;

    private static final int MAX_JSON_BYTES = 32 << 20;
    private static final int MAX_ENTRIES = 1000;
    private static final String CONFIG = "config.json";
    private static final String METADATA = "metadata.json";
    private static final String WEIGHTS = "model.weights.h5";
    private static final byte[] ZIP = {'P', 'K'};
    private static final List<String> SUFFIXES = List.of(".h5", ".hdf5", ".keras");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxDocumentLength(MAX_JSON_BYTES)
                            .maxStringLength(MAX_JSON_BYTES)
                            .build())
                    .build())
            // Python writes Infinity and NaN.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private KerasFile() {}

    /**
     * Whether a file is meant to be Keras's, by its name or by how it begins.
     *
     * @param file any file
     * @return whether {@link #read} should try it
     */
    public static boolean isOne(Path file) {
        if (isNamedSo(file)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Hdf5File.isOne(stream.readNBytes(8));
        } catch (IOException unreadable) {
            // Whoever opens it will say why.
            return false;
        }
    }

    /**
     * Whether a file is called as Keras's are. It is not looked at.
     *
     * @param file any file
     * @return whether its name ends in .h5, .hdf5 or .keras
     */
    public static boolean isNamedSo(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }

    /**
     * Reads a network. Nothing in the file is run.
     *
     * @param file what Keras saved
     * @return the network
     * @throws UnreadableFileException if it cannot be imported; names the layer, and says why
     */
    public static KerasNetwork read(Path file) throws UnreadableFileException {
        ReadableFile.require(file, WORDS.text("expected"));
        try (InputStream stream = Files.newInputStream(file)) {
            int most = mostBytes();
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new RefusedException(WORDS.text("file.no-room", most >> 20));
            }
            return read(bytes);
        } catch (RefusedException refused) {
            throw new UnreadableFileException(WORDS.text("refused", file, refused.getMessage()), refused);
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    private static int mostBytes() {
        return (int) Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PARTS);
    }

    private static KerasNetwork read(byte[] bytes) throws IOException {
        if (Hdf5File.isOne(bytes)) {
            return readHdf5(bytes);
        }
        if (bytes.length > 1 && bytes[0] == ZIP[0] && bytes[1] == ZIP[1]) {
            return readArchive(bytes);
        }
        throw new RefusedException(WORDS.text("file.neither"));
    }

    private static KerasNetwork readHdf5(byte[] bytes) throws IOException {
        try (Hdf5File file = Hdf5File.of(bytes)) {
            String model = file.text("", "model_config").orElse(null);
            if (model == null) {
                boolean hasWeights = !file.texts("", "layer_names").isEmpty() || file.hasGroup("layers");
                throw new RefusedException(hasWeights ? WORDS.text("file.weights-only") : WORDS.text("file.no-model"));
            }
            String group = file.hasGroup("model_weights") ? "model_weights" : "";
            KerasVersion version = new KerasVersion(
                    file.text("", "keras_version")
                            .or(() -> textOf(file, group, "keras_version"))
                            .orElse(""),
                    file.text("", "backend")
                            .or(() -> textOf(file, group, "backend"))
                            .orElse(""));
            String training = file.text("", "training_config").orElse("{}");
            return KerasReader.read(parse(model), parse(training), version, new LegacyWeights(file));
        }
    }

    private static Optional<String> textOf(Hdf5File file, String group, String name) {
        try {
            return file.text(group, name);
        } catch (RefusedException damaged) {
            return Optional.empty();
        }
    }

    private static KerasNetwork readArchive(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = entries(bytes);
        if (!entries.containsKey(CONFIG)) {
            throw new RefusedException(
                    entries.containsKey("digitpad.json")
                            ? WORDS.text("file.ours")
                            : WORDS.text("file.no-config", CONFIG));
        }
        if (!entries.containsKey(WEIGHTS)) {
            throw new RefusedException(WORDS.text("file.no-weights", WEIGHTS));
        }
        JsonNode model = parse(new String(entries.get(CONFIG), StandardCharsets.UTF_8));
        JsonNode metadata =
                parse(new String(entries.getOrDefault(METADATA, new byte[] {'{', '}'}), StandardCharsets.UTF_8));
        KerasVersion version = new KerasVersion(metadata.path("keras_version").asText("3"), "");
        try (Hdf5File file = Hdf5File.of(entries.get(WEIGHTS))) {
            return KerasReader.read(model, model.path("compile_config"), version, new ArchiveWeights(file));
        }
    }

    /** What is needed of a .keras file, all in all no more than a file may have. */
    private static Map<String, byte[]> entries(byte[] bytes) throws RefusedException {
        Map<String, byte[]> entries = new HashMap<>();
        int room = mostBytes();
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MAX_ENTRIES) {
                    throw new RefusedException(WORDS.text("file.entries", MAX_ENTRIES));
                }
                String name = entry.getName();
                boolean isNeeded =
                        List.of(CONFIG, METADATA, WEIGHTS, "digitpad.json").contains(name);
                int limit = name.equals(WEIGHTS) ? room : Math.min(room, MAX_JSON_BYTES);
                byte[] content = zip.readNBytes(limit + 1);
                if (content.length > limit) {
                    throw new RefusedException(WORDS.text("file.holds", limit >> 20));
                }
                room -= content.length;
                if (isNeeded) {
                    entries.put(name, content);
                }
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | IllegalArgumentException damaged) {
            throw new RefusedException(WORDS.text("file.broken"), damaged);
        }
        return entries;
    }

    private static JsonNode parse(String json) throws RefusedException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new RefusedException(WORDS.text("file.description"), e);
        }
    }
}

package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Preferences as a JSON file, written atomically. Every field but {@code format} may be left out:
 *
 * <pre>
 * format         1
 * window         {x, y, width, height, maximized}, in screen units
 * page           "draw", "train", "results", "data" or "network"
 * theme          "system", "light" or "dark"
 * accent         "blue", "teal", "violet", "magenta" or "graphite"
 * zoom           80 to 200, in percent
 * reducedMotion  whether nothing moves that need not
 * whiteOnBlack   whether digits are white on black in both themes
 * language       such as "de"
 * stepsSeen      whether the first steps were shown
 * model          {name, file}; a model that ships has no file
 * training       {recipe, settings as in {@link SettingsJson}}
 * </pre>
 *
 * Two programs may use one file: what one has changed is written, of the rest the other's stays. Any thread.
 */
public final class PreferencesFile {
    private static final Words WORDS = Words.of(PreferencesFile.class);
    private static final int FORMAT = 1;
    private static final int MAX_BYTES = 100_000;

    private final Path file;
    /** As it was read or written last: what differs from it was changed here. */
    private ObjectNode known = json(Preferences.NONE);

    /**
     * A file.
     *
     * @param file which; it need not exist
     */
    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** {@return where they lie} */
    public Path file() {
        return file;
    }

    /**
     * Reads the preferences. A file that cannot be understood is set aside under another name, so that nothing in it is lost.
     *
     * @param problems told of such a file, in words for the user
     * @return what it says; nothing for what it does not say
     */
    public synchronized Preferences read(Consumer<String> problems) {
        if (!Files.exists(file)) {
            return Preferences.NONE;
        }
        try {
            Preferences read = preferences(parsed(file));
            known = json(read);
            return read;
        } catch (IOException | IllegalArgumentException damaged) {
            problems.accept(setAside(damaged));
            return Preferences.NONE;
        }
    }

    private static JsonNode parsed(Path of) throws IOException {
        if (Files.size(of) > MAX_BYTES) {
            throw new IOException(WORDS.text("preferences.large"));
        }
        return JsonFields.parse(Files.readAllBytes(of));
    }

    private String setAside(Exception damaged) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return WORDS.text("preferences.aside", file, damaged.getMessage(), aside);
        } catch (IOException stays) {
            return WORDS.text("preferences", file, damaged.getMessage());
        }
    }

    private static Preferences preferences(JsonNode json) throws IOException {
        JsonFields.requireFormat(json, FORMAT);
        return new Preferences(
                optional(json, "window", PreferencesFile::window),
                optional(json, "page"),
                looks(json),
                optional(json, "language"),
                json.has("stepsSeen") && JsonFields.flag(json, "stepsSeen"),
                optional(json, "model", PreferencesFile::model),
                optional(json, "training", PreferencesFile::training));
    }

    private static Optional<String> optional(JsonNode json, String key) throws IOException {
        return json.has(key) ? Optional.of(JsonFields.text(json, key)) : Optional.empty();
    }

    private static Looks looks(JsonNode json) throws IOException {
        return new Looks(
                json.has("theme") ? JsonFields.constant(json, "theme", Looks.ThemeChoice.class) : Looks.USUAL.theme(),
                json.has("accent") ? JsonFields.text(json, "accent") : Looks.USUAL.accent(),
                json.has("zoom") ? JsonFields.integer(json, "zoom") : Looks.USUAL.zoomPercent(),
                json.has("reducedMotion") && JsonFields.flag(json, "reducedMotion"),
                json.has("whiteOnBlack") && JsonFields.flag(json, "whiteOnBlack"));
    }

    private interface Reader<T> {
        T read(JsonNode json) throws IOException;
    }

    private static <T> Optional<T> optional(JsonNode json, String key, Reader<T> reader) throws IOException {
        return json.has(key) ? Optional.of(reader.read(JsonFields.field(json, key))) : Optional.empty();
    }

    private static Preferences.WindowPlace window(JsonNode json) throws IOException {
        return new Preferences.WindowPlace(
                JsonFields.number(json, "x"),
                JsonFields.number(json, "y"),
                JsonFields.number(json, "width"),
                JsonFields.number(json, "height"),
                JsonFields.flag(json, "maximized"));
    }

    private static Preferences.ModelChoice model(JsonNode json) throws IOException {
        String name = JsonFields.text(json, "name");
        if (!json.has("file")) {
            return new Preferences.ModelChoice(name, Optional.empty());
        }
        try {
            return new Preferences.ModelChoice(name, Optional.of(Path.of(JsonFields.text(json, "file"))));
        } catch (InvalidPathException e) {
            throw new IOException(WORDS.text("json.no-path", "file"), e);
        }
    }

    private static Preferences.TrainingChoice training(JsonNode json) throws IOException {
        return new Preferences.TrainingChoice(
                JsonFields.text(json, "recipe"), SettingsJson.read(JsonFields.field(json, "settings")));
    }

    /**
     * Writes what has changed since the preferences were read or written last; its folder is made if there is none.
     *
     * @param preferences what to remember
     * @throws IOException if they cannot be written; what was remembered before stays
     */
    public synchronized void write(Preferences preferences) throws IOException {
        ObjectNode own = json(preferences);
        SharedLock.holding(file, () -> {
            byte[] bytes = JsonFields.bytes(merged(own));
            AtomicFile.write(file, stream -> stream.write(bytes));
            return null;
        });
        known = own;
    }

    /** Takes from the file what was not changed here. */
    private ObjectNode merged(ObjectNode own) {
        ObjectNode merged = own.deepCopy();
        Optional<JsonNode> others = readAgain();
        others.ifPresent(json -> json.fieldNames().forEachRemaining(key -> {
            if (Objects.equals(own.get(key), known.get(key))) {
                merged.set(key, json.get(key));
            }
        }));
        return merged;
    }

    private Optional<JsonNode> readAgain() {
        try {
            JsonNode json = parsed(file);
            preferences(json);
            return Optional.of(json);
        } catch (IOException | IllegalArgumentException missingOrDamaged) {
            return Optional.empty();
        }
    }

    private static ObjectNode json(Preferences preferences) {
        ObjectNode json = JsonFields.object().put("format", FORMAT);
        preferences.window().ifPresent(place -> json.putObject("window")
                .put("x", place.x())
                .put("y", place.y())
                .put("width", place.width())
                .put("height", place.height())
                .put("maximized", place.isMaximized()));
        preferences.page().ifPresent(page -> json.put("page", page));
        Looks looks = preferences.looks();
        json.put("theme", JsonFields.lowerCase(looks.theme()))
                .put("accent", looks.accent())
                .put("zoom", looks.zoomPercent())
                .put("reducedMotion", looks.isStill())
                .put("whiteOnBlack", looks.isWhiteOnBlack());
        preferences.language().ifPresent(language -> json.put("language", language));
        json.put("stepsSeen", preferences.hasSeenSteps());
        preferences.model().ifPresent(model -> {
            ObjectNode node = json.putObject("model").put("name", model.name());
            model.file().ifPresent(path -> node.put("file", path.toString()));
        });
        preferences.training().ifPresent(training -> {
            ObjectNode node = json.putObject("training").put("recipe", training.recipe());
            SettingsJson.write(training.settings(), node.putObject("settings"));
        });
        return json;
    }
}

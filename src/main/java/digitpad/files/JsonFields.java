package digitpad.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.words.Words;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the fields of JSON objects that nobody has checked, and writes objects. Every failure is an {@link IOException} with a message of one
 * line, to be put after the file's name, that names the field.
 */
final class JsonFields {
    private static final Words WORDS = Words.of(JsonFields.class);
    private static final int MAX_TEXT_LENGTH = 10_000;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private JsonFields() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written as JSON", e);
        }
    }

    static JsonNode parse(byte[] bytes) throws IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            // Text in no encoding is no JSON either.
            throw new IOException(WORDS.text("json.none"), e);
        }
    }

    /**
     * Refuses what a newer program wrote.
     *
     * @param json has a field "format"
     * @param newest the newest format this program knows
     */
    static void requireFormat(JsonNode json, int newest) throws IOException {
        int format = integer(json, "format");
        if (format > newest) {
            throw new IOException(WORDS.text("json.newer", String.valueOf(format), String.valueOf(newest)));
        }
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(JsonNode json, String key, Class<E> type) throws IOException {
        String name = text(json, key);
        for (E constant : type.getEnumConstants()) {
            if (lowerCase(constant).equals(name)) {
                return constant;
            }
        }
        throw new IOException(WORDS.text("json.unknown", key));
    }

    static String text(JsonNode json, String key) throws IOException {
        return text(key, field(json, key));
    }

    private static String text(String key, JsonNode value) throws IOException {
        String text = value.textValue();
        if (text == null || text.length() > MAX_TEXT_LENGTH || text.chars().anyMatch(JsonFields::isCommand)) {
            throw wrong(key);
        }
        return text;
    }

    /** Terminals take some characters for commands, and texts of files are printed there. */
    static boolean isCommand(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }

    /** A moment as ISO 8601 tells it, of the years in which there is this program. */
    static Instant moment(JsonNode json, String key) throws IOException {
        try {
            Instant moment = Instant.parse(text(json, key));
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw wrong(key);
            }
            return moment;
        } catch (DateTimeException e) {
            throw new IOException(wrong(key).getMessage(), e);
        }
    }

    static List<String> texts(JsonNode json, String key) throws IOException {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : field(json, key)) {
            texts.add(text(key, each));
        }
        return texts;
    }

    static boolean flag(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.isBoolean()) {
            throw wrong(key);
        }
        return value.booleanValue();
    }

    static int integer(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw wrong(key);
        }
        return value.intValue();
    }

    static long whole(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong(key);
        }
        return value.longValue();
    }

    static double number(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key);
        }
        return value.doubleValue();
    }

    static JsonNode field(JsonNode json, String key) throws IOException {
        JsonNode value = json == null ? null : json.get(key);
        if (value == null) {
            throw new IOException(WORDS.text("json.missing", key));
        }
        return value;
    }

    private static IOException wrong(String key) {
        return new IOException(WORDS.text("json.senseless", key));
    }
}

package digitpad.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Activation;
import digitpad.learning.Figures;
import digitpad.learning.LayerSpec;
import digitpad.learning.ModelCard;
import digitpad.learning.Optimizer;
import digitpad.learning.TrainingSettings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Model cards as JSON and back. The keys:
 *
 * <pre>
 * format           1; a reader refuses larger numbers, and ignores keys it does not know
 * programVersion   of the Digitpad that wrote it
 * name, recipe     for people; the recipe's name
 * layers           a list of {kind: "convolution", kernel, filters, activation}, {kind: "maxPooling", size}, {kind: "dropout", rate},
 *                  {kind: "dense", units, activation}, {kind: "output", classes}; activation is "relu" or "sigmoid"
 * optimizer        "adam" or "rmsprop"
 * settings         {epochs, batchSize, learningRate, seed, validationShare}
 * dataSet          what it was trained on
 * epochsTrained    epochs completed
 * trainingSeconds  how long that took
 * validation, test {accuracy, loss, images}; left out if there are none
 * created          when training ended, ISO 8601 in UTC
 * </pre>
 */
public final class ModelCardJson {
    private static final int FORMAT = 1;
    private static final int MAX_TEXT_LENGTH = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ModelCardJson() {}

    /**
     * Writes a card.
     *
     * @param card what to write
     * @return JSON in UTF-8
     */
    public static byte[] write(ModelCard card) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", FORMAT);
        json.put("programVersion", card.programVersion());
        json.put("name", card.name());
        json.put("recipe", card.recipe());
        ArrayNode layers = json.putArray("layers");
        card.layers().forEach(layer -> writeLayer(layer, layers.addObject()));
        json.put("optimizer", lowerCase(card.optimizer()));
        json.putObject("settings")
                .put("epochs", card.settings().epochs())
                .put("batchSize", card.settings().batchSize())
                .put("learningRate", card.settings().learningRate())
                .put("seed", card.settings().seed())
                .put("validationShare", card.settings().validationShare());
        json.put("dataSet", card.dataSet());
        json.put("epochsTrained", card.epochsTrained());
        json.put("trainingSeconds", card.trainingSeconds());
        card.validation().ifPresent(figures -> writeFigures(figures, json.putObject("validation")));
        card.test().ifPresent(figures -> writeFigures(figures, json.putObject("test")));
        json.put("created", card.created().toString());
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written as JSON", e);
        }
    }

    private static void writeLayer(LayerSpec layer, ObjectNode json) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            json.put("kind", "convolution")
                    .put("kernel", convolution.kernel())
                    .put("filters", convolution.filters())
                    .put("activation", lowerCase(convolution.activation()));
        } else if (layer instanceof LayerSpec.MaxPooling pooling) {
            json.put("kind", "maxPooling").put("size", pooling.size());
        } else if (layer instanceof LayerSpec.Dropout dropout) {
            json.put("kind", "dropout").put("rate", dropout.rate());
        } else if (layer instanceof LayerSpec.Dense dense) {
            json.put("kind", "dense").put("units", dense.units()).put("activation", lowerCase(dense.activation()));
        } else if (layer instanceof LayerSpec.Output output) {
            json.put("kind", "output").put("classes", output.classes());
        }
    }

    private static void writeFigures(Figures figures, ObjectNode json) {
        json.put("accuracy", figures.accuracy()).put("loss", figures.loss()).put("images", figures.images());
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a card.
     *
     * @param bytes what {@link #write} wrote
     * @return the card
     * @throws IOException if it is none, with a message of one line that says what is wrong
     */
    public static ModelCard read(byte[] bytes) throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new IOException("its card is not JSON", e);
        }
        int format = integer(json, "format");
        if (format > FORMAT) {
            throw new IOException("a newer Digitpad saved it, in format " + format + "; this one reads " + FORMAT);
        }
        JsonNode settings = field(json, "settings");
        try {
            return new ModelCard(
                    text(json, "name"),
                    text(json, "recipe"),
                    layers(field(json, "layers")),
                    constant(json, "optimizer", Optimizer.class),
                    new TrainingSettings(
                            integer(settings, "epochs"),
                            integer(settings, "batchSize"),
                            number(settings, "learningRate"),
                            whole(settings, "seed"),
                            number(settings, "validationShare")),
                    text(json, "dataSet"),
                    integer(json, "epochsTrained"),
                    number(json, "trainingSeconds"),
                    figures(json, "validation"),
                    figures(json, "test"),
                    text(json, "programVersion"),
                    Instant.parse(text(json, "created")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("in its card, " + e.getMessage(), e);
        }
    }

    private static List<LayerSpec> layers(JsonNode list) throws IOException {
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonNode json : list) {
            String kind = text(json, "kind");
            layers.add(
                    switch (kind) {
                        case "convolution" ->
                            new LayerSpec.Convolution(
                                    integer(json, "kernel"), integer(json, "filters"), activation(json));
                        case "maxPooling" -> new LayerSpec.MaxPooling(integer(json, "size"));
                        case "dropout" -> new LayerSpec.Dropout(number(json, "rate"));
                        case "dense" -> new LayerSpec.Dense(integer(json, "units"), activation(json));
                        case "output" -> new LayerSpec.Output(integer(json, "classes"));
                        default -> throw new IOException("its card has a layer of unknown kind");
                    });
        }
        return layers;
    }

    private static Activation activation(JsonNode json) throws IOException {
        return constant(json, "activation", Activation.class);
    }

    private static Optional<Figures> figures(JsonNode json, String key) throws IOException {
        if (!json.has(key)) {
            return Optional.empty();
        }
        JsonNode figures = json.get(key);
        return Optional.of(
                new Figures(number(figures, "accuracy"), number(figures, "loss"), integer(figures, "images")));
    }

    private static <E extends Enum<E>> E constant(JsonNode json, String key, Class<E> type) throws IOException {
        String name = text(json, key);
        for (E constant : type.getEnumConstants()) {
            if (lowerCase(constant).equals(name)) {
                return constant;
            }
        }
        throw new IOException("its card has an unknown \"" + key + "\"");
    }

    private static String text(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.isTextual() || value.textValue().length() > MAX_TEXT_LENGTH) {
            throw wrong(key);
        }
        return value.textValue();
    }

    private static int integer(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw wrong(key);
        }
        return value.intValue();
    }

    private static long whole(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong(key);
        }
        return value.longValue();
    }

    private static double number(JsonNode json, String key) throws IOException {
        JsonNode value = field(json, key);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(key);
        }
        return value.doubleValue();
    }

    private static JsonNode field(JsonNode json, String key) throws IOException {
        JsonNode value = json == null ? null : json.get(key);
        if (value == null) {
            throw new IOException("its card has no \"" + key + "\"");
        }
        return value;
    }

    private static IOException wrong(String key) {
        return new IOException("its card's \"" + key + "\" makes no sense");
    }
}

package digitpad.files;

import static digitpad.files.JsonFields.field;
import static digitpad.files.JsonFields.integer;
import static digitpad.files.JsonFields.number;
import static digitpad.files.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.GeneratorCard;
import digitpad.learning.GeneratorSettings;
import digitpad.learning.GeneratorShape;
import digitpad.words.Words;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Cards of generators as JSON and back. The keys:
 *
 * <pre>
 * format          1; a reader refuses larger numbers, and ignores keys it does not know
 * programVersion  of the Digitpad that trained it
 * shape           {latents, encoder, style, width, depth, frequencies}: sizes of its parts
 * settings        {images, epochs, batch, places, learningRate, divergenceWeight, seed}
 * dataSet         what it was trained on
 * mismatch, divergence, trainingSeconds   at the end of its training
 * digits          for each class an array of latents that draw it
 * created         when training ended, ISO 8601 in UTC
 * </pre>
 */
final class GeneratorCardJson {
    private static final Words WORDS = Words.of(GeneratorCardJson.class);
    private static final int FORMAT = 1;
    private static final int MOST_DIGITS = 62;

    private GeneratorCardJson() {}

    static byte[] write(GeneratorCard card) {
        ObjectNode json = JsonFields.object();
        json.put("format", FORMAT).put("programVersion", card.programVersion());
        GeneratorSettings settings = card.settings();
        GeneratorShape shape = settings.shape();
        json.putObject("shape")
                .put("latents", shape.latents())
                .put("encoder", shape.encoder())
                .put("style", shape.style())
                .put("width", shape.width())
                .put("depth", shape.depth())
                .put("frequencies", shape.frequencies());
        json.putObject("settings")
                .put("images", settings.images())
                .put("epochs", settings.epochs())
                .put("batch", settings.batch())
                .put("places", settings.places())
                .put("learningRate", settings.learningRate())
                .put("divergenceWeight", settings.divergenceWeight())
                .put("seed", settings.seed());
        json.put("dataSet", card.dataSet())
                .put("mismatch", card.mismatch())
                .put("divergence", card.divergence())
                .put("trainingSeconds", card.trainingSeconds());
        ArrayNode digits = json.putArray("digits");
        for (float[] latents : card.digits()) {
            ArrayNode row = digits.addArray();
            for (float latent : latents) {
                row.add(latent);
            }
        }
        json.put("created", card.created().toString());
        return JsonFields.bytes(json);
    }

    static GeneratorCard read(byte[] bytes) throws IOException {
        try {
            return read(JsonFields.parse(bytes));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(WORDS.text("card", e.getMessage()), e);
        }
    }

    private static GeneratorCard read(JsonNode json) throws IOException {
        JsonFields.requireFormat(json, FORMAT);
        JsonNode shape = field(json, "shape");
        JsonNode settings = field(json, "settings");
        return new GeneratorCard(
                text(json, "programVersion"),
                new GeneratorSettings(
                        new GeneratorShape(
                                integer(shape, "latents"),
                                integer(shape, "encoder"),
                                integer(shape, "style"),
                                integer(shape, "width"),
                                integer(shape, "depth"),
                                integer(shape, "frequencies")),
                        integer(settings, "images"),
                        integer(settings, "epochs"),
                        integer(settings, "batch"),
                        integer(settings, "places"),
                        number(settings, "learningRate"),
                        number(settings, "divergenceWeight"),
                        JsonFields.whole(settings, "seed")),
                text(json, "dataSet"),
                number(json, "mismatch"),
                number(json, "divergence"),
                number(json, "trainingSeconds"),
                digits(field(json, "digits")),
                Instant.parse(text(json, "created")));
    }

    private static List<float[]> digits(JsonNode rows) throws IOException {
        if (!rows.isArray() || rows.size() > MOST_DIGITS) {
            throw new IOException(WORDS.text("json.senseless", "digits"));
        }
        List<float[]> digits = new ArrayList<>();
        for (JsonNode row : rows) {
            float[] latents = new float[row.size()];
            for (int i = 0; i < latents.length; i++) {
                if (!row.isArray()
                        || !row.get(i).isNumber()
                        || !Float.isFinite(row.get(i).floatValue())) {
                    throw new IOException(WORDS.text("json.senseless", "digits"));
                }
                latents[i] = row.get(i).floatValue();
            }
            digits.add(latents);
        }
        return digits;
    }
}

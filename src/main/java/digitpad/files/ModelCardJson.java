package digitpad.files;

import static digitpad.files.JsonFields.field;
import static digitpad.files.JsonFields.integer;
import static digitpad.files.JsonFields.number;
import static digitpad.files.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.ClassNames;
import digitpad.learning.LayerSpec;
import digitpad.learning.ModelCard;
import digitpad.learning.Optimizer;
import digitpad.learning.Refusal;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Model cards as JSON and back. The keys:
 *
 * <pre>
 * format           3; a reader refuses larger numbers, and ignores keys it does not know
 * programVersion   of the Digitpad that wrote it
 * name, recipe     for people; the recipe's name
 * layers           as in {@link LayersJson}
 * settings         as in {@link SettingsJson}
 * dataSet          what it was trained on
 * classNames       of its classes; numbers from 0 if they are left out, as older versions did
 * epochsTrained    epochs completed
 * trainingSeconds  how long that took
 * validation, test {accuracy, loss, images}; left out if there are none
 * refusal          {certainty}: an image is no digit if 1 less the entropy of its probabilities, as a share of the most there can be, is
 *                  smaller than this (0 to 1); left out if the network never refuses
 * created          when training ended, or the model was imported, ISO 8601 in UTC
 * origin           {program, file, scaling: [paper, ink], notes}; left out if it was trained here
 * </pre>
 *
 * Format 1, which had fewer settings, is read too, and format 2, which knew no imported models.
 */
public final class ModelCardJson {
    private static final Words WORDS = Words.of(ModelCardJson.class);
    private static final int FORMAT = 3;

    private ModelCardJson() {}

    /**
     * Writes a card.
     *
     * @param card what to write
     * @return JSON in UTF-8
     */
    public static byte[] write(ModelCard card) {
        ObjectNode json = JsonFields.object();
        json.put("format", FORMAT);
        json.put("programVersion", card.programVersion());
        json.put("name", card.name());
        json.put("recipe", card.recipe());
        LayersJson.write(card.layers(), json.putArray("layers"));
        SettingsJson.write(card.settings(), json.putObject("settings"));
        json.put("dataSet", card.dataSet());
        card.classNames().forEach(json.putArray("classNames")::add);
        json.put("epochsTrained", card.epochsTrained());
        json.put("trainingSeconds", card.trainingSeconds());
        card.validation().ifPresent(figures -> FiguresJson.write(figures, json.putObject("validation")));
        card.test().ifPresent(figures -> FiguresJson.write(figures, json.putObject("test")));
        card.refusal().ifPresent(refusal -> json.putObject("refusal").put("certainty", refusal.threshold()));
        json.put("created", card.created().toString());
        card.origin().ifPresent(origin -> OriginJson.write(origin, json.putObject("origin")));
        return JsonFields.bytes(json);
    }

    /**
     * Reads a card.
     *
     * @param bytes what {@link #write} wrote
     * @return the card
     * @throws IOException if it is none, with a message of one line that says what is wrong
     */
    public static ModelCard read(byte[] bytes) throws IOException {
        try {
            return read(JsonFields.parse(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(WORDS.text("card", e.getMessage()), e);
        }
    }

    private static ModelCard read(JsonNode json) throws IOException {
        JsonFields.requireFormat(json, FORMAT);

        List<LayerSpec> layers = LayersJson.read(field(json, "layers"));
        return new ModelCard(
                text(json, "name"),
                text(json, "recipe"),
                layers,
                settings(json),
                text(json, "dataSet"),
                classNames(json, layers),
                integer(json, "epochsTrained"),
                number(json, "trainingSeconds"),
                FiguresJson.read(json, "validation"),
                FiguresJson.read(json, "test"),
                json.hasNonNull("refusal")
                        ? Optional.of(new Refusal(number(json.get("refusal"), "certainty")))
                        : Optional.empty(),
                text(json, "programVersion"),
                JsonFields.moment(json, "created"),
                json.has("origin") ? Optional.of(OriginJson.read(json.get("origin"))) : Optional.empty());
    }

    private static List<String> classNames(JsonNode json, List<LayerSpec> layers) throws IOException {
        int classes = LayerSpec.classes(layers);
        if (!json.has("classNames")) {
            return ClassNames.numbers(classes);
        }
        List<String> names = JsonFields.texts(json, "classNames");
        if (names.size() != classes) {
            throw new IOException(WORDS.text("card.classes", names.size(), classes));
        }
        return names;
    }

    private static TrainingSettings settings(JsonNode json) throws IOException {
        JsonNode settings = field(json, "settings");
        return integer(json, "format") == 1
                ? SettingsJson.readFormat1(settings, JsonFields.constant(json, "optimizer", Optimizer.class))
                : SettingsJson.read(settings);
    }
}

package digitpad.files;

import static digitpad.files.JsonFields.field;
import static digitpad.files.JsonFields.integer;
import static digitpad.files.JsonFields.number;
import static digitpad.files.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.ValidationSource;
import java.io.IOException;
import java.util.Optional;

/**
 * Runs as JSON and back. The keys:
 *
 * <pre>
 * format           1; a reader refuses larger numbers, and ignores keys it does not know
 * programVersion   of the Digitpad that trained it
 * name, created    for people; when it was started, ISO 8601 in UTC
 * recipe           {name, validation: "training_share" or "half_of_test", watchesTest}
 * layers           as in {@link LayersJson}
 * settings         as in {@link SettingsJson}
 * dataSet          what it learned from
 * state            "running", "finished", "stopped_early", "stopped" or "failed"
 * advice           why it failed and what to do
 * epochs, seconds  completed; trained without pauses
 * best             {epoch (1 for the first), validation: {accuracy, loss, images}}; left out if none was validated
 * validation, test {accuracy, loss, images} after the last epoch; left out if there are none
 * </pre>
 */
public final class RunJson {
    private static final int FORMAT = 1;

    private RunJson() {}

    static byte[] write(RunRecord run) {
        return JsonFields.bytes(json(run));
    }

    /**
     * A run as JSON; a run that nobody trains any more may also be "interrupted".
     *
     * @param run any run
     * @return a new object with the keys above
     */
    public static ObjectNode json(RunRecord run) {
        ObjectNode json = JsonFields.object();
        json.put("format", FORMAT);
        json.put("programVersion", run.programVersion());
        json.put("name", run.name());
        json.put("created", run.created().toString());
        json.putObject("recipe")
                .put("name", run.recipe().name())
                .put("validation", JsonFields.lowerCase(run.recipe().validation()))
                .put("watchesTest", run.recipe().watchesTest());
        LayersJson.write(run.recipe().layers(), json.putArray("layers"));
        SettingsJson.write(run.settings(), json.putObject("settings"));
        json.put("dataSet", run.dataSet());
        json.put("state", JsonFields.lowerCase(run.state()));
        json.put("advice", run.advice());
        json.put("epochs", run.epochs());
        json.put("seconds", run.seconds());
        run.best().ifPresent(best -> {
            ObjectNode node = json.putObject("best").put("epoch", best.epoch() + 1);
            FiguresJson.write(best.validation(), node.putObject("validation"));
        });
        run.validation().ifPresent(figures -> FiguresJson.write(figures, json.putObject("validation")));
        run.test().ifPresent(figures -> FiguresJson.write(figures, json.putObject("test")));
        return json;
    }

    /**
     * Reads a run.
     *
     * @param bytes what {@link #write} wrote
     * @param id of its folder
     * @return the run
     * @throws IOException if it is none, with a message of one line that says what is wrong
     */
    static RunRecord read(byte[] bytes, String id) throws IOException {
        try {
            return read(JsonFields.parse(bytes), id);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static RunRecord read(JsonNode json, String id) throws IOException {
        JsonFields.requireFormat(json, FORMAT);
        JsonNode recipe = field(json, "recipe");
        String recipeName = text(recipe, "name");
        Optional<Recipe> known = Recipes.named(recipeName);
        Recipe trained = new Recipe(
                recipeName,
                LayersJson.read(field(json, "layers")),
                JsonFields.constant(recipe, "validation", ValidationSource.class),
                JsonFields.flag(recipe, "watchesTest"),
                SettingsJson.read(field(json, "settings")),
                known.map(Recipe::expectedAccuracy).orElse(Double.NaN));
        return new RunRecord(
                id,
                text(json, "name"),
                JsonFields.moment(json, "created"),
                trained,
                text(json, "dataSet"),
                JsonFields.constant(json, "state", RunRecord.State.class),
                text(json, "advice"),
                integer(json, "epochs"),
                best(json),
                FiguresJson.read(json, "validation"),
                FiguresJson.read(json, "test"),
                number(json, "seconds"),
                text(json, "programVersion"));
    }

    private static Optional<RunRecord.Best> best(JsonNode json) throws IOException {
        if (!json.has("best")) {
            return Optional.empty();
        }
        JsonNode best = json.get("best");
        return Optional.of(new RunRecord.Best(integer(best, "epoch") - 1, FiguresJson.read(field(best, "validation"))));
    }
}

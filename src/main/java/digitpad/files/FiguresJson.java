package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Figures;
import java.io.IOException;
import java.util.Optional;

/** Figures as JSON and back: {accuracy, loss, images}. */
final class FiguresJson {
    private FiguresJson() {}

    static void write(Figures figures, ObjectNode json) {
        json.put("accuracy", figures.accuracy()).put("loss", figures.loss()).put("images", figures.images());
    }

    static Optional<Figures> read(JsonNode json, String key) throws IOException {
        return json.has(key) ? Optional.of(read(json.get(key))) : Optional.empty();
    }

    static Figures read(JsonNode json) throws IOException {
        return new Figures(
                JsonFields.number(json, "accuracy"),
                JsonFields.number(json, "loss"),
                JsonFields.integer(json, "images"));
    }
}

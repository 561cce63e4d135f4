package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.ModelOrigin;
import digitpad.learning.PixelScale;
import digitpad.words.Words;
import java.io.IOException;

/** Where a model was imported from, as JSON and back: {program, file, scaling: [paper, ink], notes: […]}. */
final class OriginJson {
    private static final Words WORDS = Words.of(OriginJson.class);

    private OriginJson() {}

    static void write(ModelOrigin origin, ObjectNode json) {
        json.put("program", origin.program()).put("file", origin.file());
        json.putArray("scaling").add(origin.scale().paper()).add(origin.scale().ink());
        ArrayNode notes = json.putArray("notes");
        origin.notes().forEach(notes::add);
    }

    static ModelOrigin read(JsonNode json) throws IOException {
        JsonNode scaling = JsonFields.field(json, "scaling");
        if (scaling.size() != 2 || !scaling.get(0).isNumber() || !scaling.get(1).isNumber()) {
            throw new IOException(WORDS.text("json.senseless", "scaling"));
        }
        return new ModelOrigin(
                JsonFields.text(json, "program"),
                JsonFields.text(json, "file"),
                new PixelScale(scaling.get(0).doubleValue(), scaling.get(1).doubleValue()),
                JsonFields.texts(json, "notes"));
    }
}

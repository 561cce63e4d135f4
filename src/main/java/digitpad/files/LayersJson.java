package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers as JSON and back: a list of {kind: "convolution", kernel, filters, activation}, {kind: "maxPooling", size}, {kind: "dropout", rate},
 * {kind: "dense", units, activation}, {kind: "output", classes}; activation is "relu" or "sigmoid".
 */
final class LayersJson {
    private LayersJson() {}

    static void write(List<LayerSpec> layers, ArrayNode list) {
        layers.forEach(layer -> write(layer, list.addObject()));
    }

    private static void write(LayerSpec layer, ObjectNode json) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            json.put("kind", "convolution")
                    .put("kernel", convolution.kernel())
                    .put("filters", convolution.filters())
                    .put("activation", JsonFields.lowerCase(convolution.activation()));
        } else if (layer instanceof LayerSpec.MaxPooling pooling) {
            json.put("kind", "maxPooling").put("size", pooling.size());
        } else if (layer instanceof LayerSpec.Dropout dropout) {
            json.put("kind", "dropout").put("rate", dropout.rate());
        } else if (layer instanceof LayerSpec.Dense dense) {
            json.put("kind", "dense")
                    .put("units", dense.units())
                    .put("activation", JsonFields.lowerCase(dense.activation()));
        } else if (layer instanceof LayerSpec.Output output) {
            json.put("kind", "output").put("classes", output.classes());
        }
    }

    static List<LayerSpec> read(JsonNode list) throws IOException {
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonNode json : list) {
            String kind = JsonFields.text(json, "kind");
            layers.add(
                    switch (kind) {
                        case "convolution" ->
                            new LayerSpec.Convolution(
                                    JsonFields.integer(json, "kernel"),
                                    JsonFields.integer(json, "filters"),
                                    activation(json));
                        case "maxPooling" -> new LayerSpec.MaxPooling(JsonFields.integer(json, "size"));
                        case "dropout" -> new LayerSpec.Dropout(JsonFields.number(json, "rate"));
                        case "dense" -> new LayerSpec.Dense(JsonFields.integer(json, "units"), activation(json));
                        case "output" -> new LayerSpec.Output(JsonFields.integer(json, "classes"));
                        default -> throw new IOException("there is a layer of unknown kind");
                    });
        }
        return layers;
    }

    private static Activation activation(JsonNode json) throws IOException {
        return JsonFields.constant(json, "activation", Activation.class);
    }
}

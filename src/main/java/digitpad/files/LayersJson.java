package digitpad.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Window;
import digitpad.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers as JSON and back: a list of {kind: "convolution", kernel, filters, activation}, {kind: "maxPooling", size}, {kind: "dropout", rate},
 * {kind: "dense", units, activation}, {kind: "output", classes}, and the layers of imported models, which are called as in {@link LayerSpec}.
 * Convolutions and poolings that do not go the usual way have a "window" instead of "kernel" or "size"; an activation is called as in
 * {@link Activation}, in lower case.
 */
final class LayersJson {
    private static final Words WORDS = Words.of(LayersJson.class);

    private LayersJson() {}

    static void write(List<LayerSpec> layers, ArrayNode list) {
        layers.forEach(layer -> write(layer, list.addObject()));
    }

    private static void write(LayerSpec layer, ObjectNode json) {
        if (layer instanceof LayerSpec.Convolution convolution) {
            json.put("kind", "convolution");
            putWindow(
                    json,
                    convolution.window(),
                    Window.square(convolution.window().height()),
                    "kernel");
            json.put("filters", convolution.filters());
            putActivation(json, convolution.activation());
        } else if (layer instanceof LayerSpec.DepthwiseConvolution convolution) {
            json.put("kind", "depthwiseConvolution");
            putWindow(
                    json,
                    convolution.window(),
                    Window.square(convolution.window().height()),
                    "kernel");
            json.put("multiplier", convolution.multiplier());
            putActivation(json, convolution.activation());
        } else if (layer instanceof LayerSpec.MaxPooling pooling) {
            json.put("kind", "maxPooling");
            putWindow(json, pooling.window(), Window.tiles(pooling.window().height()), "size");
        } else if (layer instanceof LayerSpec.AveragePooling pooling) {
            json.put("kind", "averagePooling");
            putWindow(json, pooling.window(), Window.tiles(pooling.window().height()), "size");
        } else if (layer instanceof LayerSpec.Dense dense) {
            json.put("kind", "dense").put("units", dense.units());
            putActivation(json, dense.activation());
        } else {
            writePlain(layer, json);
        }
    }

    private static void writePlain(LayerSpec layer, ObjectNode json) {
        if (layer instanceof LayerSpec.ZeroPadding padding) {
            json.put("kind", "zeroPadding")
                    .put("top", padding.top())
                    .put("bottom", padding.bottom())
                    .put("left", padding.left())
                    .put("right", padding.right());
        } else if (layer instanceof LayerSpec.BatchNormalization normalization) {
            json.put("kind", "batchNormalization")
                    .put("epsilon", normalization.epsilon())
                    .put("momentum", normalization.momentum());
        } else if (layer instanceof LayerSpec.Scaling scaling) {
            json.put("kind", "scaling").put("factor", scaling.factor()).put("offset", scaling.offset());
        } else if (layer instanceof LayerSpec.Nonlinearity nonlinearity) {
            json.put("kind", "nonlinearity");
            putActivation(json, nonlinearity.activation());
        } else if (layer instanceof LayerSpec.Rectifier rectifier) {
            json.put("kind", "rectifier").put("slope", rectifier.slope()).put("threshold", rectifier.threshold());
            // JSON has no infinity.
            if (Double.isFinite(rectifier.ceiling())) {
                json.put("ceiling", rectifier.ceiling());
            }
        } else if (layer instanceof LayerSpec.Reshape reshape) {
            json.put("kind", "reshape")
                    .put("height", reshape.height())
                    .put("width", reshape.width())
                    .put("channels", reshape.channels());
        } else if (layer instanceof LayerSpec.Flatten) {
            json.put("kind", "flatten");
        } else if (layer instanceof LayerSpec.Dropout dropout) {
            json.put("kind", "dropout").put("rate", dropout.rate());
        } else if (layer instanceof LayerSpec.Output output) {
            json.put("kind", "output").put("classes", output.classes());
        } else if (layer instanceof LayerSpec.Softmax softmax) {
            json.put("kind", "softmax").put("classes", softmax.classes());
        }
    }

    private static void putWindow(ObjectNode json, Window window, Window usual, String side) {
        if (window.equals(usual)) {
            json.put(side, window.height());
        } else {
            json.putObject("window")
                    .put("height", window.height())
                    .put("width", window.width())
                    .put("strideDown", window.strideDown())
                    .put("strideAcross", window.strideAcross())
                    .put("dilationDown", window.dilationDown())
                    .put("dilationAcross", window.dilationAcross())
                    .put("same", window.isSame());
        }
    }

    private static void putActivation(ObjectNode json, Activation activation) {
        json.put("activation", JsonFields.lowerCase(activation));
    }

    static List<LayerSpec> read(JsonNode list) throws IOException {
        List<LayerSpec> layers = new ArrayList<>();
        for (JsonNode json : list) {
            layers.add(layer(json));
        }
        return layers;
    }

    private static LayerSpec layer(JsonNode json) throws IOException {
        return switch (JsonFields.text(json, "kind")) {
            case "convolution" ->
                new LayerSpec.Convolution(kernel(json), JsonFields.integer(json, "filters"), activation(json));
            case "depthwiseConvolution" ->
                new LayerSpec.DepthwiseConvolution(
                        kernel(json), JsonFields.integer(json, "multiplier"), activation(json));
            case "maxPooling" -> new LayerSpec.MaxPooling(tiles(json));
            case "averagePooling" -> new LayerSpec.AveragePooling(tiles(json));
            case "zeroPadding" ->
                new LayerSpec.ZeroPadding(
                        JsonFields.integer(json, "top"),
                        JsonFields.integer(json, "bottom"),
                        JsonFields.integer(json, "left"),
                        JsonFields.integer(json, "right"));
            case "batchNormalization" ->
                new LayerSpec.BatchNormalization(
                        JsonFields.number(json, "epsilon"),
                        json.has("momentum") ? JsonFields.number(json, "momentum") : 1);
            case "scaling" ->
                new LayerSpec.Scaling(JsonFields.number(json, "factor"), JsonFields.number(json, "offset"));
            case "nonlinearity" -> new LayerSpec.Nonlinearity(activation(json));
            case "rectifier" ->
                new LayerSpec.Rectifier(
                        JsonFields.number(json, "slope"),
                        JsonFields.number(json, "threshold"),
                        json.has("ceiling") ? JsonFields.number(json, "ceiling") : Double.POSITIVE_INFINITY);
            case "reshape" ->
                new LayerSpec.Reshape(
                        JsonFields.integer(json, "height"),
                        JsonFields.integer(json, "width"),
                        JsonFields.integer(json, "channels"));
            case "flatten" -> new LayerSpec.Flatten();
            case "dropout" -> new LayerSpec.Dropout(JsonFields.number(json, "rate"));
            case "dense" -> new LayerSpec.Dense(JsonFields.integer(json, "units"), activation(json));
            case "output" -> new LayerSpec.Output(JsonFields.integer(json, "classes"));
            case "softmax" -> new LayerSpec.Softmax(JsonFields.integer(json, "classes"));
            default -> throw new IOException(WORDS.text("json.layer"));
        };
    }

    private static Window kernel(JsonNode json) throws IOException {
        return json.has("window") ? window(json) : Window.square(JsonFields.integer(json, "kernel"));
    }

    private static Window tiles(JsonNode json) throws IOException {
        return json.has("window") ? window(json) : Window.tiles(JsonFields.integer(json, "size"));
    }

    private static Window window(JsonNode json) throws IOException {
        JsonNode window = JsonFields.field(json, "window");
        return new Window(
                JsonFields.integer(window, "height"),
                JsonFields.integer(window, "width"),
                JsonFields.integer(window, "strideDown"),
                JsonFields.integer(window, "strideAcross"),
                JsonFields.integer(window, "dilationDown"),
                JsonFields.integer(window, "dilationAcross"),
                JsonFields.flag(window, "same"));
    }

    private static Activation activation(JsonNode json) throws IOException {
        return JsonFields.constant(json, "activation", Activation.class);
    }
}

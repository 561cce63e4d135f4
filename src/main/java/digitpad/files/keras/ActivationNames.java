package digitpad.files.keras;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.words.Words;
import java.util.List;

/** What Keras's names of activations mean. */
final class ActivationNames {
    private static final Words WORDS = Words.of(ActivationNames.class);

    /** What functions without a setting of their own take. */
    private static final double LEAK = 0.2;

    private ActivationNames() {}

    /**
     * The activation a layer names.
     *
     * @param layer which
     * @param json a name, or an object that holds one; null for none
     * @param keras the version of Keras: one formula changed
     * @return the layers that do it; none if it changes nothing
     * @throws RefusedException if it is none that can be imported; nothing is run to find out
     */
    static List<LayerSpec> layers(KerasLayer layer, JsonNode json, int keras) throws RefusedException {
        if (json == null || json.isNull()) {
            return List.of();
        }
        if (json.isTextual()) {
            return layers(layer, json.textValue(), keras);
        }
        JsonNode config = json.path("config");
        if (config.isTextual()) {
            return layers(layer, config.textValue(), keras);
        }
        String kind = json.path("class_name").asText("");
        if (kind.equals("LeakyReLU") || kind.equals("ReLU")) {
            KerasLayer inner = new KerasLayer(kind, layer.name(), config, layer.containers());
            return List.of(kind.equals("ReLU") ? rectifier(inner) : leaky(inner));
        }
        if (config.isObject() && config.path("config").isTextual()) {
            return layers(layer, config.get("config").textValue(), keras);
        }
        throw unknown(layer, kind.isEmpty() ? json.toString() : kind);
    }

    private static List<LayerSpec> layers(KerasLayer layer, String name, int keras) throws RefusedException {
        return switch (name) {
            case "linear", "" -> List.of();
            case "relu" -> plain(Activation.RELU);
            case "sigmoid" -> plain(Activation.SIGMOID);
            case "tanh" -> plain(Activation.TANH);
            case "softmax", "softmax_v2" -> plain(Activation.SOFTMAX);
            case "elu" -> plain(Activation.ELU);
            case "selu" -> plain(Activation.SELU);
            case "gelu" -> plain(Activation.GELU);
            case "swish", "silu" -> plain(Activation.SWISH);
            case "mish" -> plain(Activation.MISH);
            case "softplus" -> plain(Activation.SOFTPLUS);
            case "softsign" -> plain(Activation.SOFTSIGN);
            case "exponential" -> plain(Activation.EXPONENTIAL);
            case "relu6" -> List.of(new LayerSpec.Rectifier(0, 0, 6));
            case "leaky_relu" -> List.of(new LayerSpec.Rectifier(LEAK, 0, Double.POSITIVE_INFINITY));
            case "log_softmax", "log_softmax_v2" ->
                List.of(
                        new LayerSpec.Nonlinearity(Activation.SOFTMAX),
                        new LayerSpec.Nonlinearity(Activation.LOGARITHM));
            case "hard_sigmoid" ->
                List.of(new LayerSpec.Scaling(keras >= 3 ? 1.0 / 6 : 0.2, 0.5), new LayerSpec.Rectifier(0, 0, 1));
            default -> throw unknown(layer, name);
        };
    }

    private static RefusedException unknown(KerasLayer layer, String name) {
        String words = name.length() > 40 ? name.substring(0, 40) + "…" : name;
        return RefusedException.of(layer, WORDS.text("activation", words));
    }

    private static List<LayerSpec> plain(Activation activation) {
        return List.of(new LayerSpec.Nonlinearity(activation));
    }

    /** The layer ReLU with its settings. */
    static LayerSpec rectifier(KerasLayer layer) throws RefusedException {
        LayerConfig config = new LayerConfig(layer);
        double slope = config.number(0, "negative_slope");
        double threshold = config.number(0, "threshold");
        double ceiling = config.number(Double.POSITIVE_INFINITY, "max_value");
        boolean isPlain = slope == 0 && threshold == 0 && Double.isInfinite(ceiling);
        return isPlain
                ? new LayerSpec.Nonlinearity(Activation.RELU)
                : new LayerSpec.Rectifier(slope, threshold, ceiling);
    }

    /** The layer LeakyReLU with its setting. */
    static LayerSpec leaky(KerasLayer layer) throws RefusedException {
        double slope = new LayerConfig(layer).number(0.3, "negative_slope", "alpha");
        return new LayerSpec.Rectifier(slope, 0, Double.POSITIVE_INFINITY);
    }
}

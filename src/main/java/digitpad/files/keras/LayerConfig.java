package digitpad.files.keras;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The settings of one layer, whatever version of Keras spelt them. Whoever asks names all spellings, newest first. */
final class LayerConfig {
    private static final Words WORDS = Words.of(LayerConfig.class);
    private static final int MAX_NUMBER = 1_000_000;

    private final KerasLayer layer;
    private final JsonNode json;

    LayerConfig(KerasLayer layer) {
        this.layer = layer;
        json = layer.config();
    }

    /** The first of the spellings that is there and not null. */
    private JsonNode find(String... keys) {
        for (String key : keys) {
            JsonNode value = json.get(key);
            if (value != null && !value.isNull()) {
                return value;
            }
        }
        return null;
    }

    boolean has(String... keys) {
        return find(keys) != null;
    }

    JsonNode node(String key) {
        return json.get(key);
    }

    String text(String otherwise, String... keys) throws RefusedException {
        JsonNode value = find(keys);
        if (value == null) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw senseless(keys);
        }
        return value.textValue();
    }

    boolean flag(boolean otherwise, String... keys) throws RefusedException {
        JsonNode value = find(keys);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw senseless(keys);
        }
        return value.booleanValue();
    }

    double number(double otherwise, String... keys) throws RefusedException {
        JsonNode value = find(keys);
        return value == null ? otherwise : number(value, keys);
    }

    /** One number may also be a list of one, or an array that numpy wrote. */
    private double number(JsonNode value, String... keys) throws RefusedException {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isArray() && value.size() == 1) {
            return number(value.get(0), keys);
        }
        if (value.isObject() && value.has("value")) {
            return number(value.get("value"), keys);
        }
        throw senseless(keys);
    }

    /** All numbers in a list of any depth. */
    List<Double> numbers(String... keys) throws RefusedException {
        List<Double> numbers = new ArrayList<>();
        JsonNode value = find(keys);
        if (value != null) {
            collect(value, numbers, keys);
        }
        return numbers;
    }

    private void collect(JsonNode value, List<Double> numbers, String... keys) throws RefusedException {
        if (value.isArray()) {
            for (JsonNode each : value) {
                collect(each, numbers, keys);
            }
        } else {
            numbers.add(number(value, keys));
        }
    }

    int integer(String... keys) throws RefusedException {
        JsonNode value = find(keys);
        if (value == null) {
            throw RefusedException.of(layer, WORDS.text("config.missing", keys[0]));
        }
        return integer(value, keys);
    }

    int integer(int otherwise, String... keys) throws RefusedException {
        return has(keys) ? integer(keys) : otherwise;
    }

    private int integer(JsonNode value, String... keys) throws RefusedException {
        double number = number(value, keys);
        if (number != Math.rint(number) || Math.abs(number) > MAX_NUMBER) {
            throw senseless(keys);
        }
        return (int) number;
    }

    /** {@return two numbers, down and across, where one may stand for both; null if there are none} */
    int[] pair(String... keys) throws RefusedException {
        JsonNode value = find(keys);
        if (value == null) {
            return null;
        }
        if (value.isArray() && value.size() == 2) {
            return new int[] {integer(value.get(0), keys), integer(value.get(1), keys)};
        }
        int both = integer(value, keys);
        return new int[] {both, both};
    }

    private RefusedException senseless(String... keys) {
        return RefusedException.of(layer, WORDS.text("config.senseless", keys[0]));
    }
}

package digitpad.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes JSON so that it stays JSON, mostly: other values, fields that are missing, renamed or elsewhere, lists that are long or empty. */
final class JsonMutator {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "2",
            "10",
            "0.5",
            "-0.0",
            "1e-320",
            "1e308",
            "1e999",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "99999999999999999999",
            "1" + "0".repeat(200),
            "65536",
            "1000001",
            "\"\"",
            "\"x\"",
            "\"\\u001b[2J\"",
            "\"\\u0000\"",
            "\"../../x\"",
            "\"" + "y".repeat(20_000) + "\"",
            "[]",
            "{}",
            "[[]]",
            "[1,2,3]",
            "[null]",
            "{\"a\":1}",
            "{\"@class\":\"javax.swing.JFrame\"}",
            "[".repeat(60) + "]".repeat(60),
            "[".repeat(2000) + "]".repeat(2000));

    private JsonMutator() {}

    /**
     * Changes JSON.
     *
     * @param json UTF-8
     * @param random decides
     * @return changed
     */
    static byte[] mutate(byte[] json, Random random) {
        if (random.nextInt(6) == 0) {
            return ByteMutator.mutate(json, random);
        }
        try {
            JsonNode root = MAPPER.readTree(json);
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                change(root, random);
            }
            return MAPPER.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("there is no file", e);
        }
    }

    private static void change(JsonNode root, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(root, containers);
        ContainerNode<?> chosen = containers.get(random.nextInt(containers.size()));
        if (chosen.isEmpty()) {
            return;
        }
        JsonNode value = random.nextInt(8) == 0
                // Never a parent into its own child: that has no end.
                ? containers.get(random.nextInt(containers.size())).deepCopy()
                : MAPPER.getNodeFactory().rawValueNode(new RawValue(VALUES.get(random.nextInt(VALUES.size()))));
        int place = random.nextInt(chosen.size());
        if (chosen instanceof ObjectNode object) {
            String key = names(object).get(place);
            switch (random.nextInt(8)) {
                case 0 -> object.remove(key);
                case 1 -> object.set(key + "x", object.remove(key));
                default -> object.set(key, value);
            }
        } else if (chosen instanceof ArrayNode array) {
            switch (random.nextInt(8)) {
                case 0 -> array.remove(place);
                case 1 -> array.add(array.get(place).deepCopy());
                case 2 -> {
                    JsonNode again = array.get(place);
                    for (int i = random.nextInt(4) == 0 ? 1200 : 12; i > 0; i--) {
                        array.add(again);
                    }
                }
                case 3 -> array.removeAll();
                default -> array.set(place, value);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> containers) {
        if (node instanceof ContainerNode<?> container) {
            containers.add(container);
            container.forEach(child -> collect(child, containers));
        }
    }
}

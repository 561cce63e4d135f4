package digitpad.files.keras;

import com.fasterxml.jackson.databind.JsonNode;
import digitpad.files.keras.KerasLayer.Address;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The layers of a network, first to last: of a sequential one, of a functional one that is a straight chain, and of those within it.
 *
 * @param layers first to last; input layers are left out
 * @param inputShape of one image as the network's description tells; nothing if it does not; 0 stands for any size
 */
record KerasGraph(List<KerasLayer> layers, Optional<List<Integer>> inputShape) {
    private static final Words WORDS = Words.of(KerasGraph.class);
    private static final int MAX_LAYERS = 500;
    private static final int MAX_DEPTH = 10;

    /**
     * Reads a description.
     *
     * @param model {class_name, config}
     * @return the layers
     * @throws RefusedException naming the first layer that makes it something else than a chain
     */
    static KerasGraph of(JsonNode model) throws RefusedException {
        Reader reader = new Reader();
        reader.addNetwork(model, List.of());
        return new KerasGraph(List.copyOf(reader.layers), Optional.ofNullable(reader.shape));
    }

    /** What was read so far. */
    private static final class Reader {
        private final List<KerasLayer> layers = new ArrayList<>();
        private List<Integer> shape;

        private void addNetwork(JsonNode network, List<Address> containers) throws RefusedException {
            if (containers.size() > MAX_DEPTH) {
                throw new RefusedException(WORDS.text("graph.deep"));
            }
            JsonNode config = network.path("config");
            JsonNode list = config.isArray() ? config : config.path("layers");
            if (!list.isArray()) {
                throw new RefusedException(WORDS.text("graph.no-list"));
            }
            Map<String, Integer> used = new HashMap<>();
            List<KerasLayer> found = new ArrayList<>();
            for (JsonNode json : list) {
                found.add(layer(json, containers, used));
                if (found.size() > MAX_LAYERS) {
                    throw new RefusedException(WORDS.text("graph.many", MAX_LAYERS));
                }
            }
            note(config.get("build_input_shape"));
            boolean isSequential = network.path("class_name").asText().equals("Sequential");
            List<Integer> order = isSequential ? null : Chain.of(config, list, found);
            for (int i = 0; i < found.size(); i++) {
                int place = order == null ? i : order.get(i);
                add(found.get(place), list.get(place));
            }
        }

        private static KerasLayer layer(JsonNode json, List<Address> containers, Map<String, Integer> used)
                throws RefusedException {
            String kind = json.path("class_name").asText("");
            JsonNode config = json.path("config");
            String name = config.isObject() && config.hasNonNull("name")
                    ? config.get("name").asText()
                    : json.path("name").asText(kind);
            List<Address> own = new ArrayList<>(containers);
            own.add(new Address(name, byClass(kind, used)));
            KerasLayer layer = new KerasLayer(kind, name, config, own);
            String module = json.path("module").asText("");
            boolean isForeign =
                    !module.isEmpty() && !module.matches("(tf_)?keras(\\..*)?|tensorflow\\.(python\\.)?keras(\\..*)?");
            if (isForeign || kind.contains(">")) {
                throw RefusedException.of(layer, WORDS.text("graph.own"));
            }
            return layer;
        }

        /** The class in snake case, with a number from the second on. */
        private static String byClass(String kind, Map<String, Integer> used) {
            String snake = kind.replaceAll("\\W+", "")
                    .replaceAll("(.)([A-Z][a-z]+)", "$1_$2")
                    .replaceAll("([a-z])([A-Z])", "$1_$2")
                    .toLowerCase(Locale.ROOT);
            int count = used.merge(snake, 1, Integer::sum);
            return count == 1 ? snake : snake + "_" + (count - 1);
        }

        private void add(KerasLayer layer, JsonNode json) throws RefusedException {
            note(layer.config().get("batch_shape"));
            note(layer.config().get("batch_input_shape"));
            if (layer.config().path("input_dim").isInt() && layers.isEmpty() && shape == null) {
                shape = List.of(layer.config().get("input_dim").intValue());
            }
            note(json.path("build_config").get("input_shape"));
            switch (layer.kind()) {
                case "InputLayer" -> {}
                case "Sequential", "Functional", "Model" -> addNetwork(json, layer.containers());
                default -> layers.add(layer);
            }
            if (layers.size() > MAX_LAYERS) {
                throw new RefusedException(WORDS.text("graph.many", MAX_LAYERS));
            }
        }

        /** The first shape told, before there are any layers, is that of the input. */
        private void note(JsonNode batchShape) {
            if (shape != null || !layers.isEmpty() || batchShape == null || !batchShape.isArray()) {
                return;
            }
            List<Integer> sizes = new ArrayList<>();
            for (int i = 1; i < batchShape.size(); i++) {
                sizes.add(batchShape.get(i).asInt(0));
            }
            if (!sizes.isEmpty()) {
                shape = List.copyOf(sizes);
            }
        }
    }

    /** The order of a functional network's layers. */
    private static final class Chain {
        private Chain() {}

        /** {@return the places of the layers in their list, first to last} */
        static List<Integer> of(JsonNode config, JsonNode list, List<KerasLayer> layers) throws RefusedException {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < layers.size(); i++) {
                places.put(nameOf(list.get(i), layers.get(i)), i);
            }
            Map<Integer, Integer> next = new HashMap<>();
            Integer first = null;
            for (int i = 0; i < layers.size(); i++) {
                KerasLayer layer = layers.get(i);
                JsonNode nodes = list.get(i).path("inbound_nodes");
                Set<String> sources = new HashSet<>();
                int count = collect(nodes, sources, 0);
                if (layer.kind().equals("InputLayer") || count == 0) {
                    if (first != null) {
                        throw RefusedException.of(layer, WORDS.text("graph.inputs"));
                    }
                    first = i;
                    continue;
                }
                Integer source = places.get(sources.iterator().next());
                if (nodes.size() > 1) {
                    throw RefusedException.of(layer, WORDS.text("graph.shared"));
                }
                if (count > 1 || source == null) {
                    throw RefusedException.of(layer, WORDS.text("graph.meet"));
                }
                if (next.putIfAbsent(source, i) != null) {
                    throw RefusedException.of(layers.get(source), WORDS.text("graph.branches"));
                }
            }
            JsonNode outputs = config.path("output_layers");
            if (outputs.isArray() && outputs.size() > 1 && outputs.get(0).isArray()) {
                throw new RefusedException(WORDS.text("graph.outputs"));
            }
            List<Integer> order = new ArrayList<>();
            for (Integer place = first; place != null && order.size() < layers.size(); place = next.get(place)) {
                order.add(place);
            }
            if (order.size() != layers.size()) {
                throw new RefusedException(WORDS.text("graph.no-chain"));
            }
            return order;
        }

        private static String nameOf(JsonNode json, KerasLayer layer) {
            return json.path("name").asText(layer.name());
        }

        /** Counts the tensors that come in: ["layer", 0, 0, {}] of Keras 2, {keras_history: ["layer", 0, 0]} of Keras 3. */
        private static int collect(JsonNode node, Set<String> sources, int depth) {
            JsonNode history = node.isObject() ? node.path("keras_history") : node;
            if (history.isArray()
                    && history.size() >= 3
                    && history.get(0).isTextual()
                    && history.get(1).isInt()) {
                sources.add(history.get(0).textValue());
                return 1;
            }
            int count = 0;
            for (JsonNode child : node) {
                count += depth < 50 ? collect(child, sources, depth + 1) : 0;
            }
            return count;
        }
    }
}

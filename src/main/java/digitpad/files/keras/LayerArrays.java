package digitpad.files.keras;

import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arrays of one layer by what they are for. */
final class LayerArrays {
    private static final Words WORDS = Words.of(LayerArrays.class);
    private static final Map<String, String> OLD_NAMES = Map.of(
            "W", "kernel",
            "b", "bias",
            "running_mean", "moving_mean",
            "running_std", "moving_variance",
            "moving_var", "moving_variance");

    private final KerasLayer layer;
    private final Map<String, NamedArray> arrays = new HashMap<>();

    private LayerArrays(KerasLayer layer) {
        this.layer = layer;
    }

    /**
     * Sorts the arrays of a layer: by their names where these tell, the others by their order.
     *
     * @param layer which
     * @param found its arrays
     * @param expected what it needs, in Keras's order
     * @return the arrays
     * @throws RefusedException if one is missing or there are more
     */
    static LayerArrays of(KerasLayer layer, List<NamedArray> found, List<String> expected) throws RefusedException {
        LayerArrays sorted = new LayerArrays(layer);
        List<NamedArray> unnamed = new ArrayList<>();
        for (NamedArray array : found) {
            String name = name(array, layer);
            if (expected.contains(name)) {
                sorted.arrays.put(name, array);
            } else {
                unnamed.add(array);
            }
        }
        List<String> missing = expected.stream()
                .filter(name -> !sorted.arrays.containsKey(name))
                .toList();
        for (int i = 0; i < Math.min(unnamed.size(), missing.size()); i++) {
            sorted.arrays.put(missing.get(i), unnamed.get(i));
        }
        if (found.size() != expected.size() || sorted.arrays.size() != expected.size()) {
            throw RefusedException.of(
                    layer,
                    found.isEmpty()
                            ? WORDS.text("arrays.none")
                            : WORDS.text("arrays.count", expected.size(), String.join(", ", expected), found.size()));
        }
        return sorted;
    }

    /** Keras 1 put the layer's own name before it. */
    private static String name(NamedArray array, KerasLayer layer) {
        String last = array.lastName();
        String name = last.startsWith(layer.name() + "_")
                ? last.substring(layer.name().length() + 1)
                : last;
        return OLD_NAMES.getOrDefault(name, name);
    }

    /**
     * The shape of an array.
     *
     * @param name what it is for
     * @return its sizes; nothing if the layer has none
     */
    Optional<int[]> shape(String name) {
        return Optional.ofNullable(arrays.get(name)).map(NamedArray::shape);
    }

    /**
     * An array of a known shape.
     *
     * @param name what it is for
     * @param shape its sizes
     * @return its values
     * @throws RefusedException if it has another shape
     */
    float[] get(String name, int... shape) throws RefusedException {
        NamedArray array = arrays.get(name);
        if (!Arrays.equals(array.shape(), shape)) {
            throw RefusedException.of(layer, WORDS.text("arrays.shape", name, words(array.shape()), words(shape)));
        }
        return array.values();
    }

    /**
     * An array that may be missing.
     *
     * @param name what it is for
     * @param size how many numbers
     * @param otherwise each number, if it is missing
     * @return its values
     */
    float[] getOr(String name, int size, float otherwise) throws RefusedException {
        if (arrays.containsKey(name)) {
            return get(name, size);
        }
        float[] values = new float[size];
        Arrays.fill(values, otherwise);
        return values;
    }

    private static String words(int[] shape) {
        return shape.length == 0 ? "1" : ShapeInFile.of(shape).toString();
    }
}

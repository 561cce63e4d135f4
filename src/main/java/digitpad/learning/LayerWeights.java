package digitpad.learning;

import java.util.List;

/**
 * The numbers of one layer. Whoever receives them must not change the arrays.
 *
 * @param arrays in the order that its {@link LayerSpec} tells, each row by row; empty if the layer has none
 */
public record LayerWeights(List<float[]> arrays) {
    /** A layer without numbers. */
    public static final LayerWeights NONE = new LayerWeights(List.of());

    /** Copies the list, not the arrays. */
    public LayerWeights {
        arrays = List.copyOf(arrays);
    }

    /**
     * The numbers of a layer.
     *
     * @param arrays in the order that its {@link LayerSpec} tells
     * @return them
     */
    public static LayerWeights of(float[]... arrays) {
        return new LayerWeights(List.of(arrays));
    }
}

package digitpad.files.keras;

import java.util.List;

/** Where the weights of a network are. */
interface KerasWeights {
    /**
     * The arrays of a layer.
     *
     * @param layer which
     * @return its arrays in Keras's order; none if it has none
     * @throws RefusedException if they are missing or damaged
     */
    List<NamedArray> of(KerasLayer layer) throws RefusedException;
}

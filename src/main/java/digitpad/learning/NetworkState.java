package digitpad.learning;

import java.util.List;

/**
 * Everything a network needs to learn on exactly where it was. Whoever receives a state must not change its arrays.
 *
 * @param parameters all weights and biases, in the engine's order
 * @param optimizer what the optimiser remembers, one number for each parameter in each array
 * @param iteration updates done
 */
public record NetworkState(float[] parameters, List<float[]> optimizer, long iteration) {
    /** Copies the list, not the arrays. */
    public NetworkState {
        optimizer = List.copyOf(optimizer);
    }
}

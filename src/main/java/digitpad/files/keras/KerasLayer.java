package digitpad.files.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One layer as its file describes it.
 *
 * @param kind its class, such as "Conv2D"
 * @param name as its author or Keras called it
 * @param config its settings
 * @param containers the networks within the network that it lies in, outermost first, then itself, each as Keras's files address it
 */
record KerasLayer(String kind, String name, JsonNode config, List<Address> containers) {
    KerasLayer {
        containers = List.copyOf(containers);
    }

    /**
     * How files address a layer.
     *
     * @param name as in HDF5 files
     * @param byClass its class with a number, as in .keras files
     */
    record Address(String name, String byClass) {}

    /** {@return such as “conv2d_1” (Conv2D)} */
    String title() {
        return "“" + name + "” (" + kind + ")";
    }
}

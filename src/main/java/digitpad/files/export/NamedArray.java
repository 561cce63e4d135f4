package digitpad.files.export;

import java.util.List;

/**
 * Some of a layer's numbers.
 *
 * @param name such as "convolution_0_kernel"
 * @param shape as Keras has it
 * @param values row by row; nobody changes them
 */
record NamedArray(String name, List<Integer> shape, float[] values) {
    /** Copies the shape. */
    NamedArray {
        shape = List.copyOf(shape);
    }
}

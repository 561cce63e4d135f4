package digitpad.dl4j;

import java.util.HashMap;
import java.util.Map;

/** The weights of a generator, or their gradient: one vector in the heap, and a matrix for each layer in native memory. */
final class GeneratorParameters implements AutoCloseable {
    private final GeneratorLayout layout;
    private final float[] values;
    private final Map<GeneratorLayout.Layer, Matrix> matrices = new HashMap<>();

    /**
     * Weights of a layout.
     *
     * @param layout which generator
     * @param values taken over; {@link #push()} is called already
     */
    GeneratorParameters(GeneratorLayout layout, float[] values) {
        this.layout = layout;
        this.values = values;
        for (GeneratorLayout.Layer layer : all()) {
            matrices.put(layer, new Matrix(layer.inputs(), layer.outputs()));
        }
        push();
    }

    private Iterable<GeneratorLayout.Layer> all() {
        return layout.layers();
    }

    /** {@return all numbers; after writing there, {@link #push()} must be called} */
    float[] values() {
        return values;
    }

    /** {@return the weights of a layer, inputs × outputs} */
    Matrix weights(GeneratorLayout.Layer layer) {
        return matrices.get(layer);
    }

    /** Makes the matrices hold what the vector does. */
    void push() {
        for (GeneratorLayout.Layer layer : all()) {
            Matrix matrix = matrices.get(layer);
            System.arraycopy(values, layer.offset(), matrix.values(), 0, layer.weights());
            matrix.push();
        }
    }

    /** Makes the vector hold what the matrices do; biases stay as they are. */
    void pull() {
        for (GeneratorLayout.Layer layer : all()) {
            Matrix matrix = matrices.get(layer);
            matrix.pull();
            System.arraycopy(matrix.values(), 0, values, layer.offset(), layer.weights());
        }
    }

    @Override
    public void close() {
        matrices.values().forEach(Matrix::close);
    }
}

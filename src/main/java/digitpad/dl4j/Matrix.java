package digitpad.dl4j;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Floats row by row, in native memory for products and in the heap for everything else. For one thread at a time. */
final class Matrix implements AutoCloseable {
    private final int rows;
    private final int columns;
    private final float[] values;
    private final INDArray array;
    private final FloatBuffer memory;

    Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        values = new float[rows * columns];
        array = NativeOp.array(rows, columns);
        memory = Parameters.floats(array);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** {@return the values in the heap, for reading and writing} */
    float[] values() {
        return values;
    }

    /** {@return what products read and write} */
    INDArray array() {
        return array;
    }

    /** Makes native memory hold what the heap does. */
    void push() {
        memory.put(0, values);
    }

    /** Makes the heap hold what native memory does. */
    void pull() {
        memory.get(0, values);
    }

    @Override
    public void close() {
        array.close();
    }
}

package digitpad.dl4j;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * One native operation with its arrays, prepared once and run many times without allocating. Where the native library has oneDNN and oneDNN
 * has the operation, it runs there; otherwise ND4J's own code does, by itself. For one thread at a time.
 */
final class NativeOp {
    private final CustomOp op;
    private final OpContext context;
    private INDArray[] inputs = {};
    private INDArray[] outputs = {};

    private NativeOp(String name) {
        op = DynamicCustomOp.builder(name).build();
        context = Nd4j.getExecutioner().buildContext();
    }

    static NativeOp named(String name) {
        return new NativeOp(name);
    }

    /**
     * A matrix product, result = left × right + beta × result, where either may be transposed.
     *
     * @param beta 0 to overwrite the result, 1 to add to it
     * @return the operation; its inputs are left and right
     */
    static NativeOp matrixProduct(boolean transposeLeft, boolean transposeRight, double beta) {
        return named("matmul")
                .integers(transposeLeft ? 1 : 0, transposeRight ? 1 : 0, 0)
                .numbers(1, beta);
    }

    NativeOp integers(long... arguments) {
        context.setIArguments(arguments);
        return this;
    }

    NativeOp numbers(double... arguments) {
        context.setTArguments(arguments);
        return this;
    }

    /**
     * Keeps the operation in ND4J's own code.
     *
     * @return this
     */
    NativeOp withoutOneDnn() {
        context.allowHelpers(false);
        return this;
    }

    /**
     * Sets the arrays, unless they are those already set.
     *
     * @param newInputs what is read
     * @param newOutputs what is written; may be among the inputs if the operation works in place
     * @return this
     */
    NativeOp on(INDArray[] newInputs, INDArray... newOutputs) {
        if (same(inputs, newInputs) && same(outputs, newOutputs)) {
            return this;
        }
        // Setting an array twice would leak the first one's native descriptor.
        context.purge();
        for (int i = 0; i < newInputs.length; i++) {
            context.setInputArray(i, newInputs[i]);
        }
        for (int i = 0; i < newOutputs.length; i++) {
            context.setOutputArray(i, newOutputs[i]);
        }
        inputs = newInputs.clone();
        outputs = newOutputs.clone();
        return this;
    }

    private static boolean same(INDArray[] some, INDArray[] others) {
        if (some.length != others.length) {
            return false;
        }
        for (int i = 0; i < some.length; i++) {
            if (some[i] != others[i]) {
                return false;
            }
        }
        return true;
    }

    void run() {
        Nd4j.exec(op, context);
    }

    /** {@return an array of floats, row by row, with whatever the memory held} */
    static INDArray array(long... shape) {
        return Nd4j.createUninitialized(DataType.FLOAT, shape, 'c');
    }
}

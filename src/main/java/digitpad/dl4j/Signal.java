package digitpad.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What flows between two layers for some examples.
 *
 * @param values forward, one example after the other
 * @param gradient backward, of the loss with respect to the values; null where nobody needs it
 */
record Signal(INDArray values, INDArray gradient) implements AutoCloseable {
    static Signal of(FeatureShape shape, int examples, boolean withGradient) {
        long[] sizes = shape.times(examples);
        return new Signal(NativeOp.array(sizes), withGradient ? NativeOp.array(sizes) : null);
    }

    boolean hasGradient() {
        return gradient != null;
    }

    /** {@return the values as a matrix, one example a column} */
    INDArray columns() {
        return columns(values);
    }

    /** {@return the gradient as a matrix, one example a column} */
    INDArray gradientColumns() {
        return columns(gradient);
    }

    private static INDArray columns(INDArray array) {
        long examples = array.size(0);
        return array.reshape('c', examples, array.length() / examples).transpose();
    }

    @Override
    public void close() {
        values.close();
        if (gradient != null) {
            gradient.close();
        }
    }
}

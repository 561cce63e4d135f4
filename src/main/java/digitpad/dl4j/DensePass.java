package digitpad.dl4j;

import static digitpad.dl4j.NativeOp.matrixProduct;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Every output sees every input; no activation. */
final class DensePass implements LayerPass {
    private final int layer;
    private final Signal input;
    private final Signal output;
    private final INDArray inputs;
    private final INDArray outputs;
    private final NativeOp product = matrixProduct(true, false, 0);
    private final NativeOp addBiases = NativeOp.named("biasadd");
    private final Backward backward;
    private final RowMajor rowMajor;

    /**
     * Reads many examples with the weights row by row: the product then takes a sixth less time, and the copy pays because the
     * parameters of a network that only reads do not change.
     */
    private static final class RowMajor implements AutoCloseable {
        /** From here the copy is paid for by the batches of a single test set. */
        private static final int EXAMPLES = 64;

        private final INDArray rows;
        private final INDArray weights;
        private final NativeOp product = matrixProduct(false, false, 0);
        private Parameters copied;

        RowMajor(Signal input, Signal output) {
            rows = input.columns().transpose();
            weights = NativeOp.array(rows.size(1), output.values().size(1));
            product.on(new INDArray[] {rows, weights}, output.values());
        }

        void run(Parameters parameters, int layer) {
            if (parameters != copied) {
                weights.assign(parameters.weights(layer));
                copied = parameters;
            }
            product.run();
        }

        @Override
        public void close() {
            weights.close();
        }
    }

    /** What only training needs. */
    private static final class Backward {
        final INDArray outputGradients;
        final INDArray inputGradients;
        final INDArray ones;
        final NativeOp weightGradient = matrixProduct(false, true, 0);
        final NativeOp biasGradient = matrixProduct(false, false, 0);
        final NativeOp addedWeightGradient = matrixProduct(false, true, 1);
        final NativeOp addedBiasGradient = matrixProduct(false, false, 1);
        final NativeOp inputGradient = matrixProduct(false, false, 0);

        Backward(Signal input, Signal output) {
            outputGradients = output.gradientColumns();
            inputGradients = input.hasGradient() ? input.gradientColumns() : null;
            ones = NativeOp.array(outputGradients.size(1), 1);
            ones.assign(1);
        }
    }

    DensePass(NetworkLayout layout, int layer, Signal input, int examples, boolean training) {
        this.layer = layer;
        this.input = input;
        output = Signal.of(layout.layers().get(layer).output(), examples, training);
        inputs = input.columns();
        outputs = output.columns();
        backward = training ? new Backward(input, output) : null;
        rowMajor = training || examples < RowMajor.EXAMPLES ? null : new RowMajor(input, output);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        INDArray values = output.values();
        if (rowMajor != null) {
            rowMajor.run(parameters, layer);
        } else {
            product.on(new INDArray[] {parameters.weights(layer), inputs}, outputs)
                    .run();
        }
        addBiases.on(new INDArray[] {values, parameters.biases(layer)}, values).run();
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        INDArray gradients = backward.outputGradients;
        INDArray weights = gradient.weights(layer);
        (adds ? backward.addedWeightGradient : backward.weightGradient)
                .on(new INDArray[] {inputs, gradients}, weights)
                .run();
        INDArray biases = gradient.biasColumn(layer);
        (adds ? backward.addedBiasGradient : backward.biasGradient)
                .on(new INDArray[] {gradients, backward.ones}, biases)
                .run();
        if (input.hasGradient()) {
            backward.inputGradient
                    .on(new INDArray[] {parameters.weights(layer), gradients}, backward.inputGradients)
                    .run();
        }
    }

    @Override
    public void close() {
        output.close();
        if (rowMajor != null) {
            rowMajor.close();
        }
        if (backward != null) {
            backward.ones.close();
        }
    }
}

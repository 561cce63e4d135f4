package digitpad.dl4j;

import static digitpad.dl4j.NativeOp.matrixProduct;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer of a generator for a fixed number of rows: output = input × weights + biases. For one thread at a time. */
final class AffinePass implements AutoCloseable {
    private final GeneratorLayout.Layer layer;
    private final Matrix input;
    private final Matrix inputGradient;
    private final Matrix output;
    private final Matrix outputGradient;
    private final NativeOp product = matrixProduct(false, false, 0);
    private final NativeOp weightProduct = matrixProduct(true, false, 0);
    private final NativeOp inputProduct = matrixProduct(false, true, 0);

    /**
     * A pass.
     *
     * @param layer whose weights are used
     * @param input what comes in; not closed by this
     * @param inputGradient where the way back ends; null if nothing lies before this layer, or there is no way back
     * @param hasWayBack whether gradients are wanted
     */
    AffinePass(GeneratorLayout.Layer layer, Matrix input, Matrix inputGradient, boolean hasWayBack) {
        this.layer = layer;
        this.input = input;
        this.inputGradient = inputGradient;
        output = new Matrix(input.rows(), layer.outputs());
        outputGradient = hasWayBack ? new Matrix(input.rows(), layer.outputs()) : null;
    }

    Matrix output() {
        return output;
    }

    Matrix outputGradient() {
        return outputGradient;
    }

    /**
     * Computes the output from the input, whose native memory must be up to date.
     *
     * @param parameters of the generator
     */
    void forward(GeneratorParameters parameters) {
        product.on(new INDArray[] {input.array(), parameters.weights(layer).array()}, output.array())
                .run();
        output.pull();
        if (layer.hasBiases()) {
            float[] values = output.values();
            float[] all = parameters.values();
            int width = layer.outputs();
            int from = layer.biasOffset();
            for (int row = 0; row < output.rows(); row++) {
                int at = row * width;
                for (int i = 0; i < width; i++) {
                    values[at + i] += all[from + i];
                }
            }
        }
    }

    /**
     * Computes the gradients of weights and input from the output's, whose heap must be up to date.
     *
     * @param parameters the same as in the forward pass
     * @param gradient of the parameters; written. Null if only the input's is wanted
     */
    void backward(GeneratorParameters parameters, GeneratorParameters gradient) {
        outputGradient.push();
        if (gradient != null) {
            weightProduct
                    .on(
                            new INDArray[] {input.array(), outputGradient.array()},
                            gradient.weights(layer).array())
                    .run();
            if (layer.hasBiases()) {
                sumColumns(gradient.values());
            }
        }
        if (inputGradient != null) {
            inputProduct
                    .on(
                            new INDArray[] {
                                outputGradient.array(),
                                parameters.weights(layer).array()
                            },
                            inputGradient.array())
                    .run();
            inputGradient.pull();
        }
    }

    private void sumColumns(float[] target) {
        float[] gradients = outputGradient.values();
        int width = layer.outputs();
        int from = layer.biasOffset();
        for (int i = 0; i < width; i++) {
            target[from + i] = 0;
        }
        for (int row = 0; row < outputGradient.rows(); row++) {
            int at = row * width;
            for (int i = 0; i < width; i++) {
                target[from + i] += gradients[at + i];
            }
        }
    }

    @Override
    public void close() {
        output.close();
        if (outputGradient != null) {
            outputGradient.close();
        }
    }
}

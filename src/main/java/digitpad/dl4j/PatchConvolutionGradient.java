package digitpad.dl4j;

import static digitpad.dl4j.NativeOp.matrixProduct;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradient of a convolution that sees the image itself: weights and biases only, because nobody needs the gradient of a pixel. The native
 * operation would compute that too, in six times the time. Here every place of the kernel is a column that holds the pixels it saw, and one
 * matrix product does the rest (Chellapilla, Puri and Simard, "High performance convolutional neural networks for document processing", 2006).
 */
final class PatchConvolutionGradient implements ConvolutionGradient {
    private final int layer;
    private final int kernel;
    private final int examples;
    private final FeatureShape inputShape;
    private final FeatureShape outputShape;
    private final Signal input;
    private final INDArray columns;
    private final INDArray outputGradients;
    private final INDArray ones;
    private final float[] pixels;
    private final NativeOp weightGradient = matrixProduct(true, true, 0);
    private final NativeOp biasGradient = matrixProduct(false, false, 0);
    private final NativeOp addedWeightGradient = matrixProduct(true, true, 1);
    private final NativeOp addedBiasGradient = matrixProduct(false, false, 1);

    PatchConvolutionGradient(
            int layer, NetworkLayout.Layer place, int kernel, Signal input, Signal output, int examples) {
        if (place.input().channels() != 1) {
            throw new IllegalArgumentException("an image has one channel, not " + place.input());
        }
        this.layer = layer;
        this.kernel = kernel;
        this.examples = examples;
        this.input = input;
        inputShape = place.input();
        outputShape = place.output();
        long places = (long) examples * outputShape.height() * outputShape.width();
        columns = NativeOp.array((long) kernel * kernel, places).transpose();
        outputGradients =
                output.gradient().reshape('c', places, outputShape.channels()).transpose();
        ones = NativeOp.array(places, 1);
        ones.assign(1);
        pixels = new float[examples * inputShape.size()];
    }

    @Override
    public void compute(Parameters parameters, Parameters gradient, boolean adds) {
        fillColumns();
        (adds ? addedWeightGradient : weightGradient)
                .on(new INDArray[] {columns, outputGradients}, gradient.kernelColumns(layer))
                .run();
        (adds ? addedBiasGradient : biasGradient)
                .on(new INDArray[] {outputGradients, ones}, gradient.biasColumn(layer))
                .run();
    }

    private void fillColumns() {
        Parameters.floats(input.values()).get(pixels);
        FloatBuffer target = Parameters.floats(columns);
        for (int row = 0; row < kernel; row++) {
            for (int column = 0; column < kernel; column++) {
                for (int example = 0; example < examples; example++) {
                    int from = example * inputShape.size() + row * inputShape.width() + column;
                    for (int y = 0; y < outputShape.height(); y++) {
                        target.put(pixels, from + y * inputShape.width(), outputShape.width());
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        columns.close();
        ones.close();
    }
}

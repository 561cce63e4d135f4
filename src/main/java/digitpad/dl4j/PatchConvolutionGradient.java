package digitpad.dl4j;

import static digitpad.dl4j.NativeOp.matrixProduct;

import digitpad.learning.Window;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The gradient of a convolution that sees the image itself: weights and biases only, because nobody needs the gradient of a pixel. The native
 * operation would compute that too, in six times the time. Here every place of the kernel is a column that holds the pixels it saw, and one
 * matrix product does the rest (Chellapilla, Puri and Simard, "High performance convolutional neural networks for document processing", 2006).
 */
final class PatchConvolutionGradient implements ConvolutionGradient {
    private final int layer;
    private final Window window;
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
            int layer, NetworkLayout.Layer place, Window window, Signal input, Signal output, int examples) {
        this.layer = layer;
        this.window = window;
        this.examples = examples;
        this.input = input;
        inputShape = place.input();
        outputShape = place.output();
        long places = (long) examples * outputShape.height() * outputShape.width();
        columns = NativeOp.array((long) window.height() * window.width() * inputShape.channels(), places)
                .transpose();
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
        for (int channel = 0; channel < inputShape.channels(); channel++) {
            for (int row = 0; row < window.height(); row++) {
                for (int column = 0; column < window.width(); column++) {
                    int y = row * window.dilationDown() - window.above(inputShape.height());
                    int x = column * window.dilationAcross() - window.leftOf(inputShape.width());
                    fillColumn(target, y, x, channel);
                }
            }
        }
    }

    /** What one place of the kernel sees; at its first place it sees row y and column x. */
    private void fillColumn(FloatBuffer target, int y, int x, int channel) {
        boolean isRun = inputShape.channels() == 1 && window.strideAcross() == 1 && !window.isSame();
        for (int example = 0; example < examples; example++) {
            for (int down = 0; down < outputShape.height(); down++) {
                int row = y + down * window.strideDown();
                int from = (example * inputShape.height() + row) * inputShape.width();
                if (isRun) {
                    target.put(pixels, from + x, outputShape.width());
                    continue;
                }
                for (int across = 0; across < outputShape.width(); across++) {
                    int column = x + across * window.strideAcross();
                    boolean isInside =
                            row >= 0 && row < inputShape.height() && column >= 0 && column < inputShape.width();
                    target.put(isInside ? pixels[(from + column) * inputShape.channels() + channel] : 0);
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

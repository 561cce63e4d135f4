package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.MaxPooling;
import java.util.ArrayList;
import java.util.List;

/** All layers of a network for a fixed number of examples: from pixels to logits and, in training, back. For one thread at a time. */
final class NetworkPass implements AutoCloseable {
    private final NetworkLayout layout;
    private final int examples;
    private final Purpose purpose;
    private final Signal input;
    private final List<LayerPass> passes = new ArrayList<>();
    private final List<DropoutPass> dropouts = new ArrayList<>();
    private final List<Signal> layerOutputs = new ArrayList<>();

    /** What a pass is made for. */
    enum Purpose {
        /** There is no way back. */
        READING,
        /** Back to the parameters; what is to be dropped is. */
        TRAINING,
        /** Back to the pixels; nothing is dropped. */
        EXPLAINING,
        /** There is no way back, and every layer's values are kept. */
        WATCHING
    }

    /**
     * Prepares the arrays.
     *
     * @param layout the network
     * @param examples how many examples go through at once
     * @param purpose whether there is a way back, and dropout
     */
    NetworkPass(NetworkLayout layout, int examples, Purpose purpose) {
        this.layout = layout;
        this.examples = examples;
        this.purpose = purpose;
        input = Signal.of(layout.layers().get(0).input(), examples, purpose == Purpose.EXPLAINING);
        List<NetworkLayout.Layer> layers = layout.layers();
        int layer = 0;
        while (layer < layers.size()) {
            LayerSpec spec = layers.get(layer).spec();
            addArithmetic(layer);
            if (spec instanceof Convolution convolution) {
                // An activation that never falls may as well follow the maximum: a quarter of the work, the same
                // result.
                while (purpose != Purpose.WATCHING && layers.get(layer + 1).spec() instanceof MaxPooling) {
                    layer++;
                    addArithmetic(layer);
                }
                addActivation(convolution.activation());
            } else if (spec instanceof Dense dense) {
                addActivation(dense.activation());
            }
            layerOutputs.add(last());
            layer++;
        }
    }

    private void addArithmetic(int layer) {
        NetworkLayout.Layer place = layout.layers().get(layer);
        LayerSpec spec = place.spec();
        Signal from = last();
        boolean goesBack = purpose == Purpose.TRAINING || purpose == Purpose.EXPLAINING;
        if (spec instanceof Convolution convolution) {
            passes.add(new ConvolutionPass(layout, layer, convolution.kernel(), from, examples, goesBack));
        } else if (spec instanceof MaxPooling pooling) {
            passes.add(new MaxPoolingPass(pooling.size(), place.output(), from, examples, goesBack));
        } else if (spec instanceof Dropout dropout) {
            if (purpose == Purpose.TRAINING) {
                DropoutPass pass = new DropoutPass(layer, dropout.rate(), place.output(), from, examples);
                dropouts.add(pass);
                passes.add(pass);
            }
        } else {
            passes.add(new DensePass(layout, layer, from, examples, goesBack));
        }
    }

    private void addActivation(Activation activation) {
        passes.add(new ActivationPass(activation, last()));
    }

    private Signal last() {
        return passes.isEmpty() ? input : passes.get(passes.size() - 1).output();
    }

    /** {@return how many examples go through at once} */
    int examples() {
        return examples;
    }

    /** {@return logits, one row for each example, and where there is a way back their gradient} */
    Signal logits() {
        return last();
    }

    /** {@return what goes into the last layer, one example after the other} */
    Signal features() {
        // The last pass is the output's: it has no activation of its own.
        return passes.size() == 1 ? input : passes.get(passes.size() - 2).output();
    }

    /** {@return in a pass that watches, what comes out of each layer, after its activation; logits of the last} */
    List<Signal> layerOutputs() {
        return layerOutputs;
    }

    /** {@return the pixels, and their gradient in a pass that explains} */
    Signal input() {
        return input;
    }

    /**
     * Decides what dropout drops in the next forward and backward pass.
     *
     * @param seed of this iteration
     * @param firstExample where the first example of this pass stands in the batch
     */
    void drawDropout(long seed, int firstExample) {
        dropouts.forEach(dropout -> dropout.draw(seed, firstExample));
    }

    /**
     * From pixels to logits.
     *
     * @param parameters of the network
     * @param pixels 784 values for each example
     * @param firstExample which example of the pixels is the first
     */
    void forward(Parameters parameters, float[] pixels, int firstExample) {
        Parameters.floats(input.values()).put(pixels, firstExample * DigitImage.PIXELS, examples * DigitImage.PIXELS);
        for (LayerPass pass : passes) {
            pass.forward(parameters);
        }
    }

    /**
     * From the gradient of the logits to that of the parameters.
     *
     * @param parameters the same as in the forward pass
     * @param gradient written
     * @param adds whether to add to the gradient, or to overwrite it
     */
    void backward(Parameters parameters, Parameters gradient, boolean adds) {
        for (int i = passes.size() - 1; i >= 0; i--) {
            passes.get(i).backward(parameters, gradient, adds);
        }
    }

    @Override
    public void close() {
        passes.forEach(LayerPass::close);
        input.close();
    }
}

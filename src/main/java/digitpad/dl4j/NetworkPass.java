package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.AveragePooling;
import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.Flatten;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Nonlinearity;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.LayerSpec.Rectifier;
import digitpad.learning.LayerSpec.Reshape;
import digitpad.learning.LayerSpec.Scaling;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.Window;
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
    private final List<BatchStatisticsPass> normalizations = new ArrayList<>();
    private final List<Signal> layerOutputs = new ArrayList<>();
    private Signal features;

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
                while (purpose != Purpose.WATCHING
                        && isInPlace(convolution.activation())
                        && layers.get(layer + 1).spec() instanceof MaxPooling) {
                    layer++;
                    addArithmetic(layer);
                }
                addActivation(convolution.activation(), layer);
            } else if (spec instanceof DepthwiseConvolution convolution) {
                addActivation(convolution.activation(), layer);
            } else if (spec instanceof Dense dense) {
                addActivation(dense.activation(), layer);
            }
            layerOutputs.add(last());
            layer++;
        }
    }

    private boolean goesBack() {
        return purpose == Purpose.TRAINING || purpose == Purpose.EXPLAINING;
    }

    private void addArithmetic(int layer) {
        NetworkLayout.Layer place = layout.layers().get(layer);
        LayerSpec spec = place.spec();
        Signal from = last();
        if (layer == layout.featureLayer()) {
            features = from;
        }
        boolean goesBack = goesBack();
        if (spec instanceof Convolution convolution) {
            passes.add(new ConvolutionPass(layout, layer, convolution.window(), from, examples, goesBack));
        } else if (spec instanceof DepthwiseConvolution convolution) {
            passes.add(new DepthwiseConvolutionPass(
                    layout, layer, convolution.window(), convolution.multiplier(), from, examples, goesBack));
        } else if (spec instanceof MaxPooling pooling) {
            addPooling(PoolingPass.Kind.MAXIMUM, pooling.window(), place);
        } else if (spec instanceof AveragePooling pooling) {
            addPooling(PoolingPass.Kind.MEAN, pooling.window(), place);
        } else if (spec instanceof ZeroPadding padding) {
            passes.add(new ZeroPaddingPass(padding, place, from, examples, goesBack));
        } else if (spec instanceof BatchNormalization normalization) {
            addNormalization(normalization, place);
        } else if (spec instanceof Scaling scaling) {
            addFunction(ValueFunction.of(scaling), place);
        } else if (spec instanceof Rectifier rectifier) {
            addFunction(ValueFunction.of(rectifier), place);
        } else if (spec instanceof Nonlinearity nonlinearity) {
            addFunction(
                    ValueFunction.of(nonlinearity.activation(), place.output().channels()), place);
        } else if (spec instanceof Reshape || spec instanceof Flatten) {
            passes.add(new ReshapePass(place.output(), from, examples));
        } else if (spec instanceof Dropout dropout) {
            if (purpose == Purpose.TRAINING) {
                DropoutPass pass = new DropoutPass(layer, dropout.rate(), place.output(), from, examples);
                dropouts.add(pass);
                passes.add(pass);
            }
        } else if (spec instanceof Dense || spec instanceof Output) {
            passes.add(new DensePass(layout, layer, from, examples, goesBack));
        }
        // What comes into a softmax are the logits: there is nothing left to compute here.
    }

    private void addNormalization(BatchNormalization normalization, NetworkLayout.Layer place) {
        if (purpose == Purpose.TRAINING && normalization.momentum() < 1) {
            BatchStatisticsPass pass = new BatchStatisticsPass(place, normalization, last(), examples);
            normalizations.add(pass);
            passes.add(pass);
        } else {
            passes.add(new BatchNormalizationPass(place, normalization.epsilon(), last(), examples, goesBack()));
        }
    }

    private void addPooling(PoolingPass.Kind kind, Window window, NetworkLayout.Layer place) {
        boolean goesBack = goesBack();
        passes.add(new PoolingPass(kind, window, place.output(), last(), examples, goesBack));
    }

    private void addFunction(ValueFunction function, NetworkLayout.Layer place) {
        boolean goesBack = goesBack();
        passes.add(new FunctionPass(function, place.output(), last(), examples, goesBack));
    }

    private void addActivation(Activation activation, int layer) {
        if (isInPlace(activation)) {
            passes.add(new ActivationPass(activation, last()));
        } else if (activation != Activation.LINEAR) {
            NetworkLayout.Layer place = layout.layers().get(layer);
            addFunction(ValueFunction.of(activation, place.output().channels()), place);
        }
    }

    private static boolean isInPlace(Activation activation) {
        return activation == Activation.RELU || activation == Activation.SIGMOID;
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

    /** {@return what goes into the last dense layer, one example after the other} */
    Signal features() {
        return features;
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
     * Decides what dropout drops in the next forward and backward pass, and how much the pass counts for the statistics of the batch.
     *
     * @param seed of this iteration
     * @param firstExample where the first example of this pass stands in the batch
     * @param batchSize how many examples the batch has
     */
    void prepare(long seed, int firstExample, int batchSize) {
        dropouts.forEach(dropout -> dropout.draw(seed, firstExample));
        normalizations.forEach(normalization -> normalization.weigh((double) examples / batchSize));
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

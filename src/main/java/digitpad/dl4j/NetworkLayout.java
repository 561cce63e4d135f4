package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.NetworkSummary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shapes of a network and where the parameters of each layer lie in the one vector that holds them all, in Deeplearning4j's order:
 * biases before weights in a convolution, weights before biases in a dense layer.
 *
 * @param layers first to last
 */
record NetworkLayout(List<Layer> layers) {
    /** Files can ask for any size; larger networks than this do not fit the program's memory. */
    static final int MAX_PARAMETERS = 20_000_000;

    private static final int MAX_LAYERS = 64;
    private static final int MAX_UNITS = 65_536;
    private static final int MAX_VALUES_PER_EXAMPLE = 4_000_000;

    /**
     * One layer in its place.
     *
     * @param spec what the recipe says
     * @param input shape of one example that comes in
     * @param output shape of one example that goes out
     * @param offset where its parameters begin
     * @param weights how many weights it has
     * @param biases how many biases it has
     */
    record Layer(LayerSpec spec, FeatureShape input, FeatureShape output, int offset, int weights, int biases) {
        int parameters() {
            return weights + biases;
        }

        /** {@return where the weights begin in the vector of all parameters} */
        int weightsOffset() {
            return spec instanceof Convolution ? offset + biases : offset;
        }

        /** {@return where the biases begin in the vector of all parameters} */
        int biasesOffset() {
            return spec instanceof Convolution ? offset : offset + weights;
        }
    }

    /**
     * Lays out a network.
     *
     * @param specs the layers, the output last
     * @return the layout
     * @throws IllegalArgumentException naming the first layer that does not fit, and why
     */
    static NetworkLayout of(List<LayerSpec> specs) {
        require(!specs.isEmpty() && specs.size() <= MAX_LAYERS, "a network has 1 to " + MAX_LAYERS + " layers");
        List<Layer> layers = new ArrayList<>(specs.size());
        FeatureShape shape = FeatureShape.image(DigitImage.SIDE, DigitImage.SIDE, 1);
        int offset = 0;
        long values = 0;
        for (LayerSpec spec : specs) {
            String place = "layer " + (layers.size() + 1) + ": ";
            require(spec instanceof Output == (layers.size() == specs.size() - 1), place + "the output must be last");
            FeatureShape output = outputOf(spec, shape, place);
            long weights = weightsOf(spec, shape, output);
            int biases = weights == 0 ? 0 : output.channels();
            require(offset + weights + biases <= MAX_PARAMETERS, place + "more than " + MAX_PARAMETERS + " parameters");
            values += output.size();
            require(values <= MAX_VALUES_PER_EXAMPLE, place + "more than " + MAX_VALUES_PER_EXAMPLE + " values");
            layers.add(new Layer(spec, shape, output, offset, (int) weights, biases));
            offset += (int) weights + biases;
            shape = output;
        }
        return new NetworkLayout(List.copyOf(layers));
    }

    private static FeatureShape outputOf(LayerSpec spec, FeatureShape input, String place) {
        if (spec instanceof Convolution convolution) {
            int side = convolution.kernel();
            require(side >= 1 && fits(side, input), place + "convolution " + side + " does not fit into " + input);
            requireUnits(convolution.filters(), place);
            return FeatureShape.image(input.height() - side + 1, input.width() - side + 1, convolution.filters());
        }
        if (spec instanceof MaxPooling pooling) {
            int side = pooling.size();
            require(side >= 1 && fits(side, input), place + "pooling " + side + " does not fit into " + input);
            return FeatureShape.image(input.height() / side, input.width() / side, input.channels());
        }
        if (spec instanceof Dense dense) {
            requireUnits(dense.units(), place);
            return FeatureShape.vector(dense.units());
        }
        if (spec instanceof Output last) {
            requireUnits(last.classes(), place);
            return FeatureShape.vector(last.classes());
        }
        double rate = ((Dropout) spec).rate();
        require(rate >= 0 && rate < 1, place + "dropout must be 0 to below 1, not " + rate);
        return input;
    }

    private static boolean fits(int side, FeatureShape input) {
        return !input.isVector() && side <= input.height() && side <= input.width();
    }

    private static void requireUnits(int units, String place) {
        require(units >= 1 && units <= MAX_UNITS, place + "1 to " + MAX_UNITS + " units, not " + units);
    }

    private static long weightsOf(LayerSpec spec, FeatureShape input, FeatureShape output) {
        if (spec instanceof Convolution convolution) {
            return (long) convolution.kernel() * convolution.kernel() * input.channels() * output.channels();
        }
        return spec instanceof Dense || spec instanceof Output ? (long) input.size() * output.size() : 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** {@return how many parameters there are in all} */
    int parameters() {
        return layers.stream().mapToInt(Layer::parameters).sum();
    }

    /** {@return how many values all layers together put out for one example} */
    int valuesPerExample() {
        return layers.stream().mapToInt(layer -> layer.output().size()).sum();
    }

    /** {@return how many classes the network tells apart} */
    int classes() {
        return layers.get(layers.size() - 1).output().channels();
    }

    /** {@return the same for people, the input first} */
    NetworkSummary summary() {
        List<NetworkSummary.Layer> rows = new ArrayList<>(layers.size() + 1);
        rows.add(new NetworkSummary.Layer("Input", layers.get(0).input().sizes(), 0));
        for (Layer layer : layers) {
            rows.add(new NetworkSummary.Layer(
                    title(layer.spec()),
                    activationOf(layer.spec()).map(NetworkLayout::title).orElse(""),
                    layer.output().sizes(),
                    layer.parameters(),
                    operations(layer)));
        }
        return new NetworkSummary(rows);
    }

    /** Every weight is used once at each place; a layer without weights looks at each value that comes in. */
    private static long operations(Layer layer) {
        if (layer.spec() instanceof Dropout) {
            return 0;
        }
        return layer.weights() == 0
                ? layer.input().size()
                : (long) layer.weights()
                        * layer.output().height()
                        * layer.output().width();
    }

    private static Optional<Activation> activationOf(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            return Optional.of(convolution.activation());
        }
        return spec instanceof Dense dense ? Optional.of(dense.activation()) : Optional.empty();
    }

    private static String title(LayerSpec spec) {
        if (spec instanceof Convolution convolution) {
            return "Convolution %1$d × %1$d".formatted(convolution.kernel());
        }
        if (spec instanceof MaxPooling pooling) {
            return "Max pooling " + pooling.size();
        }
        if (spec instanceof Dropout dropout) {
            return "Dropout "
                    + BigDecimal.valueOf(dropout.rate()).stripTrailingZeros().toPlainString();
        }
        return spec instanceof Dense ? "Dense" : "Softmax";
    }

    private static String title(Activation activation) {
        return switch (activation) {
            case RELU -> "ReLU";
            case SIGMOID -> "sigmoid";
        };
    }
}

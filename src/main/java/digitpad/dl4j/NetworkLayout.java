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
import digitpad.learning.LayerSpec.Softmax;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Window;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shapes of a network and where the parameters of each layer lie in the one vector that holds them all, in Deeplearning4j's order:
 * biases before weights in a convolution, weights before biases in a dense layer.
 *
 * @param layers first to last
 */
record NetworkLayout(List<Layer> layers) {
    private static final Words WORDS = Words.of(NetworkLayout.class);

    /** Files can ask for any size; larger networks than this do not fit the program's memory. */
    static final int MAX_PARAMETERS = 20_000_000;

    private static final int MAX_LAYERS = 64;
    private static final int MAX_UNITS = 65_536;
    private static final int MAX_WINDOW = 1000;
    private static final int MAX_VALUES_PER_EXAMPLE = 4_000_000;
    /** Products and comparisons for one example; so many take a core some seconds. */
    private static final long MAX_OPERATIONS = 5_000_000_000L;

    /**
     * One layer in its place.
     *
     * @param spec what the recipe says
     * @param input shape of one example that comes in
     * @param output shape of one example that goes out
     * @param offset where its parameters begin
     * @param weights how many weights it has
     * @param biases how many biases it has; γ, β, mean and variance of a batch normalization
     */
    record Layer(LayerSpec spec, FeatureShape input, FeatureShape output, int offset, int weights, int biases) {
        int parameters() {
            return weights + biases;
        }

        /** {@return where the weights begin in the vector of all parameters} */
        int weightsOffset() {
            return beginsWithBiases() ? offset + biases : offset;
        }

        /** {@return where the biases begin in the vector of all parameters} */
        int biasesOffset() {
            return beginsWithBiases() ? offset : offset + weights;
        }

        private boolean beginsWithBiases() {
            return spec instanceof Convolution || spec instanceof DepthwiseConvolution;
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
        require(!specs.isEmpty() && specs.size() <= MAX_LAYERS, WORDS.text("layers.count", MAX_LAYERS));
        List<Layer> layers = new ArrayList<>(specs.size());
        FeatureShape shape = FeatureShape.image(DigitImage.SIDE, DigitImage.SIDE, 1);
        int offset = 0;
        long values = 0;
        long operations = 0;
        for (LayerSpec spec : specs) {
            int place = layers.size() + 1;
            boolean isLast = layers.size() == specs.size() - 1;
            require(
                    (spec instanceof Output || spec instanceof Softmax) == isLast,
                    WORDS.text("layers.at", place, WORDS.text("layers.last")));
            FeatureShape output = outputOf(spec, shape, place);
            long weights = weightsOf(spec, shape, output);
            int biases = biasesOf(spec, output, weights);
            require(
                    offset + weights + biases <= MAX_PARAMETERS,
                    WORDS.text("layers.at", place, WORDS.text("layers.parameters", MAX_PARAMETERS)));
            values += output.size();
            require(
                    values <= MAX_VALUES_PER_EXAMPLE,
                    WORDS.text("layers.at", place, WORDS.text("layers.values", MAX_VALUES_PER_EXAMPLE)));
            layers.add(new Layer(spec, shape, output, offset, (int) weights, biases));
            operations += work(layers.get(layers.size() - 1));
            require(operations <= MAX_OPERATIONS, WORDS.text("layers.at", place, WORDS.text("layers.work")));
            offset += (int) weights + biases;
            shape = output;
        }
        return new NetworkLayout(List.copyOf(layers));
    }

    private static FeatureShape outputOf(LayerSpec spec, FeatureShape input, int place) {
        if (spec instanceof Convolution convolution) {
            requireUnits(convolution.filters(), place);
            return places("layers.convolution", convolution.window(), input, convolution.filters(), place);
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            requireUnits(convolution.multiplier(), place);
            requireUnits((long) convolution.multiplier() * input.channels(), place);
            int channels = convolution.multiplier() * input.channels();
            return places("layers.depthwise", convolution.window(), input, channels, place);
        }
        if (spec instanceof MaxPooling pooling) {
            return places("layers.pooling", pooling.window(), input, input.channels(), place);
        }
        if (spec instanceof AveragePooling pooling) {
            return places("layers.pooling", pooling.window(), input, input.channels(), place);
        }
        if (spec instanceof ZeroPadding padding) {
            return padded(padding, input, place);
        }
        if (spec instanceof Reshape reshape) {
            int smallest = Math.min(reshape.height(), Math.min(reshape.width(), reshape.channels()));
            long size = (long) reshape.height() * reshape.width() * reshape.channels();
            FeatureShape output = FeatureShape.image(reshape.height(), reshape.width(), reshape.channels());
            require(
                    smallest >= 1 && size == input.size(),
                    WORDS.text("layers.at", place, WORDS.text("layers.shape", input, output)));
            return output;
        }
        if (spec instanceof Flatten) {
            return FeatureShape.vector(input.size());
        }
        if (spec instanceof Dense dense) {
            requireUnits(dense.units(), place);
            return FeatureShape.vector(dense.units());
        }
        if (spec instanceof Output last) {
            requireUnits(last.classes(), place);
            return FeatureShape.vector(last.classes());
        }
        if (spec instanceof Softmax last) {
            boolean fits = input.isVector() && last.classes() == input.channels();
            require(fits, WORDS.text("layers.at", place, WORDS.text("layers.softmax", last.classes(), input)));
            return input;
        }
        requireSense(spec, place);
        return input;
    }

    /** Layers that leave the shape as it is. */
    private static void requireSense(LayerSpec spec, int place) {
        if (spec instanceof Dropout dropout) {
            double rate = dropout.rate();
            require(
                    rate >= 0 && rate < 1,
                    WORDS.text("layers.at", place, WORDS.text("layers.dropout", String.valueOf(rate))));
        } else if (spec instanceof BatchNormalization normalization) {
            double epsilon = normalization.epsilon();
            require(
                    epsilon >= 0 && epsilon < 1,
                    WORDS.text("layers.at", place, WORDS.text("layers.epsilon", String.valueOf(epsilon))));
            double momentum = normalization.momentum();
            require(
                    momentum >= 0 && momentum <= 1,
                    WORDS.text("layers.at", place, WORDS.text("layers.momentum", String.valueOf(momentum))));
            require(epsilon > 0 || momentum == 1, WORDS.text("layers.at", place, WORDS.text("layers.learned-epsilon")));
        } else if (spec instanceof Scaling scaling) {
            boolean isFinite = Double.isFinite(scaling.factor()) && Double.isFinite(scaling.offset());
            require(isFinite, WORDS.text("layers.at", place, WORDS.text("layers.scaling")));
        } else if (spec instanceof Rectifier rectifier) {
            boolean isFinite = Double.isFinite(rectifier.slope()) && Double.isFinite(rectifier.threshold());
            boolean isOrdered = rectifier.ceiling() >= rectifier.threshold();
            require(isFinite && isOrdered, WORDS.text("layers.at", place, WORDS.text("layers.rectifier")));
        }
    }

    private static FeatureShape places(String what, Window window, FeatureShape input, int channels, int place) {
        boolean isSound = Stream.of(
                        window.height(),
                        window.width(),
                        window.strideDown(),
                        window.strideAcross(),
                        window.dilationDown(),
                        window.dilationAcross())
                .allMatch(size -> size >= 1 && size <= MAX_WINDOW);
        boolean fits = isSound
                && !input.isVector()
                && (window.isSame() || window.reachDown() <= input.height() && window.reachAcross() <= input.width());
        require(fits, WORDS.text("layers.at", place, WORDS.text(what, LayerTitle.shortSides(window), input)));
        return FeatureShape.image(window.placesDown(input.height()), window.placesAcross(input.width()), channels);
    }

    private static FeatureShape padded(ZeroPadding padding, FeatureShape input, int place) {
        boolean fits = !input.isVector()
                && Stream.of(padding.top(), padding.bottom(), padding.left(), padding.right())
                        .allMatch(size -> size >= 0 && size <= MAX_WINDOW);
        require(fits, WORDS.text("layers.at", place, WORDS.text("layers.padding", input)));
        return FeatureShape.image(
                input.height() + padding.top() + padding.bottom(),
                input.width() + padding.left() + padding.right(),
                input.channels());
    }

    private static void requireUnits(long units, int place) {
        require(
                units >= 1 && units <= MAX_UNITS,
                WORDS.text("layers.at", place, WORDS.text("layers.units", MAX_UNITS, units)));
    }

    private static long weightsOf(LayerSpec spec, FeatureShape input, FeatureShape output) {
        if (spec instanceof Convolution convolution) {
            return places(convolution.window()) * input.channels() * output.channels();
        }
        if (spec instanceof DepthwiseConvolution convolution) {
            return places(convolution.window()) * output.channels();
        }
        return spec instanceof Dense || spec instanceof Output ? (long) input.size() * output.size() : 0;
    }

    private static long places(Window window) {
        return (long) window.height() * window.width();
    }

    private static int biasesOf(LayerSpec spec, FeatureShape output, long weights) {
        if (spec instanceof BatchNormalization) {
            return BatchNormalizationPass.NUMBERS * output.channels();
        }
        return weights == 0 ? 0 : output.channels();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** {@return whether another network has the same layers, whatever it drops while it learns} */
    boolean hasLayersOf(NetworkLayout other) {
        return withoutDropout().equals(other.withoutDropout());
    }

    private List<LayerSpec> withoutDropout() {
        return layers.stream()
                .map(Layer::spec)
                .filter(spec -> !(spec instanceof Dropout))
                .toList();
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

    /** {@return which layer looks at what the network sees in an image: the last dense one, or the last of all if none is} */
    int featureLayer() {
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            LayerSpec spec = layers.get(layer).spec();
            if (spec instanceof Dense || spec instanceof Output) {
                return layer;
            }
        }
        return layers.size() - 1;
    }

    /** {@return whether a value that comes into {@link #featureLayer()} may be below 0} */
    boolean hasNegativeFeatures() {
        for (int layer = featureLayer() - 1; layer >= 0; layer--) {
            LayerSpec spec = layers.get(layer).spec();
            if (spec instanceof Convolution convolution) {
                return isNegativeAfter(convolution.activation());
            }
            if (spec instanceof DepthwiseConvolution convolution) {
                return isNegativeAfter(convolution.activation());
            }
            if (spec instanceof Dense dense) {
                return isNegativeAfter(dense.activation());
            }
            if (spec instanceof Nonlinearity nonlinearity) {
                return isNegativeAfter(nonlinearity.activation());
            }
            if (spec instanceof Rectifier rectifier) {
                return rectifier.slope() != 0 || rectifier.threshold() < 0;
            }
            if (spec instanceof BatchNormalization || spec instanceof Scaling) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNegativeAfter(Activation activation) {
        return switch (activation) {
            case RELU, SIGMOID, SOFTPLUS, EXPONENTIAL, SOFTMAX -> false;
            default -> true;
        };
    }

    /** {@return the same for people, the input first} */
    NetworkSummary summary() {
        List<NetworkSummary.Layer> rows = new ArrayList<>(layers.size() + 1);
        rows.add(new NetworkSummary.Layer(
                WORDS.text("title.input"), layers.get(0).input().sizes(), 0));
        for (Layer layer : layers) {
            rows.add(new NetworkSummary.Layer(
                    LayerTitle.kind(layer.spec()),
                    LayerTitle.shortKind(layer.spec()),
                    LayerTitle.activation(layer.spec()),
                    layer.output().sizes(),
                    layer.parameters(),
                    operations(layer)));
        }
        return new NetworkSummary(rows);
    }

    /** What a layer really does, where {@link #operations} counts as people do. */
    private static long work(Layer layer) {
        if (layer.spec() instanceof MaxPooling pooling) {
            return places(pooling.window()) * layer.output().size();
        }
        if (layer.spec() instanceof AveragePooling pooling) {
            return places(pooling.window()) * layer.output().size();
        }
        return operations(layer);
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
}

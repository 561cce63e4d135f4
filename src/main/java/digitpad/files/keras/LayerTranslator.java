package digitpad.files.keras;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.PixelScale;
import digitpad.learning.Regularization;
import digitpad.learning.Window;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Translates layer after layer into ours. */
final class LayerTranslator {
    private static final Words WORDS = Words.of(LayerTranslator.class);
    private static final double DEFAULT_EPSILON = 1e-3;
    /** The least deviation that Keras divides by. */
    private static final double LEAST_DEVIATION = 1e-7;
    /** A layer that multiplies with less than this was made for bytes. */
    private static final double LARGEST_BYTE_FACTOR = 0.02;

    private static final int MAX_SIZE = 65_536;

    private final KerasVersion version;
    private final KerasWeights source;
    private final Translation target;

    LayerTranslator(KerasVersion version, KerasWeights source, Translation target) {
        this.version = version;
        this.source = source;
        this.target = target;
    }

    /**
     * Translates the next layer.
     *
     * @param layer first to last
     * @throws RefusedException if it cannot be, naming it and the reason
     */
    void translate(KerasLayer layer) throws RefusedException {
        LayerConfig config = new LayerConfig(layer);
        switch (layer.kind()) {
            case "Dense" -> dense(layer, config);
            case "Conv2D", "Convolution2D" -> convolution(layer, config);
            case "DepthwiseConv2D" -> depthwise(layer, config);
            case "SeparableConv2D", "SeparableConvolution2D" -> separable(layer, config);
            case "MaxPooling2D", "MaxPool2D" -> pooling(layer, config, true);
            case "AveragePooling2D", "AvgPool2D", "AvgPooling2D" -> pooling(layer, config, false);
            case "GlobalAveragePooling2D", "GlobalAvgPool2D" -> globalPooling(layer, config, false);
            case "GlobalMaxPooling2D", "GlobalMaxPool2D" -> globalPooling(layer, config, true);
            case "BatchNormalization", "BatchNormalizationV1", "BatchNormalizationV2" -> normalization(layer, config);
            case "ZeroPadding2D" -> padding(layer, config);
            case "Flatten" -> target.flatten(channelsFirst(config) && config.has("data_format"));
            case "Reshape" -> reshape(layer, config);
            case "Rescaling" -> rescaling(layer, config);
            case "Normalization" -> fixedNormalization(layer, config);
            case "Activation" ->
                activate(layer, ActivationNames.layers(layer, config.node("activation"), version.major()));
            case "ReLU" -> activate(layer, List.of(ActivationNames.rectifier(layer)));
            case "LeakyReLU" -> activate(layer, List.of(ActivationNames.leaky(layer)));
            case "ELU" -> elu(layer, config);
            case "Softmax" -> softmax(layer, config);
            case "Dropout" -> target.add(new LayerSpec.Dropout(dropout(layer, config)));
            case "Identity", "InputLayer" -> {}
            case "SpatialDropout2D", "AlphaDropout", "GaussianDropout", "GaussianNoise", "ActivityRegularization" ->
                target.note(WORDS.text("note.learning-only", layer.title()));
            case "RandomFlip",
                    "RandomRotation",
                    "RandomTranslation",
                    "RandomZoom",
                    "RandomContrast",
                    "RandomBrightness",
                    "RandomShear" -> target.note(WORDS.text("note.images-only", layer.title()));
            case "Lambda" -> throw RefusedException.of(layer, WORDS.text("layer.code"));
            case "" -> throw new RefusedException(WORDS.text("layer.no-class"));
            default -> throw RefusedException.of(layer, WORDS.text("layer.unknown"));
        }
        if (target.shape().size() > MAX_SIZE * 16L) {
            throw RefusedException.of(layer, WORDS.text("layer.output", target.shape()));
        }
    }

    private boolean channelsFirst(LayerConfig config) throws RefusedException {
        String order = config.text("channels_last", "data_format", "dim_ordering");
        return order.equals("channels_first") || order.equals("th");
    }

    /** Makes sure that an image comes in. */
    private ShapeInFile image(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile shape = target.shape();
        boolean isFirst = channelsFirst(config);
        if (shape.rank() != 3) {
            throw RefusedException.of(layer, WORDS.text("layer.no-image", shape));
        }
        ShapeInFile seen = new ShapeInFile(shape.sizes(), isFirst);
        // Values that lie in Keras's order are an image here if the order of the channels makes no difference.
        boolean fits = shape.isTransposed() == isFirst || (isFirst ? seen : shape).isOrderless();
        if (!fits) {
            throw RefusedException.of(layer, WORDS.text("layer.mixed"));
        }
        target.see(seen);
        target.align();
        return seen;
    }

    private void activate(KerasLayer layer, List<LayerSpec> activation) throws RefusedException {
        if (activation.contains(new LayerSpec.Nonlinearity(Activation.SOFTMAX))) {
            if (target.shape().isTransposed()) {
                throw RefusedException.of(layer, WORDS.text("layer.softmax"));
            }
            target.align();
        }
        target.activate(activation);
    }

    private void activate(KerasLayer layer, LayerConfig config) throws RefusedException {
        activate(layer, ActivationNames.layers(layer, config.node("activation"), version.major()));
    }

    private void dense(KerasLayer layer, LayerConfig config) throws RefusedException {
        int units = config.integer("units", "output_dim");
        ShapeInFile shape = target.shape();
        if (shape.isTransposed() && !shape.isOrderless()) {
            throw RefusedException.of(layer, WORDS.text("layer.flatten-first"));
        }
        int inputs = shape.sizes()[shape.rank() - 1];
        LayerArrays arrays = arrays(layer, config, List.of("kernel"));
        float[] kernel = target.ordered(arrays.get("kernel", inputs, units));
        LayerWeights weights = LayerWeights.of(kernel, arrays.getOr("bias", units, 0));
        target.forgetOrder();
        if (shape.rank() == 1) {
            target.add(new LayerSpec.Dense(units, Activation.LINEAR), weights, ShapeInFile.of(units));
        } else {
            // On each row, or each pixel, by itself.
            target.align();
            int[] sizes = shape.sizes().clone();
            sizes[sizes.length - 1] = units;
            target.add(new LayerSpec.Convolution(1, units, Activation.LINEAR), weights, ShapeInFile.of(sizes));
        }
        activate(layer, config);
    }

    /** The arrays of a layer that has these, and a bias unless its settings say no. */
    private LayerArrays arrays(KerasLayer layer, LayerConfig config, List<String> kernels) throws RefusedException {
        List<String> expected = new ArrayList<>(kernels);
        if (config.flag(true, "use_bias", "bias")) {
            expected.add("bias");
        }
        return LayerArrays.of(layer, source.of(layer), expected);
    }

    private void convolution(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile image = image(layer, config);
        requireOneGroup(layer, config);
        int filters = config.integer("filters", "nb_filter");
        Window window = window(layer, config, image);
        int[] shape = {window.height(), window.width(), image.channels(), filters};
        boolean isFiltersFirst = version.major() == 1 && channelsFirst(config);
        LayerArrays arrays = arrays(layer, config, List.of("kernel"));
        float[] kernel = Kernels.of(arrays, shape, isFiltersFirst, version.isTheano());
        add(
                new LayerSpec.Convolution(window, filters, Activation.LINEAR),
                LayerWeights.of(kernel, arrays.getOr("bias", filters, 0)),
                window,
                image,
                filters);
        activate(layer, config);
    }

    private static void requireOneGroup(KerasLayer layer, LayerConfig config) throws RefusedException {
        if (config.integer(1, "groups") != 1) {
            throw RefusedException.of(layer, WORDS.text("layer.groups"));
        }
    }

    private void depthwise(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile image = image(layer, config);
        LayerArrays arrays = arrays(layer, config, List.of("depthwise_kernel"));
        int multiplier = config.integer(1, "depth_multiplier");
        depthwise(layer, config, image, arrays, arrays.getOr("bias", image.channels() * multiplier, 0));
        activate(layer, config);
    }

    private void depthwise(KerasLayer layer, LayerConfig config, ShapeInFile image, LayerArrays arrays, float[] biases)
            throws RefusedException {
        Window window = window(layer, config, image);
        int multiplier = config.integer(1, "depth_multiplier");
        float[] kernel = arrays.get("depthwise_kernel", window.height(), window.width(), image.channels(), multiplier);
        add(
                new LayerSpec.DepthwiseConvolution(window, multiplier, Activation.LINEAR),
                LayerWeights.of(kernel, biases),
                window,
                image,
                image.channels() * multiplier);
    }

    /** A depthwise convolution, and a convolution of single pixels. */
    private void separable(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile image = image(layer, config);
        int filters = config.integer("filters", "nb_filter");
        int maps = image.channels() * config.integer(1, "depth_multiplier");
        LayerArrays arrays = arrays(layer, config, List.of("depthwise_kernel", "pointwise_kernel"));
        depthwise(layer, config, image, arrays, new float[maps]);
        float[] kernel = arrays.get("pointwise_kernel", 1, 1, maps, filters);
        add(
                new LayerSpec.Convolution(1, filters, Activation.LINEAR),
                LayerWeights.of(kernel, arrays.getOr("bias", filters, 0)),
                Window.square(1),
                target.shape(),
                filters);
        activate(layer, config);
    }

    private void add(LayerSpec spec, LayerWeights weights, Window window, ShapeInFile image, int channels)
            throws RefusedException {
        ShapeInFile output = ShapeInFile.image(
                window.placesDown(image.height()), window.placesAcross(image.width()), channels, image.isTransposed());
        target.add(spec, weights, output);
    }

    private static Window window(KerasLayer layer, LayerConfig config, ShapeInFile image) throws RefusedException {
        int[] kernel = config.pair("kernel_size");
        if (kernel == null) {
            kernel = new int[] {config.integer("nb_row"), config.integer("nb_col")};
        }
        int[] strides = config.has("strides", "subsample") ? config.pair("strides", "subsample") : new int[] {1, 1};
        int[] dilation = config.has("dilation_rate") ? config.pair("dilation_rate") : new int[] {1, 1};
        return window(layer, config, kernel, strides, dilation, image);
    }

    private static Window window(
            KerasLayer layer, LayerConfig config, int[] sides, int[] strides, int[] dilation, ShapeInFile image)
            throws RefusedException {
        String padding = config.text("valid", "padding", "border_mode");
        if (!padding.equals("same") && !padding.equals("valid")) {
            throw RefusedException.of(layer, WORDS.text("layer.padding", padding));
        }
        for (int size : new int[] {sides[0], sides[1], strides[0], strides[1], dilation[0], dilation[1]}) {
            if (size < 1 || size > 1000) {
                throw RefusedException.of(layer, WORDS.text("layer.kernel"));
            }
        }
        Window window = new Window(
                sides[0], sides[1], strides[0], strides[1], dilation[0], dilation[1], padding.equals("same"));
        boolean fits = window.isSame() || window.reachDown() <= image.height() && window.reachAcross() <= image.width();
        if (!fits) {
            throw RefusedException.of(
                    layer,
                    WORDS.text(
                            "layer.window",
                            String.valueOf(sides[0]),
                            String.valueOf(sides[1]),
                            String.valueOf(image.height()),
                            String.valueOf(image.width())));
        }
        return window;
    }

    private void pooling(KerasLayer layer, LayerConfig config, boolean isMaximum) throws RefusedException {
        ShapeInFile image = image(layer, config);
        int[] size = config.has("pool_size") ? config.pair("pool_size") : new int[] {2, 2};
        int[] strides = config.has("strides") ? config.pair("strides") : size;
        Window window = window(layer, config, size, strides, new int[] {1, 1}, image);
        LayerSpec spec = isMaximum ? new LayerSpec.MaxPooling(window) : new LayerSpec.AveragePooling(window);
        add(spec, LayerWeights.NONE, window, image, image.channels());
    }

    private void globalPooling(KerasLayer layer, LayerConfig config, boolean isMaximum) throws RefusedException {
        ShapeInFile image = image(layer, config);
        Window window = new Window(image.height(), image.width(), image.height(), image.width(), 1, 1, false);
        LayerSpec spec = isMaximum ? new LayerSpec.MaxPooling(window) : new LayerSpec.AveragePooling(window);
        add(spec, LayerWeights.NONE, window, image, image.channels());
        if (!config.flag(false, "keepdims")) {
            target.flatten(true);
        }
    }

    private void normalization(KerasLayer layer, LayerConfig config) throws RefusedException {
        List<Double> axes = config.numbers("axis");
        int axis = axes.isEmpty() ? -1 : axes.get(0).intValue();
        if (axis == 1 && target.shape().rank() == 3 && target.shape().sizes()[0] == 1) {
            target.see(new ShapeInFile(target.shape().sizes(), true));
        }
        target.align();
        ShapeInFile shape = target.shape();
        boolean isOverChannels =
                axes.size() <= 1 && (axis == shape.channelAxis() || axis == -1 && !shape.isTransposed());
        if (!isOverChannels) {
            throw RefusedException.of(layer, WORDS.text("layer.axis", axes));
        }
        if (config.integer(0, "mode") != 0 || config.flag(false, "renorm")) {
            throw RefusedException.of(layer, WORDS.text("layer.own-way"));
        }
        List<String> expected = new ArrayList<>();
        if (config.flag(true, "scale")) {
            expected.add("gamma");
        }
        if (config.flag(true, "center")) {
            expected.add("beta");
        }
        Collections.addAll(expected, "moving_mean", "moving_variance");
        LayerArrays arrays = LayerArrays.of(layer, source.of(layer), expected);
        int channels = shape.channels();
        float[] variance = arrays.get("moving_variance", channels);
        requireVariances(layer, variance);
        target.add(
                new LayerSpec.BatchNormalization(config.number(DEFAULT_EPSILON, "epsilon")),
                LayerWeights.of(
                        target.ordered(arrays.getOr("gamma", channels, 1)),
                        target.ordered(arrays.getOr("beta", channels, 0)),
                        target.ordered(arrays.get("moving_mean", channels)),
                        target.ordered(variance)),
                shape);
    }

    private static void requireVariances(KerasLayer layer, float[] variances) throws RefusedException {
        for (float variance : variances) {
            if (variance < 0) {
                throw RefusedException.of(layer, WORDS.text("layer.variance"));
            }
        }
    }

    private void padding(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile image = image(layer, config);
        List<Double> sizes = config.numbers("padding");
        int[] around = sizes.stream().mapToInt(Double::intValue).toArray();
        int[] all =
                switch (around.length) {
                    case 0 -> new int[] {1, 1, 1, 1};
                    case 1 -> new int[] {around[0], around[0], around[0], around[0]};
                    case 2 -> new int[] {around[0], around[0], around[1], around[1]};
                    case 4 -> around;
                    default -> throw RefusedException.of(layer, WORDS.text("layer.senseless-padding"));
                };
        if (Arrays.stream(all).anyMatch(size -> size < 0 || size > 1000)) {
            throw RefusedException.of(layer, WORDS.text("layer.senseless-padding"));
        }
        target.add(
                new LayerSpec.ZeroPadding(all[0], all[1], all[2], all[3]),
                LayerWeights.NONE,
                ShapeInFile.image(
                        image.height() + all[0] + all[1],
                        image.width() + all[2] + all[3],
                        image.channels(),
                        image.isTransposed()));
    }

    private void reshape(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile before = target.shape();
        int[] sizes = config.numbers("target_shape", "dims").stream()
                .mapToInt(Double::intValue)
                .toArray();
        long known =
                Arrays.stream(sizes).filter(size -> size != -1).asLongStream().reduce(1, (a, b) -> a * b);
        for (int i = 0; i < sizes.length && known > 0; i++) {
            sizes[i] = sizes[i] == -1 ? (int) (before.size() / known) : sizes[i];
        }
        ShapeInFile after = ShapeInFile.of(sizes);
        if (sizes.length < 1 || sizes.length > 3 || known < 1 || after.size() != before.size()) {
            throw RefusedException.of(layer, WORDS.text("layer.reshape", after, before));
        }
        if (Arrays.equals(sizes, before.sizes())) {
            return;
        }
        if (sizes.length == 1) {
            target.flatten(false);
            return;
        }
        if (before.isTransposed() && !before.isOrderless() || target.hasOwnOrder()) {
            throw RefusedException.of(layer, WORDS.text("layer.apart"));
        }
        target.see(after);
    }

    private void rescaling(KerasLayer layer, LayerConfig config) throws RefusedException {
        double factor = config.number(1, "scale");
        double offset = config.number(0, "offset");
        if (target.isAtStart()) {
            target.takesPixels(Math.abs(factor) <= LARGEST_BYTE_FACTOR ? PixelScale.BYTES : PixelScale.UNIT);
        }
        target.add(new LayerSpec.Scaling(factor, offset));
    }

    /** The layer that a mean and a variance were counted for before the network learnt. */
    private void fixedNormalization(KerasLayer layer, LayerConfig config) throws RefusedException {
        ShapeInFile shape = target.shape();
        if (config.flag(false, "invert") || shape.isTransposed() && !shape.isOrderless()) {
            throw RefusedException.of(layer, WORDS.text("layer.own-way"));
        }
        target.align();
        List<NamedArray> found = source.of(layer);
        float[] means = floats(config.numbers("mean"), found, 0);
        float[] variances = floats(config.numbers("variance"), found, 1);
        requireVariances(layer, variances);
        if (means.length == 0 || means.length != variances.length) {
            throw RefusedException.of(layer, WORDS.text("layer.no-mean"));
        }
        if (target.isAtStart()) {
            target.takesPixels(means[0] > 1 ? PixelScale.BYTES : PixelScale.UNIT);
        }
        if (means.length == 1) {
            double factor = 1 / Math.max(Math.sqrt(variances[0]), LEAST_DEVIATION);
            target.add(new LayerSpec.Scaling(factor, -means[0] * factor));
        } else if (means.length == shape.channels()) {
            float[] ones = new float[means.length];
            Arrays.fill(ones, 1);
            for (int i = 0; i < variances.length; i++) {
                variances[i] = (float) Math.max(variances[i], LEAST_DEVIATION * LEAST_DEVIATION);
            }
            target.add(
                    new LayerSpec.BatchNormalization(0),
                    LayerWeights.of(ones, new float[means.length], target.ordered(means), target.ordered(variances)),
                    shape);
        } else {
            throw RefusedException.of(layer, WORDS.text("layer.means", means.length, shape.channels()));
        }
    }

    private static float[] floats(List<Double> told, List<NamedArray> found, int index) {
        Optional<float[]> array =
                index < found.size() ? Optional.of(found.get(index).values().clone()) : Optional.empty();
        return array.orElseGet(() -> {
            float[] values = new float[told.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = told.get(i).floatValue();
            }
            return values;
        });
    }

    private void elu(KerasLayer layer, LayerConfig config) throws RefusedException {
        if (config.number(1, "alpha") != 1) {
            throw RefusedException.of(layer, WORDS.text("layer.alpha"));
        }
        activate(layer, List.of(new LayerSpec.Nonlinearity(Activation.ELU)));
    }

    private void softmax(KerasLayer layer, LayerConfig config) throws RefusedException {
        List<Double> axes = config.numbers("axis");
        int axis = axes.isEmpty() ? -1 : axes.get(0).intValue();
        ShapeInFile shape = target.shape();
        if (axes.size() > 1 || axis != shape.channelAxis() && (axis != -1 || shape.isTransposed())) {
            throw RefusedException.of(layer, WORDS.text("layer.softmax-axis", axes));
        }
        target.align();
        target.activate(List.of(new LayerSpec.Nonlinearity(Activation.SOFTMAX)));
    }

    private static double dropout(KerasLayer layer, LayerConfig config) throws RefusedException {
        double rate = config.number(0.5, "rate", "p");
        if (!(rate >= 0 && rate < 1)) {
            throw RefusedException.of(layer, WORDS.text("layer.drops", String.valueOf(rate)));
        }
        // What a training can set.
        return Math.min(rate, Regularization.MAX_DROPOUT);
    }
}

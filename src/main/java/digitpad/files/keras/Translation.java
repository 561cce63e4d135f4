package digitpad.files.keras;

import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.PixelScale;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was translated so far: our layers, their weights, and the shape that comes out. */
final class Translation {
    private static final Words WORDS = Words.of(Translation.class);
    private static final long MAX_PARAMETERS = 20_000_000;

    private final List<LayerSpec> layers = new ArrayList<>();
    private final List<LayerWeights> weights = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private long parameters;
    private ShapeInFile shape;
    /** Sizes of what comes out here, where Keras may count the same values otherwise. */
    private int[] here = {28, 28, 1};
    /** Of a flattened image whose channels came first: where Keras has the value that is at each place here. */
    private int[] order;

    private Optional<PixelScale> scale = Optional.empty();

    Translation(ShapeInFile input) {
        shape = input;
    }

    List<LayerSpec> layers() {
        return layers;
    }

    List<LayerWeights> weights() {
        return weights;
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    ShapeInFile shape() {
        return shape;
    }

    /** {@return the numbers the network takes for pixels, where a layer tells} */
    Optional<PixelScale> scale() {
        return scale;
    }

    /** The network has a first layer that only makes sense with these. */
    void takesPixels(PixelScale told) {
        scale = Optional.of(told);
    }

    /** {@return whether no layer has looked at the image yet} */
    boolean isAtStart() {
        return layers.stream()
                .allMatch(layer -> layer instanceof LayerSpec.Reshape || layer instanceof LayerSpec.Flatten);
    }

    /** The same values are counted otherwise from now on. */
    void see(ShapeInFile seen) {
        shape = seen;
    }

    /** Makes what comes out here of the shape that it has in the file, for a layer that minds. */
    void align() throws RefusedException {
        int[] wanted = sizes(shape);
        if (Arrays.equals(wanted, here)) {
            return;
        }
        LayerSpec layer =
                wanted.length == 1 ? new LayerSpec.Flatten() : new LayerSpec.Reshape(wanted[0], wanted[1], wanted[2]);
        add(layer, LayerWeights.NONE, shape);
    }

    private static int[] sizes(ShapeInFile shape) {
        return switch (shape.rank()) {
            case 1 -> shape.sizes();
            case 2 -> new int[] {shape.sizes()[0], 1, shape.sizes()[1]};
            default -> new int[] {shape.height(), shape.width(), shape.channels()};
        };
    }

    /**
     * Adds a layer.
     *
     * @throws RefusedException if there are now more weights than any network here has
     */
    void add(LayerSpec layer, LayerWeights numbers, ShapeInFile output) throws RefusedException {
        for (float[] array : numbers.arrays()) {
            parameters += array.length;
        }
        if (parameters > MAX_PARAMETERS) {
            throw new RefusedException(WORDS.text("weights.total", MAX_PARAMETERS));
        }
        layers.add(layer);
        weights.add(numbers);
        shape = output;
        here = sizes(output);
    }

    /** A layer without weights that works on each value by itself. */
    void add(LayerSpec layer) {
        layers.add(layer);
        weights.add(LayerWeights.NONE);
    }

    /** An activation, as part of the layer before where that has none of its own. */
    void activate(List<LayerSpec> activation) {
        for (LayerSpec each : activation) {
            if (each instanceof LayerSpec.Nonlinearity nonlinearity && !layers.isEmpty()) {
                int last = layers.size() - 1;
                Optional<LayerSpec> both = joined(layers.get(last), nonlinearity.activation());
                if (both.isPresent()) {
                    layers.set(last, both.get());
                    continue;
                }
            }
            add(each);
        }
    }

    private static Optional<LayerSpec> joined(LayerSpec layer, Activation activation) {
        if (layer instanceof LayerSpec.Convolution each && each.activation() == Activation.LINEAR) {
            return Optional.of(new LayerSpec.Convolution(each.window(), each.filters(), activation));
        }
        if (layer instanceof LayerSpec.DepthwiseConvolution each && each.activation() == Activation.LINEAR) {
            return Optional.of(new LayerSpec.DepthwiseConvolution(each.window(), each.multiplier(), activation));
        }
        if (layer instanceof LayerSpec.Dense each && each.activation() == Activation.LINEAR) {
            return Optional.of(new LayerSpec.Dense(each.units(), activation));
        }
        return Optional.empty();
    }

    /**
     * Makes a vector of an image.
     *
     * @param isKerasTransposing whether Keras puts the channels last before it does
     */
    void flatten(boolean isKerasTransposing) throws RefusedException {
        if (shape.rank() == 1) {
            return;
        }
        if (shape.isTransposed() && !shape.isOrderless() && !isKerasTransposing) {
            order = order(shape);
        }
        add(new LayerSpec.Flatten(), LayerWeights.NONE, ShapeInFile.of((int) shape.size()));
    }

    private static int[] order(ShapeInFile image) {
        int places = image.height() * image.width();
        int channels = image.channels();
        int[] order = new int[places * channels];
        for (int place = 0; place < places; place++) {
            for (int channel = 0; channel < channels; channel++) {
                order[place * channels + channel] = channel * places + place;
            }
        }
        return order;
    }

    boolean hasOwnOrder() {
        return order != null;
    }

    /**
     * Puts rows, one for each value of a vector, in the order that the values have here.
     *
     * @param rows as Keras has them
     * @return the rows
     */
    float[] ordered(float[] rows) {
        if (order == null) {
            return rows;
        }
        int width = rows.length / order.length;
        float[] sorted = new float[rows.length];
        for (int i = 0; i < order.length; i++) {
            System.arraycopy(rows, order[i] * width, sorted, i * width, width);
        }
        return sorted;
    }

    /** A dense layer has no order any more. */
    void forgetOrder() {
        order = null;
    }
}

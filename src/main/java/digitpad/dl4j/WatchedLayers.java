package digitpad.dl4j;

import digitpad.dl4j.NetworkPass.Purpose;
import digitpad.learning.Filters;
import digitpad.learning.ImagePart;
import digitpad.learning.LayerInsight;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.MaxPooling;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks into the layers of a network. Makes its pass when it is first asked, and keeps it: a drawing asks many times a second. */
final class WatchedLayers implements LayerInsight {
    private final Parameters parameters;
    private final NetworkLayout layout;
    private NetworkPass pass;

    /**
     * Looks into a network that no longer changes.
     *
     * @param parameters nobody changes or frees them
     */
    WatchedLayers(Parameters parameters) {
        this.parameters = parameters;
        layout = parameters.layout();
    }

    @Override
    public synchronized List<float[]> activations(float[] pixels) {
        NativeBackend.enter();
        if (pass == null) {
            pass = new NetworkPass(layout, 1, Purpose.WATCHING);
        }
        pass.forward(parameters, pixels, 0);
        List<float[]> all = new ArrayList<>();
        all.add(valuesOf(pass.input()));
        pass.layerOutputs().forEach(signal -> all.add(valuesOf(signal)));
        Softmax softmax = new Softmax(layout.classes());
        softmax.next(Parameters.floats(pass.logits().values()));
        all.set(all.size() - 1, softmax.probabilities().clone());
        return all;
    }

    private static float[] valuesOf(Signal signal) {
        float[] values = new float[(int) signal.values().length()];
        Parameters.floats(signal.values()).get(values);
        return values;
    }

    @Override
    public Optional<Filters> filters(int layer) {
        if (layer == 0) {
            return Optional.empty();
        }
        NetworkLayout.Layer place = layout.layers().get(layer - 1);
        if (place.weights() == 0 || place.input().isVector()) {
            return Optional.empty();
        }
        if (place.spec() instanceof Convolution convolution) {
            return Optional.of(kernels(place, convolution.kernel()));
        }
        return place.output().isVector() ? Optional.of(columns(place)) : Optional.empty();
    }

    /** They lie filter by filter, channel by channel. */
    private Filters kernels(NetworkLayout.Layer layer, int side) {
        int channels = layer.input().channels();
        FloatBuffer values = weightsOf(layer);
        List<float[]> filters = new ArrayList<>();
        for (int filter = 0; filter < layer.output().channels(); filter++) {
            float[] weights = new float[side * side * channels];
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < side * side; i++) {
                    weights[i * channels + channel] = values.get();
                }
            }
            filters.add(weights);
        }
        return new Filters(side, side, channels, filters);
    }

    /** They lie output by output, each in the order of the values that come in. */
    private Filters columns(NetworkLayout.Layer layer) {
        FeatureShape input = layer.input();
        FloatBuffer values = weightsOf(layer);
        List<float[]> filters = new ArrayList<>();
        for (int unit = 0; unit < layer.output().channels(); unit++) {
            float[] weights = new float[input.size()];
            values.get(weights);
            filters.add(weights);
        }
        return new Filters(input.height(), input.width(), input.channels(), filters);
    }

    private FloatBuffer weightsOf(NetworkLayout.Layer layer) {
        return parameters.values().position(layer.weightsOffset());
    }

    @Override
    public ImagePart part(int layer, int row, int column) {
        Span rows = new Span(row, row);
        Span columns = new Span(column, column);
        for (int i = layer - 1; i >= 0; i--) {
            NetworkLayout.Layer place = layout.layers().get(i);
            if (place.output().isVector()) {
                return ImagePart.ALL;
            }
            rows = Window.along(place, place.input().height(), place.output().height())
                    .seenBy(rows, place.input().height());
            columns = Window.along(place, place.input().width(), place.output().width())
                    .seenBy(columns, place.input().width());
        }
        return new ImagePart(rows.first(), columns.first(), rows.size(), columns.size());
    }

    /** Some places in a row. */
    private record Span(int first, int last) {
        int size() {
            return last - first + 1;
        }
    }

    /**
     * What one place that goes out sees of what comes in, along one side.
     *
     * @param size how many places
     * @param stride from one window to the next
     * @param padding how far the first begins before the first place
     */
    private record Window(int size, int stride, int padding) {
        /** A layer of another kind that keeps the size sees a place alone; one that shrinks it sees places that do not overlap. */
        static Window along(NetworkLayout.Layer layer, int in, int out) {
            if (layer.spec() instanceof Convolution convolution) {
                return new Window(convolution.kernel(), 1, 0);
            }
            int stride = layer.spec() instanceof MaxPooling pooling ? pooling.size() : Math.max(1, in / out);
            return new Window(stride, stride, 0);
        }

        Span seenBy(Span places, int length) {
            int first = places.first() * stride - padding;
            int last = places.last() * stride - padding + size - 1;
            return new Span(Math.max(0, Math.min(first, length - 1)), Math.max(0, Math.min(last, length - 1)));
        }
    }
}

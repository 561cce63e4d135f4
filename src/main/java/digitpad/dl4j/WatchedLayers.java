package digitpad.dl4j;

import digitpad.dl4j.NetworkPass.Purpose;
import digitpad.learning.Filters;
import digitpad.learning.ImagePart;
import digitpad.learning.LayerInsight;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerSpec.AveragePooling;
import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.DepthwiseConvolution;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Output;
import digitpad.learning.LayerSpec.Reshape;
import digitpad.learning.LayerSpec.ZeroPadding;
import digitpad.learning.Window;
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
            return Optional.of(kernels(place, convolution.window()));
        }
        boolean isDense = place.spec() instanceof Dense || place.spec() instanceof Output;
        return isDense ? Optional.of(columns(place)) : Optional.empty();
    }

    /** They lie filter by filter, channel by channel. */
    private Filters kernels(NetworkLayout.Layer layer, Window window) {
        int channels = layer.input().channels();
        int places = window.height() * window.width();
        FloatBuffer values = weightsOf(layer);
        List<float[]> filters = new ArrayList<>();
        for (int filter = 0; filter < layer.output().channels(); filter++) {
            float[] weights = new float[places * channels];
            for (int channel = 0; channel < channels; channel++) {
                for (int i = 0; i < places; i++) {
                    weights[i * channels + channel] = values.get();
                }
            }
            filters.add(weights);
        }
        return new Filters(window.height(), window.width(), channels, filters);
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
            if (place.output().isVector() || movesPlaces(place)) {
                return ImagePart.ALL;
            }
            rows = Sight.down(place).seenBy(rows, place.input().height());
            columns = Sight.across(place).seenBy(columns, place.input().width());
        }
        return new ImagePart(rows.first(), columns.first(), rows.size(), columns.size());
    }

    /** Whether what comes in row by row goes out in rows of another length. */
    private static boolean movesPlaces(NetworkLayout.Layer layer) {
        return layer.spec() instanceof Reshape
                && (layer.input().height() != layer.output().height()
                        || layer.input().width() != layer.output().width());
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
     * @param stride from one place to the next
     * @param padding how far the first begins before the first place
     */
    private record Sight(int size, int stride, int padding) {
        private static final Sight ALONE = new Sight(1, 1, 0);

        static Sight down(NetworkLayout.Layer layer) {
            if (layer.spec() instanceof ZeroPadding padding) {
                return new Sight(1, 1, padding.top());
            }
            return window(layer.spec())
                    .map(window -> new Sight(
                            window.reachDown(),
                            window.strideDown(),
                            window.above(layer.input().height())))
                    .orElse(ALONE);
        }

        static Sight across(NetworkLayout.Layer layer) {
            if (layer.spec() instanceof ZeroPadding padding) {
                return new Sight(1, 1, padding.left());
            }
            return window(layer.spec())
                    .map(window -> new Sight(
                            window.reachAcross(),
                            window.strideAcross(),
                            window.leftOf(layer.input().width())))
                    .orElse(ALONE);
        }

        private static Optional<Window> window(LayerSpec spec) {
            if (spec instanceof Convolution convolution) {
                return Optional.of(convolution.window());
            }
            if (spec instanceof DepthwiseConvolution convolution) {
                return Optional.of(convolution.window());
            }
            if (spec instanceof MaxPooling pooling) {
                return Optional.of(pooling.window());
            }
            return spec instanceof AveragePooling pooling ? Optional.of(pooling.window()) : Optional.empty();
        }

        Span seenBy(Span places, int length) {
            int first = places.first() * stride - padding;
            int last = places.last() * stride - padding + size - 1;
            return new Span(Math.max(0, Math.min(first, length - 1)), Math.max(0, Math.min(last, length - 1)));
        }
    }
}

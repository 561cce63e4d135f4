package digitpad.dl4j;

import digitpad.digits.DigitImage;
import digitpad.dl4j.NetworkPass.Purpose;
import digitpad.learning.LayerInsight;
import digitpad.learning.LayerWeights;
import digitpad.learning.Network;
import digitpad.learning.NetworkInsight;
import digitpad.learning.NetworkSummary;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/** A network as it was at one moment. */
final class SnapshotNetwork implements Network, NetworkInsight {
    private final Parameters parameters;
    private final PassPool passes;
    private final WatchedLayers watched;

    /**
     * A network that no longer changes.
     *
     * @param parameters its own: nobody changes or frees them
     * @param passes of networks of the same layout
     */
    SnapshotNetwork(Parameters parameters, PassPool passes) {
        this.parameters = parameters;
        this.passes = passes;
        watched = new WatchedLayers(parameters);
    }

    Parameters parameters() {
        return parameters;
    }

    @Override
    public NetworkSummary summary() {
        return parameters.layout().summary();
    }

    @Override
    public Optional<NetworkInsight> insight() {
        return Optional.of(this);
    }

    @Override
    public Optional<LayerInsight> layerInsight() {
        return Optional.of(watched);
    }

    @Override
    public Optional<List<LayerWeights>> weights() {
        NativeBackend.enter();
        return Optional.of(WeightOrder.layers(parameters.layout(), parameters.toArray()));
    }

    @Override
    public float[][] probabilities(float[] pixels, int images) {
        float[][] probabilities = new float[images][];
        forEachPass(images, (pass, first) -> read(pass, pixels, first, probabilities));
        return probabilities;
    }

    private void forEachPass(int images, ObjIntConsumer<NetworkPass> use) {
        NativeBackend.enter();
        int done = 0;
        while (done < images) {
            int first = done;
            int size = passes.size(images - done);
            passes.borrow(size, pass -> use.accept(pass, first));
            done += size;
        }
    }

    private void read(NetworkPass pass, float[] pixels, int first, float[][] probabilities) {
        pass.forward(parameters, pixels, first);
        FloatBuffer logits = Parameters.floats(pass.logits().values());
        Softmax softmax = new Softmax(parameters.layout().classes());
        for (int i = 0; i < pass.examples(); i++) {
            softmax.next(logits);
            probabilities[first + i] = softmax.probabilities().clone();
        }
    }

    @Override
    public int features() {
        return parameters.layout().hasNegativeFeatures() ? 2 * values() : values();
    }

    private int values() {
        NetworkLayout layout = parameters.layout();
        return layout.layers().get(layout.featureLayer()).input().size();
    }

    @Override
    public float[] features(float[] pixels, int images) {
        int width = values();
        float[] values = new float[images * width];
        forEachPass(images, (pass, first) -> {
            pass.forward(parameters, pixels, first);
            Parameters.floats(pass.features().values()).get(values, first * width, pass.examples() * width);
        });
        return parameters.layout().hasNegativeFeatures() ? withoutSigns(values) : values;
    }

    /** Two for each value: what it is above 0, and what it is below. */
    private static float[] withoutSigns(float[] values) {
        float[] parts = new float[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            parts[2 * i] = Math.max(0, values[i]);
            parts[2 * i + 1] = Math.max(0, -values[i]);
        }
        return parts;
    }

    @Override
    public float[] gradient(float[] pixels, int label) {
        NativeBackend.enter();
        // Made for one question: it takes some milliseconds and megabytes, and questions are as rare as clicks.
        try (NetworkPass pass = new NetworkPass(parameters.layout(), 1, Purpose.EXPLAINING);
                Parameters unused = new Parameters(parameters.layout())) {
            pass.forward(parameters, pixels, 0);
            float[] target = new float[parameters.layout().classes()];
            target[label] = 1;
            Parameters.floats(pass.logits().gradient()).put(target);
            pass.backward(parameters, unused, false);
            float[] gradient = new float[DigitImage.PIXELS];
            Parameters.floats(pass.input().gradient()).get(gradient);
            return gradient;
        }
    }
}

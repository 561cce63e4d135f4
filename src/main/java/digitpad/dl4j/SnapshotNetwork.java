package digitpad.dl4j;

import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import java.nio.FloatBuffer;

/** A network as it was at one moment. */
final class SnapshotNetwork implements Network {
    private final Parameters parameters;
    private final PassPool passes;

    /**
     * A network that no longer changes.
     *
     * @param parameters its own: nobody changes or frees them
     * @param passes of networks of the same layout
     */
    SnapshotNetwork(Parameters parameters, PassPool passes) {
        this.parameters = parameters;
        this.passes = passes;
    }

    Parameters parameters() {
        return parameters;
    }

    @Override
    public NetworkSummary summary() {
        return parameters.layout().summary();
    }

    @Override
    public float[][] probabilities(float[] pixels, int images) {
        NativeBackend.enter();
        float[][] probabilities = new float[images][];
        int done = 0;
        while (done < images) {
            int first = done;
            int size = passes.size(images - done);
            passes.borrow(size, pass -> read(pass, pixels, first, probabilities));
            done += size;
        }
        return probabilities;
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
}

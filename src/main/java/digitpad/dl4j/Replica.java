package digitpad.dl4j;

import digitpad.digits.ImageSet;
import digitpad.learning.Batch;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One worker of a data-parallel training step: computes the gradient of its share of a batch. It reads the parameters that all replicas share
 * and has everything else to itself. For one thread at a time.
 */
final class Replica implements AutoCloseable {
    /** Values between layers that a pass may hold; larger shares go through in chunks, so that memory does not grow with the batch. */
    private static final int MAX_VALUES = 4_000_000;

    private static final int MAX_EXAMPLES = 1024;
    /** Full chunks and the rest of a full batch, the same for the last batch of an epoch. */
    private static final int MAX_PASSES = 4;

    private static final float HALF = 0.5f;

    private final Parameters parameters;
    private final Parameters gradient;
    private final List<NetworkPass> passes = new ArrayList<>();
    private final Softmax softmax;
    private final int chunk;
    private final double labelSmoothing;
    private double lossSum;
    private int right;

    /**
     * A worker.
     *
     * @param parameters shared by all
     * @param labelSmoothing how much of each label is spread evenly over all classes (Szegedy and others, "Rethinking the Inception
     *     architecture", 2016)
     */
    Replica(Parameters parameters, double labelSmoothing) {
        this.parameters = parameters;
        this.labelSmoothing = labelSmoothing;
        NetworkLayout layout = parameters.layout();
        gradient = new Parameters(layout);
        softmax = new Softmax(layout.classes());
        chunk = Math.max(1, Math.min(MAX_EXAMPLES, MAX_VALUES / layout.valuesPerExample()));
    }

    /**
     * Computes the gradient of the loss of a whole batch as far as it comes from some of its examples.
     *
     * @param batch all examples of the update
     * @param from the first that is this replica's
     * @param to after the last; more than from
     * @param seed of this iteration's dropout
     */
    void compute(Batch batch, int from, int to, long seed) {
        NativeBackend.enter();
        lossSum = 0;
        right = 0;
        for (int first = from; first < to; first += chunk) {
            NetworkPass pass = pass(Math.min(chunk, to - first));
            pass.prepare(seed, first, batch.size());
            pass.forward(parameters, batch.pixels(), first);
            computeLoss(pass, batch, first);
            pass.backward(parameters, gradient, first > from);
        }
    }

    private NetworkPass pass(int examples) {
        for (NetworkPass pass : passes) {
            if (pass.examples() == examples) {
                return pass;
            }
        }
        if (passes.size() == MAX_PASSES) {
            passes.remove(0).close();
        }
        NetworkPass pass = new NetworkPass(parameters.layout(), examples, NetworkPass.Purpose.TRAINING);
        passes.add(pass);
        return pass;
    }

    /**
     * The gradient of cross-entropy after softmax is the probabilities less the smoothed truth. The loss that is told is of the plain one.
     * The truth about an image of no class is that every class is as likely (Hendrycks, Mazeika and Dietterich, "Deep anomaly detection with
     * outlier exposure", 2019); it counts as right when no class has more than half.
     */
    private void computeLoss(NetworkPass pass, Batch batch, int first) {
        FloatBuffer logits = Parameters.floats(pass.logits().values());
        FloatBuffer target = Parameters.floats(pass.logits().gradient());
        for (int i = 0; i < pass.examples(); i++) {
            int label = batch.labels()[first + i];
            softmax.next(logits);
            float[] difference = softmax.probabilities();
            double spread;
            if (label == ImageSet.NO_CLASS) {
                lossSum += softmax.lossOfDoubt();
                right += difference[softmax.prediction()] < HALF ? 1 : 0;
                spread = 1;
            } else {
                lossSum += softmax.loss(label);
                right += softmax.prediction() == label ? 1 : 0;
                spread = labelSmoothing;
                difference[label] -= 1 - labelSmoothing;
            }
            double everywhere = spread / difference.length;
            for (int k = 0; k < difference.length; k++) {
                difference[k] = (float) ((difference[k] - everywhere) / batch.size());
            }
            target.put(difference);
        }
    }

    /** {@return the gradient that was computed last} */
    Parameters gradient() {
        return gradient;
    }

    /** {@return the cross-entropy of this replica's examples, added up} */
    double lossSum() {
        return lossSum;
    }

    /** {@return how many of this replica's examples were guessed right} */
    int right() {
        return right;
    }

    @Override
    public void close() {
        passes.forEach(NetworkPass::close);
        gradient.close();
    }
}

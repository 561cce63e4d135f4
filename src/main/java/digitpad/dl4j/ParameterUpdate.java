package digitpad.dl4j;

import digitpad.learning.LayerSpec.BatchNormalization;
import digitpad.learning.Optimizer;
import digitpad.learning.TrainingSettings;
import java.nio.FloatBuffer;
import java.util.List;

/** Carries the gradients of all replicas into the parameters, block by block: native memory to the heap, where loops are vectorised, and back. */
final class ParameterUpdate {
    /** Small enough that a block of everything stays in the fastest cache. */
    private static final int BLOCK = 2048;

    private final Parameters parameters;
    private final UpdateRule rule;
    private final float penalty;
    private final boolean penaltyIsDecoupled;

    /**
     * An update rule for a network.
     *
     * @param parameters what is updated
     * @param settings the optimiser and the penalty on large weights
     */
    ParameterUpdate(Parameters parameters, TrainingSettings settings) {
        this.parameters = parameters;
        rule = UpdateRule.of(settings.optimizer(), parameters.layout().parameters());
        penalty = (float) settings.regularization().l2();
        penaltyIsDecoupled = settings.optimizer() == Optimizer.ADAMW;
    }

    /** {@return what the rule remembers; the arrays themselves} */
    List<float[]> state() {
        return rule.state();
    }

    /**
     * Updates some parameters. Different threads may update different parts at the same time.
     *
     * @param gradients added up in this order
     * @param part which part of the parameters, 0 to parts - 1
     * @param parts how many parts there are
     * @param iteration updates done before this one
     * @param learningRate size of the step
     */
    void apply(List<Parameters> gradients, int part, int parts, long iteration, double learningRate) {
        int blocks = (parameters.layout().parameters() + BLOCK - 1) / BLOCK;
        int from = (int) ((long) blocks * part / parts) * BLOCK;
        int to = Math.min(parameters.layout().parameters(), (int) ((long) blocks * (part + 1) / parts) * BLOCK);
        FloatBuffer values = parameters.values();
        List<FloatBuffer> sources = gradients.stream().map(Parameters::values).toList();
        float[] block = new float[BLOCK];
        float[] sum = new float[BLOCK];
        float[] more = new float[BLOCK];
        for (int offset = from; offset < to; offset += BLOCK) {
            int count = Math.min(BLOCK, to - offset);
            sources.get(0).get(offset, sum, 0, count);
            for (int source = 1; source < sources.size(); source++) {
                sources.get(source).get(offset, more, 0, count);
                for (int i = 0; i < count; i++) {
                    sum[i] += more[i];
                }
            }
            values.get(offset, block, 0, count);
            if (penalty > 0) {
                penalise(block, sum, count, offset, (float) learningRate);
            }
            followStatistics(block, sum, count, offset);
            rule.update(block, sum, count, offset, iteration, learningRate);
            values.put(offset, block, 0, count);
        }
    }

    /** What stands for the gradient of a normalization's mean and variance is their step; for the rule there is nothing left to do. */
    private void followStatistics(float[] values, float[] gradient, int count, int offset) {
        for (NetworkLayout.Layer layer : parameters.layout().layers()) {
            if (layer.spec() instanceof BatchNormalization) {
                int end = layer.biasesOffset() + layer.biases();
                int from = Math.max(0, end - 2 * layer.output().channels() - offset);
                int to = Math.min(count, end - offset);
                for (int i = from; i < to; i++) {
                    values[i] -= gradient[i];
                    gradient[i] = 0;
                }
            }
        }
    }

    /** Adds the penalty's gradient to the weights' (biases go free), or takes it off the weights at once. */
    private void penalise(float[] values, float[] gradient, int count, int offset, float learningRate) {
        for (NetworkLayout.Layer layer : parameters.layout().layers()) {
            int from = Math.max(0, layer.weightsOffset() - offset);
            int to = Math.min(count, layer.weightsOffset() + layer.weights() - offset);
            for (int i = from; i < to; i++) {
                if (penaltyIsDecoupled) {
                    values[i] -= learningRate * penalty * values[i];
                } else {
                    gradient[i] += penalty * values[i];
                }
            }
        }
    }
}

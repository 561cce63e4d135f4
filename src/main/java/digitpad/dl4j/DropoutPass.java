package digitpad.dl4j;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Sets values to zero at random and scales the others up, while training only. What is dropped depends on the seed, the iteration, the layer
 * and the example's place in the batch, not on how the batch is split over replicas.
 */
final class DropoutPass implements LayerPass {
    /** Four decisions come out of one 64-bit number. */
    private static final int BITS = 16;

    private final int layer;
    private final int keepBelow;
    private final float scale;
    private final Signal input;
    private final Signal output;
    private final INDArray mask;
    private final float[] exampleMask;

    DropoutPass(int layer, double rate, FeatureShape shape, Signal input, int examples) {
        this.layer = layer;
        this.input = input;
        keepBelow = (int) Math.round((1 - rate) * (1 << BITS));
        scale = (float) (1 / (1 - rate));
        output = Signal.of(shape, examples, true);
        mask = NativeOp.array(shape.times(examples));
        exampleMask = new float[shape.size()];
    }

    /**
     * Decides what the next forward and backward pass drop.
     *
     * @param seed of this iteration
     * @param firstExample where the first example of this pass stands in the batch
     */
    void draw(long seed, int firstExample) {
        FloatBuffer target = Parameters.floats(mask);
        int examples = (int) mask.size(0);
        for (int example = 0; example < examples; example++) {
            fill(new SplittableRandom(mix(mix(seed + layer) + firstExample + example)));
            target.put(exampleMask);
        }
    }

    private void fill(SplittableRandom random) {
        long bits = 0;
        for (int i = 0; i < exampleMask.length; i++) {
            if (i % 4 == 0) {
                bits = random.nextLong();
            }
            int number = (int) bits & 0xffff;
            bits >>>= BITS;
            // All ones if kept, zero if not: a branch would be mispredicted half of the time.
            int kept = (number - keepBelow) >> 31;
            exampleMask[i] = scale * (kept & 1);
        }
    }

    /** The finalizer of MurmurHash3 in the variant of SplitMix64: neighbouring seeds become unrelated ones. */
    static long mix(long seed) {
        long z = seed + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        input.values().muli(mask, output.values());
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        if (input.hasGradient()) {
            output.gradient().muli(mask, input.gradient());
        }
    }

    @Override
    public void close() {
        output.close();
        mask.close();
    }
}

package digitpad.dl4j;

import java.nio.FloatBuffer;

/** Probabilities and cross-entropy of one example at a time, from its logits. Sums are taken in double precision. */
final class Softmax {
    private final float[] logits;
    private final double[] powers;
    private final float[] probabilities;
    private double logOfSum;

    Softmax(int classes) {
        logits = new float[classes];
        powers = new double[classes];
        probabilities = new float[classes];
    }

    /**
     * Takes the next example.
     *
     * @param source read from its position
     */
    void next(FloatBuffer source) {
        source.get(logits);
        double largest = logits[0];
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            // Subtracting the largest keeps the powers from overflowing.
            powers[i] = Math.exp(logits[i] - largest);
            sum += powers[i];
        }
        logOfSum = largest + Math.log(sum);
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = (float) (powers[i] / sum);
        }
    }

    /** {@return one probability for each class, adding up to 1; overwritten by the next example} */
    float[] probabilities() {
        return probabilities;
    }

    /**
     * How wrong the example was read.
     *
     * @param label the truth
     * @return its cross-entropy
     */
    double loss(int label) {
        return logOfSum - logits[label];
    }

    /** {@return how far the example is from telling nothing: the divergence of the even distribution from the probabilities} */
    double lossOfDoubt() {
        double sum = 0;
        for (float logit : logits) {
            sum += logit;
        }
        return logOfSum - sum / logits.length - Math.log(logits.length);
    }

    /** {@return the most probable class} */
    int prediction() {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            if (logits[i] > logits[best]) {
                best = i;
            }
        }
        return best;
    }
}

package digitpad.learning;

import digitpad.digits.ImageSet;
import java.util.Arrays;

/**
 * When a network says "not a digit" instead of naming one: when its probabilities are spread too evenly, as it learned to spread them over
 * what is no digit. Two digits that are hard to tell apart share the probability between them and are still one of the two.
 *
 * @param threshold the least certainty of a digit, as {@link #certainty} has it, 0 (never refuses) to 1
 */
public record Refusal(double threshold) {
    /** Calls everything a digit. */
    public static final Refusal NEVER = new Refusal(0);

    /**
     * Checks the threshold.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Refusal {
        Range.require(threshold >= 0 && threshold <= 1, "range", "range.refusal", 0, 1, threshold);
    }

    /**
     * How far probabilities are from telling nothing: 1 less their entropy as a share of the most there can be (Shannon, "A mathematical
     * theory of communication", 1948).
     *
     * @param probabilities one for each class, adding up to 1; two at least
     * @return 0 if all are the same, 1 if one class has everything
     */
    public static double certainty(float[] probabilities) {
        double entropy = 0;
        for (float probability : probabilities) {
            if (probability > 0) {
                entropy -= probability * Math.log(probability);
            }
        }
        return Math.max(0, 1 - entropy / Math.log(probabilities.length));
    }

    /**
     * Whether an image is a digit.
     *
     * @param probabilities what the network makes of it
     * @return whether they are certain enough
     */
    public boolean accepts(float[] probabilities) {
        return certainty(probabilities) >= threshold;
    }

    /**
     * The strictest refusal that leaves all but a few digits digits.
     *
     * @param digits an evaluation of digits that did not teach the network
     * @param share of them that may be refused, 0 to 1
     * @return the refusal
     */
    static Refusal sparing(Evaluation digits, double share) {
        ImageSet images = digits.images();
        double[] certainties = new double[images.size()];
        for (int i = 0; i < certainties.length; i++) {
            certainties[i] = certainty(digits.probabilities()[i]);
        }
        Arrays.sort(certainties);
        return certainties.length == 0 ? NEVER : new Refusal(certainties[(int) (share * certainties.length)]);
    }
}

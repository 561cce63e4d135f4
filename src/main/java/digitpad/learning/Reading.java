package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.stream.IntStream;

/**
 * What a network makes of one image. Whoever receives a reading must not change its array.
 *
 * @param image what it saw
 * @param probabilities one for each class, adding up to 1
 * @param isDigit whether the network takes it for a digit at all; if not, {@link #digit()} is what it would be
 */
public record Reading(DigitImage image, float[] probabilities, boolean isDigit) {
    /** Of what is no digit, the likeliest class is no guess unless it leads by so much. */
    private static final double LEAST_LEAD = 0.01;

    /**
     * A reading of a network that never refuses.
     *
     * @param image what it saw
     * @param probabilities one for each class, adding up to 1
     */
    public Reading(DigitImage image, float[] probabilities) {
        this(image, probabilities, true);
    }

    /**
     * Reads an image, on the calling thread.
     *
     * @param image what to read
     * @param network what reads
     * @param refusal what it takes for no digit
     * @return what it makes of it
     */
    public static Reading of(DigitImage image, Network network, Refusal refusal) {
        float[] probabilities = network.probabilities(image);
        return new Reading(image, probabilities, refusal.accepts(probabilities));
    }

    /** {@return the most probable class} */
    public int digit() {
        return mostProbableExcept(-1);
    }

    /** {@return the second most probable class} */
    public int runnerUp() {
        return mostProbableExcept(digit());
    }

    /** {@return the probability of the most probable class, 0 to 1} */
    public double confidence() {
        return probabilities[digit()];
    }

    /** {@return whether a class stands out: {@link #digit()} is the reading, or what it would be, and no accident of rounding} */
    public boolean hasGuess() {
        return isDigit || confidence() - probabilities[runnerUp()] >= LEAST_LEAD;
    }

    private int mostProbableExcept(int excluded) {
        return IntStream.range(0, probabilities.length)
                .filter(i -> i != excluded)
                .reduce((best, i) -> probabilities[i] > probabilities[best] ? i : best)
                .orElseThrow();
    }
}

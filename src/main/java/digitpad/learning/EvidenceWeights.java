package digitpad.learning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * How much each {@link Evidence} weighs. What ships in {@code number-evidence.properties} is fitted by {@code NumberFit} on numbers composed
 * of the drawings of twenty-six writers of UCI Pen Digits, as two of the networks that ship read them: weights fitted on a sure one alone no
 * longer part what a weaker one reads.
 */
final class EvidenceWeights {
    private static final String RESOURCE = "/digitpad/number-evidence.properties";

    private final double[] weights;

    /**
     * Weights.
     *
     * @param weights one for each evidence
     */
    EvidenceWeights(double[] weights) {
        this.weights = weights.clone();
    }

    /** {@return those that ship} */
    static EvidenceWeights shipped() {
        Properties properties = new Properties();
        try (InputStream stream = EvidenceWeights.class.getResourceAsStream(RESOURCE)) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        double[] weights = new double[Evidence.values().length];
        for (Evidence evidence : Evidence.values()) {
            weights[evidence.ordinal()] = Double.parseDouble(properties.getProperty(evidence.name()));
        }
        return new EvidenceWeights(weights);
    }

    /**
     * Weighs.
     *
     * @param evidence a figure for each
     * @return how much the logarithm of the odds gains
     */
    double score(double[] evidence) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * evidence[i];
        }
        return score;
    }
}

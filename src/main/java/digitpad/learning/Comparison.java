package digitpad.learning;

import digitpad.words.Numbers;
import digitpad.words.Words;

/**
 * How two networks do on the same images.
 *
 * @param bothRight how many images both read right
 * @param onlyFirst how many only the first reads right
 * @param onlySecond how many only the second reads right
 * @param bothWrong how many both misread
 */
public record Comparison(int bothRight, int onlyFirst, int onlySecond, int bothWrong) {
    private static final Words WORDS = Words.of(Comparison.class);

    /** The level at which statisticians usually speak of a significant difference. */
    private static final double SIGNIFICANT = 0.05;

    private static final double LEAST_PRINTED = 0.0001;

    /**
     * Compares two evaluations.
     *
     * @param first of any set
     * @param second of the same images in the same order
     * @return the counts
     * @throws IllegalArgumentException if the sets have different sizes
     */
    public static Comparison of(Evaluation first, Evaluation second) {
        int size = first.images().size();
        if (second.images().size() != size) {
            throw new IllegalArgumentException(
                    "evaluations of " + size + " and " + second.images().size() + " images cannot be compared");
        }
        int[][] counts = new int[2][2];
        for (int i = 0; i < size; i++) {
            counts[first.isRight(i) ? 0 : 1][second.isRight(i) ? 0 : 1]++;
        }
        return new Comparison(counts[0][0], counts[0][1], counts[1][0], counts[1][1]);
    }

    /**
     * McNemar's exact test: the probability that two equally good networks differ at least as much, on the images where one is right and the
     * other wrong (McNemar, "Note on the sampling error of the difference between correlated proportions", Psychometrika 1947).
     *
     * @return the two-sided p-value, 0 to 1
     */
    public double pValue() {
        int trials = onlyFirst + onlySecond;
        int fewer = Math.min(onlyFirst, onlySecond);
        double logCoefficient = 0;
        double tail = 0;
        for (int k = 0; k <= fewer; k++) {
            tail += Math.exp(logCoefficient - trials * Math.log(2));
            logCoefficient += Math.log((double) (trials - k) / (k + 1));
        }
        return Math.min(1, 2 * tail);
    }

    /**
     * What the counts mean.
     *
     * @param first the first network's name
     * @param second the second network's name
     * @return a sentence or two
     */
    public String words(String first, String second) {
        if (onlyFirst == onlySecond) {
            return WORDS.text("compared.same", first, second);
        }
        String better = onlyFirst > onlySecond ? first : second;
        double p = pValue();
        String printed = p < LEAST_PRINTED
                ? "p\u00a0<\u00a0" + Numbers.decimal(LEAST_PRINTED, 4)
                : "p\u00a0=\u00a0" + Numbers.decimal(p, 4);
        return p < SIGNIFICANT
                ? WORDS.text("compared.better", better, (int) Math.min(10_000, Math.floor(1 / p)), printed)
                : WORDS.text("compared.chance", better, Math.round(100 * p), printed);
    }
}

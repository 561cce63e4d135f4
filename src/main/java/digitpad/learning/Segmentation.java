package digitpad.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The best way to part a row into digits, and how sure it is: a semi-Markov conditional random field over the runs of pieces. Sarawagi and
 * Cohen, "Semi-Markov conditional random fields for information extraction", 2004.
 *
 * @param digits the runs that are digits, from left to right
 * @param probability of this way among all ways, above 0 to 1
 */
record Segmentation(List<DigitCandidates.Candidate> digits, double probability) {
    /**
     * Finds the best way.
     *
     * @param candidates from which to choose
     * @param scores one for each; how much the logarithm of a way's weight gains
     * @param pieces how many the row has
     * @return the best way
     */
    static Segmentation best(List<DigitCandidates.Candidate> candidates, double[] scores, int pieces) {
        double[] best = new double[pieces + 1];
        double[] total = new double[pieces + 1];
        int[] chosen = new int[pieces + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        Arrays.fill(total, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        total[0] = 0;
        // Candidates are ordered by where they begin: all ways to a piece are known before one leaves from it.
        for (int i = 0; i < scores.length; i++) {
            DigitCandidates.Candidate candidate = candidates.get(i);
            int to = candidate.to();
            double score = best[candidate.from()] + scores[i];
            if (score > best[to]) {
                best[to] = score;
                chosen[to] = i;
            }
            total[to] = logOfSum(total[to], total[candidate.from()] + scores[i]);
        }
        List<DigitCandidates.Candidate> digits = new ArrayList<>();
        for (int end = pieces; end > 0; end = candidates.get(chosen[end]).from()) {
            if (candidates.get(chosen[end]).isDigit()) {
                digits.add(candidates.get(chosen[end]));
            }
        }
        Collections.reverse(digits);
        return new Segmentation(List.copyOf(digits), Math.exp(best[pieces] - total[pieces]));
    }

    private static double logOfSum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }
}

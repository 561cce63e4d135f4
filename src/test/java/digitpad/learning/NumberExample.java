package digitpad.learning;

import digitpad.NumberComposer;
import digitpad.NumberPicture;
import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.MarkRow;
import digitpad.digits.WritingRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A row of writing that is known to be parted in one way.
 *
 * @param candidates digits and ways between them
 * @param evidence of each
 * @param truth the places among them of those that part the row rightly, from left to right
 * @param pieces how many the row has
 */
record NumberExample(List<DigitCandidates.Candidate> candidates, double[][] evidence, List<Integer> truth, int pieces) {
    /** A part of a row may differ from the digit that was drawn by so much, as a share of a digit's height, all sides together. */
    private static final double TOLERANCE = 0.35;
    /** What is counted for a way between digits, so that none is taken where none is needed. */
    private static final double WAY = 0.01;

    /** How a candidate compares with a digit that was drawn. */
    private interface Mismatch {
        double of(int candidate, int digit);
    }

    /**
     * A composed number.
     *
     * @param number what is written
     * @param networks what reads it
     * @return an example for each network; none if no candidates part it rightly
     */
    static List<NumberExample> of(NumberComposer.Composed number, List<Network> networks) {
        List<InkRow> rows = InkRow.of(number.ink());
        if (rows.size() != 1) {
            return List.of();
        }
        InkRow row = rows.get(0);
        DigitCandidates candidates = new DigitCandidates(row);
        List<DigitImage> images = images(row, candidates);
        List<DigitImage> drawn = number.digits().stream()
                .map(digit -> new DigitNormaliser().normalise(digit).orElseThrow())
                .toList();
        Mismatch mismatch = (i, digit) -> drawn.get(digit).equals(images.get(i))
                ? 0
                : number.isJoined()
                        ? mismatch(
                                row,
                                candidates.all().get(i),
                                number.digits().get(digit).bounds())
                        : Double.POSITIVE_INFINITY;
        return of(row, candidates, images, number.digits().size(), mismatch, networks);
    }

    /**
     * A scan of a composed number.
     *
     * @param number what is written
     * @param height of the writing in pixels
     * @param pen its width as a share of the height
     * @param networks what reads it
     * @return an example for each network; none if no candidates part it rightly
     */
    static List<NumberExample> ofPicture(
            NumberComposer.Composed number, double height, double pen, List<Network> networks) {
        NumberPicture picture = NumberPicture.of(number.ink(), height, pen);
        List<MarkRow> rows = MarkRow.of(picture.raster(), 1, 0, 0);
        if (rows.size() != 1) {
            return List.of();
        }
        MarkRow row = rows.get(0);
        DigitCandidates candidates = new DigitCandidates(row);
        List<Ink> digits = number.digits().stream()
                .map(digit -> digit.transformed(picture.scale(), picture.dx(), picture.dy()))
                .toList();
        return of(
                row,
                candidates,
                images(row, candidates),
                digits.size(),
                (i, digit) ->
                        mismatch(row, candidates.all().get(i), digits.get(digit).bounds()),
                networks);
    }

    /**
     * One thing, a digit or none.
     *
     * @param ink what was drawn
     * @param networks what reads it
     * @return an example for each network; none if it is not one row
     */
    static List<NumberExample> ofOne(Ink ink, List<Network> networks) {
        List<InkRow> rows = InkRow.of(ink);
        if (rows.size() != 1) {
            return List.of();
        }
        InkRow row = rows.get(0);
        DigitCandidates candidates = new DigitCandidates(row);
        Mismatch mismatch = (i, digit) ->
                candidates.all().get(i).to() - candidates.all().get(i).from() - row.pieces();
        return of(row, candidates, images(row, candidates), 1, mismatch, networks);
    }

    private static double mismatch(WritingRow row, DigitCandidates.Candidate candidate, Bounds drawn) {
        Bounds found = row.bounds(candidate.from(), candidate.to());
        return (Math.abs(found.left() - drawn.left())
                        + Math.abs(found.right() - drawn.right())
                        + Math.abs(found.top() - drawn.top())
                        + Math.abs(found.bottom() - drawn.bottom()))
                / row.digitHeight();
    }

    /** Of each candidate; of a way between digits, that of nothing. */
    private static List<DigitImage> images(WritingRow row, DigitCandidates candidates) {
        return candidates.all().stream()
                .map(candidate -> candidate.isDigit() ? row.digitImage(candidate.from(), candidate.to()) : null)
                .toList();
    }

    private static List<NumberExample> of(
            WritingRow row,
            DigitCandidates candidates,
            List<DigitImage> images,
            int digits,
            Mismatch mismatch,
            List<Network> networks) {
        List<Integer> truth = truth(candidates.all(), row.pieces(), digits, mismatch);
        if (truth.isEmpty()) {
            return List.of();
        }
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            if (images.get(i) != null) {
                images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
            }
        }
        List<NumberExample> examples = new ArrayList<>();
        for (Network network : networks) {
            float[][] probabilities = network.probabilities(pixels, images.size());
            double[][] evidence = new double[images.size()][];
            Arrays.setAll(evidence, i -> {
                DigitCandidates.Candidate candidate = candidates.all().get(i);
                return candidate.isDigit()
                        ? candidates.evidence(candidate, probabilities[i])
                        : candidates.evidence(candidate);
            });
            examples.add(new NumberExample(candidates.all(), evidence, truth, row.pieces()));
        }
        return examples;
    }

    /** The candidates that part the row with least mismatch; none if one of the digits has no candidate like it. */
    private static List<Integer> truth(
            List<DigitCandidates.Candidate> candidates, int pieces, int digits, Mismatch mismatch) {
        // The least mismatch with so many digits found in so many pieces, the candidate that ends there, and whether it
        // is a digit.
        double[][] least = new double[digits + 1][pieces + 1];
        int[][] last = new int[digits + 1][pieces + 1];
        Arrays.stream(least).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
        least[0][0] = 0;
        for (int i = 0; i < candidates.size(); i++) {
            DigitCandidates.Candidate candidate = candidates.get(i);
            for (int found = 0; found <= digits; found++) {
                double so = least[found][candidate.from()];
                if (so == Double.POSITIVE_INFINITY || candidate.isDigit() && found == digits) {
                    continue;
                }
                double off = candidate.isDigit() ? mismatch.of(i, found) : WAY;
                int then = candidate.isDigit() ? found + 1 : found;
                if (off >= 0 && off <= TOLERANCE && so + off < least[then][candidate.to()]) {
                    least[then][candidate.to()] = so + off;
                    last[then][candidate.to()] = i;
                }
            }
        }
        List<Integer> truth = new ArrayList<>();
        if (least[digits][pieces] < Double.POSITIVE_INFINITY) {
            int found = digits;
            for (int end = pieces;
                    end > 0;
                    end = candidates.get(truth.get(truth.size() - 1)).from()) {
                truth.add(last[found][end]);
                found -= candidates.get(last[found][end]).isDigit() ? 1 : 0;
            }
            Collections.reverse(truth);
        }
        return truth;
    }

    /**
     * Adds the gradient of the logarithm of the right way's probability.
     *
     * @param weights one for each evidence
     * @param gradient receives it
     * @return the logarithm
     */
    double addGradient(double[] weights, double[] gradient) {
        double[] scores = scores(weights);
        double[] forward = new double[pieces + 1];
        double[] backward = new double[pieces + 1];
        Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        forward[0] = 0;
        backward[pieces] = 0;
        for (int i = 0; i < scores.length; i++) {
            DigitCandidates.Candidate c = candidates.get(i);
            forward[c.to()] = sum(forward[c.to()], forward[c.from()] + scores[i]);
        }
        for (int i = scores.length - 1; i >= 0; i--) {
            DigitCandidates.Candidate c = candidates.get(i);
            backward[c.from()] = sum(backward[c.from()], backward[c.to()] + scores[i]);
        }
        double likelihood = -forward[pieces];
        for (int i : truth) {
            likelihood += scores[i];
            add(gradient, evidence[i], 1);
        }
        for (int i = 0; i < scores.length; i++) {
            DigitCandidates.Candidate c = candidates.get(i);
            double share = Math.exp(forward[c.from()] + scores[i] + backward[c.to()] - forward[pieces]);
            add(gradient, evidence[i], -share);
        }
        return likelihood;
    }

    /**
     * Whether the best way with some weights is the right one.
     *
     * @param weights one for each evidence
     * @return whether it has the same digits
     */
    boolean isPartedRightly(double[] weights) {
        List<DigitCandidates.Candidate> digits = truth.stream()
                .map(candidates::get)
                .filter(DigitCandidates.Candidate::isDigit)
                .toList();
        return Segmentation.best(candidates, scores(weights), pieces).digits().equals(digits);
    }

    private double[] scores(double[] weights) {
        EvidenceWeights weighing = new EvidenceWeights(weights);
        return Arrays.stream(evidence).mapToDouble(weighing::score).toArray();
    }

    private static double sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    private static void add(double[] target, double[] values, double times) {
        for (int j = 0; j < target.length; j++) {
            target[j] += times * values[j];
        }
    }
}

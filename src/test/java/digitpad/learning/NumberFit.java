package digitpad.learning;

import digitpad.NumberComposer;
import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.WritingRow;
import digitpad.dl4j.Dl4jEngine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Fits {@link NumberReader}'s weights by the likelihood of the right way to part composed numbers, and prints them. Not part of the tests:
 * {@code mvn test -Dtest=NumberFit}
 */
class NumberFit {
    private static final int NUMBERS = 4000;
    private static final int STEPS = 800;
    private static final double RATE = 0.03;
    private static final double DECAY = 1e-4;
    private static final double TOLERANCE = 0.25;

    private record Example(
            List<DigitCandidates.Candidate> candidates, double[][] features, List<Integer> truth, int pieces) {}

    @Test
    void fit() throws IOException {
        Network network;
        try (InputStream model = NumberFit.class.getResourceAsStream("/digitpad/models/lenet.zip")) {
            network = new Dl4jEngine().open(model, "lenet").network();
        }
        NumberComposer composer = NumberComposer.ofKnownHands(0.02, 1);
        Random lengths = new Random(2);
        List<Example> examples = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < NUMBERS; i++) {
            NumberComposer.Composed number = composer.next(1 + lengths.nextInt(6));
            Example example = example(number, network);
            if (example == null) {
                lost++;
            } else {
                examples.add(example);
            }
        }
        System.out.println(examples.size() + " numbers, " + lost + " cannot be parted rightly");
        double[] weights = new double[DigitCandidates.FEATURES];
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[weights.length];
            double likelihood = 0;
            int wrong = 0;
            for (Example example : examples) {
                double[] scores = scores(example, weights);
                likelihood += addGradient(example, scores, gradient);
                Segmentation best = Segmentation.best(example.candidates(), scores, example.pieces());
                List<DigitCandidates.Candidate> truth =
                        example.truth().stream().map(example.candidates()::get).toList();
                wrong += best.digits().equals(truth) ? 0 : 1;
            }
            for (int j = 0; j < weights.length; j++) {
                double g = gradient[j] / examples.size() - DECAY * weights[j];
                first[j] = 0.9 * first[j] + 0.1 * g;
                second[j] = 0.99 * second[j] + 0.01 * g * g;
                double bias = Math.sqrt(1 - Math.pow(0.99, step)) / (1 - Math.pow(0.9, step));
                weights[j] += RATE * bias * first[j] / (Math.sqrt(second[j]) + 1e-8);
            }
            if (step % 300 == 0) {
                System.out.printf("%d: %.5f, parted wrongly %d%n", step, likelihood / examples.size(), wrong);
            }
        }
        for (double weight : weights) {
            System.out.printf("%.2f, ", weight);
        }
        System.out.println();
    }

    private static Example example(NumberComposer.Composed number, Network network) {
        List<InkRow> rows = InkRow.of(number.ink());
        if (rows.size() != 1) {
            return null;
        }
        WritingRow row = rows.get(0);
        DigitCandidates candidates = new DigitCandidates(row);
        List<DigitImage> images = candidates.all().stream()
                .map(candidate -> row.digitImage(candidate.from(), candidate.to()))
                .toList();
        List<Integer> truth = truth(number, row, candidates.all(), images);
        if (truth == null) {
            return null;
        }
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        float[][] probabilities = network.probabilities(pixels, images.size());
        double[][] features = new double[images.size()][];
        Arrays.setAll(features, i -> candidates.features(candidates.all().get(i), probabilities[i]));
        return new Example(candidates.all(), features, truth, row.pieces());
    }

    private static List<Integer> truth(
            NumberComposer.Composed number,
            WritingRow row,
            List<DigitCandidates.Candidate> candidates,
            List<DigitImage> images) {
        List<Integer> truth = new ArrayList<>();
        int from = 0;
        for (Ink digit : number.digits()) {
            DigitImage image = new DigitNormaliser().normalise(digit).orElseThrow();
            Bounds bounds = digit.bounds();
            int best = -1;
            double nearest = TOLERANCE * row.digitHeight();
            for (int i = 0; i < images.size(); i++) {
                DigitCandidates.Candidate candidate = candidates.get(i);
                if (candidate.from() == from) {
                    Bounds found = row.bounds(candidate.from(), candidate.to());
                    double off = images.get(i).equals(image)
                            ? 0
                            : number.isJoined()
                                    ? Math.abs(found.left() - bounds.left()) + Math.abs(found.right() - bounds.right())
                                    : Double.POSITIVE_INFINITY;
                    if (off < nearest) {
                        nearest = off;
                        best = i;
                    }
                }
            }
            if (best < 0) {
                return null;
            }
            truth.add(best);
            from = candidates.get(best).to();
        }
        return from == row.pieces() ? truth : null;
    }

    private static double[] scores(Example example, double[] weights) {
        double[] scores = new double[example.features().length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                scores[i] += weights[j] * example.features()[i][j];
            }
        }
        return scores;
    }

    private static double addGradient(Example example, double[] scores, double[] gradient) {
        int pieces = example.pieces();
        double[] forward = new double[pieces + 1];
        double[] backward = new double[pieces + 1];
        Arrays.fill(forward, Double.NEGATIVE_INFINITY);
        Arrays.fill(backward, Double.NEGATIVE_INFINITY);
        forward[0] = 0;
        backward[pieces] = 0;
        for (int i = 0; i < scores.length; i++) {
            DigitCandidates.Candidate c = example.candidates().get(i);
            forward[c.to()] = sum(forward[c.to()], forward[c.from()] + scores[i]);
        }
        for (int i = scores.length - 1; i >= 0; i--) {
            DigitCandidates.Candidate c = example.candidates().get(i);
            backward[c.from()] = sum(backward[c.from()], backward[c.to()] + scores[i]);
        }
        double likelihood = -forward[pieces];
        for (int i : example.truth()) {
            likelihood += scores[i];
            add(gradient, example.features()[i], 1);
        }
        for (int i = 0; i < scores.length; i++) {
            DigitCandidates.Candidate c = example.candidates().get(i);
            double share = Math.exp(forward[c.from()] + scores[i] + backward[c.to()] - forward[pieces]);
            add(gradient, example.features()[i], -share);
        }
        return likelihood;
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

package digitpad.learning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How far a network's confidence can be trusted: images sorted into bins of equal width by confidence, as in Guo et al., "On Calibration of
 * Modern Neural Networks" (ICML 2017).
 *
 * @param bins from confidence 0 to confidence 1
 */
public record Calibration(List<Bin> bins) {
    /** As many as Guo and others have. */
    public static final int USUAL_BINS = 15;

    /** Copies the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The images whose confidence lies in a range.
     *
     * @param from lower end, 0 to 1
     * @param to upper end; the last bin holds it, the others do not
     * @param right how many are read right
     * @param wrong how many are misread
     * @param meanConfidence of its images, 0 to 1; 0 if there are none
     */
    public record Bin(double from, double to, int right, int wrong, double meanConfidence) {
        /** {@return how many images it has} */
        public int images() {
            return right + wrong;
        }

        /** {@return the share read right, 0 to 1; 0 if it has no images} */
        public double accuracy() {
            return images() == 0 ? 0 : (double) right / images();
        }
    }

    /**
     * Sorts an evaluation's images.
     *
     * @param evaluation of any set
     * @param bins how many; 1 or more
     * @return the bins
     */
    public static Calibration of(Evaluation evaluation, int bins) {
        int[] right = new int[bins];
        int[] wrong = new int[bins];
        double[] sums = new double[bins];
        for (int i = 0; i < evaluation.images().size(); i++) {
            double confidence = evaluation.confidence(i);
            int bin = binOf(confidence, bins);
            sums[bin] += confidence;
            if (evaluation.isRight(i)) {
                right[bin]++;
            } else {
                wrong[bin]++;
            }
        }
        return new Calibration(IntStream.range(0, bins)
                .mapToObj(k -> new Bin(
                        (double) k / bins,
                        (double) (k + 1) / bins,
                        right[k],
                        wrong[k],
                        right[k] + wrong[k] == 0 ? 0 : sums[k] / (right[k] + wrong[k])))
                .toList());
    }

    /**
     * The bin of a confidence.
     *
     * @param confidence 0 to 1
     * @param bins how many there are
     * @return its index
     */
    public static int binOf(double confidence, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) (confidence * bins)));
    }

    /** {@return the expected calibration error: the mean distance of accuracy from confidence over all images, 0 to 1} */
    public double expectedError() {
        long images = bins.stream().mapToLong(Bin::images).sum();
        double sum = bins.stream()
                .mapToDouble(bin -> bin.images() * Math.abs(bin.accuracy() - bin.meanConfidence()))
                .sum();
        return images == 0 ? 0 : sum / images;
    }
}

package digitpad.learning;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How accuracy rises as a network refuses to read the images it is least sure of. Immutable. */
public final class RefusalCurve {
    private final double[] confidences;
    /** At place i: how many of the i surest images are read right. */
    private final int[] rightAmongSurest;

    private RefusalCurve(double[] confidences, int[] rightAmongSurest) {
        this.confidences = confidences;
        this.rightAmongSurest = rightAmongSurest;
    }

    /**
     * Sorts an evaluation's images by confidence; equal ones by index.
     *
     * @param evaluation of at least one image
     * @return the curve
     */
    public static RefusalCurve of(Evaluation evaluation) {
        int size = evaluation.images().size();
        double[] confidence =
                IntStream.range(0, size).mapToDouble(evaluation::confidence).toArray();
        int[] surestFirst = IntStream.range(0, size)
                .boxed()
                .sorted((one, other) -> Double.compare(confidence[other], confidence[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] right = new int[size + 1];
        for (int i = 0; i < size; i++) {
            right[i + 1] = right[i] + (evaluation.isRight(surestFirst[i]) ? 1 : 0);
        }
        return new RefusalCurve(
                Arrays.stream(surestFirst).mapToDouble(i -> confidence[i]).toArray(), right);
    }

    /**
     * What is left when a share is refused.
     *
     * @param share refused, 0 to 1; one image at least is read
     * @return the accuracy on the rest, 0 to 1
     */
    public double accuracy(double share) {
        int read = readAt(share);
        return (double) rightAmongSurest[read] / read;
    }

    /**
     * Where to draw the line.
     *
     * @param share to be refused, 0 to 1
     * @return the lowest confidence that is still read, 0 to 1
     */
    public double threshold(double share) {
        return confidences[readAt(share) - 1];
    }

    private int readAt(double share) {
        return Math.max(1, confidences.length - (int) Math.round(share * confidences.length));
    }
}

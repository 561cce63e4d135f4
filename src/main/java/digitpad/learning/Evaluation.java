package digitpad.learning;

import digitpad.digits.ImageSet;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a network makes of every image of a set. Whoever receives an evaluation must not change its array.
 *
 * @param images what it read
 * @param probabilities for each image, the probability of each class
 */
public record Evaluation(ImageSet images, float[][] probabilities) {
    /** Keeps the logarithm finite where a probability is 0: the smallest positive normal float. */
    private static final double SMALLEST = Float.MIN_NORMAL;

    /**
     * The network's guess.
     *
     * @param index of the image
     * @return the most probable class
     */
    public int prediction(int index) {
        float[] p = probabilities[index];
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            if (p[i] > p[best]) {
                best = i;
            }
        }
        return best;
    }

    /**
     * How sure the network is.
     *
     * @param index of the image
     * @return the probability of its guess, 0 to 1
     */
    public double confidence(int index) {
        return probabilities[index][prediction(index)];
    }

    /**
     * Whether the guess is the label.
     *
     * @param index of the image
     * @return true if it is
     */
    public boolean isRight(int index) {
        return prediction(index) == images.label(index);
    }

    /**
     * The cross-entropy of one image.
     *
     * @param index of the image
     * @return -ln of the label's probability
     */
    public double loss(int index) {
        return -Math.log(Math.max(SMALLEST, probabilities[index][images.label(index)]));
    }

    /** {@return accuracy and mean loss} */
    public Figures figures() {
        int size = images.size();
        long right = IntStream.range(0, size).filter(this::isRight).count();
        double loss = IntStream.range(0, size).mapToDouble(this::loss).sum();
        return new Figures((double) right / size, loss / size, size);
    }

    /**
     * Counts what the network would not read.
     *
     * @param refusal of the network
     * @return how many images it calls none of its classes
     */
    public int refused(Refusal refusal) {
        return (int) Arrays.stream(probabilities)
                .filter(one -> !refusal.accepts(one))
                .count();
    }

    /**
     * What a refusal is worth.
     *
     * @param refusal of the network
     * @return the share guessed right of the images that are not refused, 0 to 1; 0 if all are
     */
    public double accuracyOnTheRest(Refusal refusal) {
        int read = images.size() - refused(refusal);
        long right = IntStream.range(0, images.size())
                .filter(i -> isRight(i) && refusal.accepts(probabilities[i]))
                .count();
        return read == 0 ? 0 : (double) right / read;
    }

    /** {@return the indices of the images guessed wrong, by label, then by prediction, then by index} */
    public int[] misclassified() {
        return IntStream.range(0, images.size())
                .filter(i -> !isRight(i))
                .boxed()
                .sorted((a, b) -> {
                    int byLabel = Integer.compare(images.label(a), images.label(b));
                    int byPrediction = Integer.compare(prediction(a), prediction(b));
                    return byLabel != 0 ? byLabel : byPrediction != 0 ? byPrediction : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

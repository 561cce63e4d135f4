package digitpad.learning;

import digitpad.digits.EdgeDistances;
import digitpad.digits.ImageSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for each class the latents that draw it best. Where many images of a class lie close together in the space of latents, people write
 * alike; the mean of such a crowd is drawn without anybody's quirks. Of the dense crowds that all readers are sure of the one with the most even
 * strokes is taken, if none of its loops has run full of ink.
 */
public final class TypicalDigits {
    /** Images of a class that are looked at. */
    private static final int SAMPLES = 1500;
    /** Images in a crowd: many, or few where the mean of many runs full of ink. */
    private static final int[] CROWDS = {120, 25};
    /** Crowds that readers judge, spread over the denser half. */
    private static final int JUDGED = 60;
    /** From here on a reader is sure; where none is, the surest wins. */
    private static final double SURE = 0.9995;
    /** Where a stroke is wider than this, in pixels of the digit image, a loop has run full of ink. */
    private static final double BLOT = 4.5;

    private final DigitGenerator generator;
    private final ImageSet images;
    private final List<Network> readers;

    /**
     * A search.
     *
     * @param generator draws
     * @param images what it learned from
     * @param readers judge what is drawn; at least one
     */
    public TypicalDigits(DigitGenerator generator, ImageSet images, List<Network> readers) {
        this.generator = generator;
        this.images = images;
        this.readers = List.copyOf(readers);
    }

    /** A crowd's middle. */
    private record Crowd(float[] middle, double radius) {}

    /** A crowd, how sure the least sure reader is of what its middle draws, and that shape. */
    private record Judged(Crowd crowd, double confidence, EdgeDistances shape) {
        boolean isClear() {
            return shape.widestStroke() <= BLOT;
        }
    }

    private static final Comparator<Judged> BETTER = Comparator.comparingDouble(
                    (Judged judged) -> Math.min(SURE, judged.confidence()))
            .thenComparing(Judged::isClear)
            .thenComparingDouble(judged -> judged.shape().evenness());

    /** {@return for each class its latents} */
    public List<float[]> find() {
        return IntStream.range(0, images.classNames().size())
                .mapToObj(this::find)
                .toList();
    }

    /**
     * How sure of each class the least sure reader is.
     *
     * @param digits latents of each class
     * @return probabilities, 0 to 1
     */
    public List<Double> confidences(List<float[]> digits) {
        return IntStream.range(0, digits.size())
                .mapToObj(label -> confidence(digits.get(label), label))
                .toList();
    }

    float[] find(int label) {
        float[][] latents = IntStream.range(0, images.size())
                .filter(i -> images.label(i) == label)
                .limit(SAMPLES)
                .mapToObj(i -> generator.latents(images.image(i)))
                .toArray(float[][]::new);
        List<Judged> bests = new ArrayList<>();
        for (int size : CROWDS) {
            Judged best = best(latents, size, label);
            bests.add(best);
            if (best.isClear()) {
                break;
            }
        }
        return bests.stream().max(BETTER).orElseThrow().crowd().middle();
    }

    private Judged best(float[][] latents, int size, int label) {
        List<Crowd> crowds = new ArrayList<>();
        for (float[] middle : latents) {
            crowds.add(crowd(middle, latents, size));
        }
        crowds.sort(Comparator.comparingDouble(Crowd::radius));
        int step = Math.max(1, crowds.size() / 2 / JUDGED);
        return IntStream.range(0, Math.min(JUDGED, crowds.size()))
                .mapToObj(i -> judge(crowds.get(i * step), label))
                .max(BETTER)
                .orElseThrow();
    }

    private Judged judge(Crowd crowd, int label) {
        DigitShape shape = DigitShape.of(generator, generator.code(crowd.middle()));
        return new Judged(crowd, confidence(crowd.middle(), label), EdgeDistances.of(shape.image()));
    }

    private static Crowd crowd(float[] around, float[][] latents, int size) {
        double[] distances = new double[latents.length];
        for (int i = 0; i < latents.length; i++) {
            for (int k = 0; k < around.length; k++) {
                double difference = latents[i][k] - around[k];
                distances[i] += difference * difference;
            }
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double radius = sorted[Math.min(size, sorted.length) - 1];
        float[] middle = new float[around.length];
        int count = 0;
        for (int i = 0; i < latents.length; i++) {
            if (distances[i] <= radius) {
                count++;
                for (int k = 0; k < middle.length; k++) {
                    middle[k] += latents[i][k];
                }
            }
        }
        for (int k = 0; k < middle.length; k++) {
            middle[k] /= count;
        }
        return new Crowd(middle, radius);
    }

    private double confidence(float[] latents, int label) {
        DigitShape shape = DigitShape.of(generator, generator.code(latents));
        return readers.stream()
                .mapToDouble(reader -> reader.probabilities(shape.image())[label])
                .min()
                .orElseThrow();
    }
}

package digitpad.learning;

import digitpad.digits.ImageSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for each class the latents that draw it best. Where many images of a class lie close together in the space of latents, people write
 * alike; the mean of such a crowd is drawn without anybody's quirks. Of the densest crowds the one that readers are surest of is taken.
 */
public final class TypicalDigits {
    /** Images of a class that are looked at. */
    private static final int SAMPLES = 2500;
    /** Images in a crowd. */
    private static final int CROWD = 40;
    /** Crowds that readers judge. */
    private static final int JUDGED = 40;
    /** Surer than this all crowds are as good, and the densest wins. */
    private static final double SURE = 0.999;

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

    /** A crowd and how sure the least sure reader is. */
    private record Judged(Crowd crowd, double confidence) {}

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

    private float[] find(int label) {
        float[][] latents = IntStream.range(0, images.size())
                .filter(i -> images.label(i) == label)
                .limit(SAMPLES)
                .mapToObj(i -> generator.latents(images.image(i)))
                .toArray(float[][]::new);
        List<Crowd> crowds = new ArrayList<>();
        for (float[] middle : latents) {
            crowds.add(crowd(middle, latents));
        }
        crowds.sort(Comparator.comparingDouble(Crowd::radius));
        return crowds.stream()
                .limit(JUDGED)
                .map(crowd -> new Judged(crowd, confidence(crowd.middle(), label)))
                .reduce((best, next) -> Math.min(SURE, next.confidence()) > Math.min(SURE, best.confidence()) ? next : best)
                .orElseThrow()
                .crowd()
                .middle();
    }

    private static Crowd crowd(float[] around, float[][] latents) {
        double[] distances = new double[latents.length];
        for (int i = 0; i < latents.length; i++) {
            for (int k = 0; k < around.length; k++) {
                double difference = latents[i][k] - around[k];
                distances[i] += difference * difference;
            }
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double radius = sorted[Math.min(CROWD, sorted.length) - 1];
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

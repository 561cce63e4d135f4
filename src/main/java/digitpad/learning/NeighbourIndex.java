package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/**
 * Where a network puts every image of a set in its last hidden layer, to find those nearest to another. A byte a value: 60,000 images of 1024
 * values take 61 MB. Candidates found with these are compared anew with the network's own values. Immutable; any thread may ask.
 */
public final class NeighbourIndex {
    private static final Words WORDS = Words.of(NeighbourIndex.class);

    /** A wider layer would take more memory than the window has. */
    private static final long MOST_VALUES = 200_000_000;
    /** Among so many times as many candidates as are wanted, rounded values miss none that matters. */
    private static final int CANDIDATES = 8;

    private static final int LEVELS = 255;

    private final NetworkInsight insight;
    private final ImageSet images;
    private final byte[][] levels;
    private final float[] scales;
    private final float[] squares;

    private NeighbourIndex(NetworkInsight insight, ImageSet images) {
        this.insight = insight;
        this.images = images;
        levels = new byte[images.size()][];
        scales = new float[images.size()];
        squares = new float[images.size()];
    }

    /**
     * Reads every image, on all cores.
     *
     * @param insight into the network
     * @param images what is searched later
     * @param goesOn as for {@link Evaluator#evaluate}
     * @return the index
     * @throws CancellationException if it was not to go on
     * @throws IllegalArgumentException if the layer is too wide for the memory; says so in a sentence for the user
     */
    public static NeighbourIndex of(NetworkInsight insight, ImageSet images, DoublePredicate goesOn) {
        if ((long) insight.features() * images.size() > MOST_VALUES) {
            throw new IllegalArgumentException(WORDS.text("search-wide", insight.features()));
        }
        NeighbourIndex index = new NeighbourIndex(insight, images);
        ImageBatches.read(images, index::add, goesOn);
        return index;
    }

    private void add(float[] pixels, int from, int size) {
        float[] features = insight.features(pixels, size);
        int width = insight.features();
        for (int i = 0; i < size; i++) {
            add(from + i, features, i * width, width);
        }
    }

    private void add(int image, float[] features, int offset, int width) {
        float largest = 0;
        for (int j = 0; j < width; j++) {
            largest = Math.max(largest, features[offset + j]);
        }
        byte[] rounded = new byte[width];
        float scale = largest / LEVELS;
        long sum = 0;
        for (int j = 0; largest > 0 && j < width; j++) {
            int level = Math.round(features[offset + j] / scale);
            rounded[j] = (byte) level;
            sum += (long) level * level;
        }
        levels[image] = rounded;
        scales[image] = scale;
        squares[image] = scale * scale * sum;
    }

    /** {@return the images that are searched} */
    public ImageSet images() {
        return images;
    }

    /**
     * Finds the images that look most alike to the network; takes a tenth of a second for 60,000.
     *
     * @param image what they are to look like
     * @param count how many
     * @param isWanted told the index of each; the image itself may be among them
     * @return the nearest, by distance; fewer than asked for if there are fewer
     */
    public List<Neighbour> nearest(DigitImage image, int count, IntPredicate isWanted) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        float[] features = insight.features(pixels, 1);
        PriorityQueue<Neighbour> best = new PriorityQueue<>(
                Comparator.comparingDouble(Neighbour::distance).reversed());
        for (int i = 0; i < levels.length; i++) {
            // The query's own square is the same for all.
            double distance = squares[i] - 2.0 * scales[i] * product(features, levels[i]);
            boolean isNear =
                    best.size() < CANDIDATES * count || distance < best.peek().distance();
            if (isNear && isWanted.test(i)) {
                best.add(new Neighbour(i, distance));
                if (best.size() > CANDIDATES * count) {
                    best.poll();
                }
            }
        }
        return measured(best, features).stream()
                .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::index))
                .limit(count)
                .toList();
    }

    private static float product(float[] features, byte[] levels) {
        float sum = 0;
        for (int j = 0; j < levels.length; j++) {
            sum += features[j] * (levels[j] & 0xff);
        }
        return sum;
    }

    private List<Neighbour> measured(Iterable<Neighbour> candidates, float[] features) {
        List<Neighbour> measured = new ArrayList<>();
        float[] pixels = new float[DigitImage.PIXELS];
        for (Neighbour candidate : candidates) {
            images.copyTo(candidate.index(), pixels, 0);
            float[] others = insight.features(pixels, 1);
            double sum = 0;
            for (int j = 0; j < features.length; j++) {
                double difference = features[j] - others[j];
                sum += difference * difference;
            }
            measured.add(new Neighbour(candidate.index(), Math.sqrt(sum)));
        }
        return measured;
    }
}

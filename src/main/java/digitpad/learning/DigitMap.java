package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.words.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Where a network puts images in its last hidden layer, along the directions in which they differ most. Immutable; any thread may ask.
 */
public final class DigitMap {
    private static final Words WORDS = Words.of(DigitMap.class);

    /** As many dimensions as layouts in two are made from. */
    private static final int DIMENSIONS = 30;

    private static final int NEIGHBOURS = 5;
    /** A wider layer would take more memory than the window has. */
    private static final long MOST_VALUES = 40_000_000;

    private final NetworkInsight insight;
    private final Evaluation evaluation;
    private final PrincipalComponents components;
    private final double[][] points;

    private DigitMap(NetworkInsight insight, Evaluation evaluation, PrincipalComponents components, double[][] points) {
        this.insight = insight;
        this.evaluation = evaluation;
        this.components = components;
        this.points = points;
    }

    /**
     * Reads images; takes a second or two for 2,000.
     *
     * @param network that tells its features
     * @param images at least one
     * @param goesOn as for {@link Evaluator#evaluate}
     * @return the map
     * @throws CancellationException if it was not to go on
     * @throws IllegalArgumentException if the network does not tell, or the layer is too wide; says so in a sentence for the user
     */
    public static DigitMap of(Network network, ImageSet images, DoublePredicate goesOn) {
        NetworkInsight insight =
                network.insight().orElseThrow(() -> new IllegalArgumentException(WORDS.text("map.untold")));
        if ((long) insight.features() * images.size() > MOST_VALUES) {
            throw new IllegalArgumentException(WORDS.text("map.wide", insight.features(), images.size()));
        }
        Evaluation evaluation = Evaluator.evaluate(network, images, goesOn);
        float[][] features = new float[images.size()][];
        int width = insight.features();
        ImageBatches.read(
                images,
                (pixels, from, size) -> {
                    float[] some = insight.features(pixels, size);
                    for (int i = 0; i < size; i++) {
                        features[from + i] = Arrays.copyOfRange(some, i * width, (i + 1) * width);
                    }
                },
                goesOn);
        PrincipalComponents components = PrincipalComponents.of(features, DIMENSIONS);
        double[][] points = Arrays.stream(features).map(components::project).toArray(double[][]::new);
        return new DigitMap(insight, evaluation, components, points);
    }

    /** {@return the images and what the network makes of them} */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** {@return a point for each image, of some dozens of dimensions, the one in which they differ most first; not to be changed} */
    public double[][] points() {
        return points;
    }

    /**
     * Where an image lies that need not be on the map.
     *
     * @param image any
     * @return a point, as those of the map
     */
    public double[] point(DigitImage image) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        return components.project(insight.features(pixels, 1));
    }

    /**
     * Where a point belongs in a layout of the map: among its nearest neighbours, the nearer the closer.
     *
     * @param point as of {@link #point}
     * @param places x and y of each image in the layout
     * @return x and y
     */
    public double[] placeAmong(double[] point, double[][] places) {
        List<Neighbour> nearest = IntStream.range(0, points.length)
                .mapToObj(i -> new Neighbour(i, distance(point, points[i])))
                .sorted(Comparator.comparingDouble(Neighbour::distance))
                .limit(NEIGHBOURS)
                .toList();
        double[] place = new double[2];
        double weights = 0;
        for (Neighbour neighbour : nearest) {
            double weight = 1 / (1e-9 + neighbour.distance());
            weights += weight;
            place[0] += weight * places[neighbour.index()][0];
            place[1] += weight * places[neighbour.index()][1];
        }
        place[0] /= weights;
        place[1] /= weights;
        return place;
    }

    private static double distance(double[] some, double[] others) {
        double sum = 0;
        for (int j = 0; j < some.length; j++) {
            sum += (some[j] - others[j]) * (some[j] - others[j]);
        }
        return Math.sqrt(sum);
    }
}

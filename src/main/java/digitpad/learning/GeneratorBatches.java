package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.EdgeDistances;
import digitpad.digits.ImageSet;
import java.util.SplittableRandom;

/** Fills batches for a generator: images in random order, and places in them, more of them near the edges of strokes. One thread. */
final class GeneratorBatches {
    /** So near to an edge every other place lies. */
    private static final double NEAR = 1.5;

    private static final int TRIES = 12;

    private final ImageSet images;
    private final EdgeDistances[] distances;
    private final SplittableRandom random;
    private final int[] order;
    private int next;

    /**
     * Batches of a set.
     *
     * @param images what is learned from
     * @param distances of each of them
     * @param seed the same gives the same batches
     */
    GeneratorBatches(ImageSet images, EdgeDistances[] distances, long seed) {
        this.images = images;
        this.distances = distances;
        random = new SplittableRandom(seed);
        order = new int[distances.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        next = order.length;
    }

    void fill(GeneratorBatch batch) {
        for (int i = 0; i < batch.images(); i++) {
            int index = draw();
            images.image(index).copyTo(batch.pixels(), i * DigitImage.PIXELS);
            for (int at = i * batch.places(); at < (i + 1) * batch.places(); at++) {
                place(distances[index], batch, at);
            }
        }
    }

    private int draw() {
        if (next == order.length) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            next = 0;
        }
        return order[next++];
    }

    private void place(EdgeDistances image, GeneratorBatch batch, int at) {
        double distance = 0;
        int tries = at % 2 == 0 ? 1 : TRIES;
        for (int i = 0; i < tries; i++) {
            batch.x()[at] = (float) (DigitImage.SIDE * random.nextDouble());
            batch.y()[at] = (float) (DigitImage.SIDE * random.nextDouble());
            distance = image.at(batch.x()[at], batch.y()[at]);
            if (Math.abs(distance) < NEAR) {
                break;
            }
        }
        batch.ink()[at] = GeneratorBatch.wantedInk(distance);
    }
}

package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/** Runs a network over every image of a set. */
public final class Evaluator {
    /** Large enough to keep both cores busy, small enough to stop and to report within a fraction of a second. */
    private static final int BATCH = 250;

    private Evaluator() {}

    /**
     * Evaluates on the calling thread.
     *
     * @param network what reads
     * @param images what it reads
     * @param goesOn told the share done, 0 to 1, after every batch, on the calling thread; answers whether to go on
     * @return the probabilities of every image
     * @throws CancellationException if it was not to go on
     */
    public static Evaluation evaluate(Network network, ImageSet images, DoublePredicate goesOn) {
        float[][] probabilities = new float[images.size()][];
        float[] pixels = new float[BATCH * DigitImage.PIXELS];
        for (int from = 0; from < images.size(); from += BATCH) {
            int size = Math.min(BATCH, images.size() - from);
            for (int i = 0; i < size; i++) {
                images.copyTo(from + i, pixels, i * DigitImage.PIXELS);
            }
            float[][] part = network.probabilities(pixels, size);
            System.arraycopy(part, 0, probabilities, from, size);
            if (!goesOn.test((double) (from + size) / images.size())) {
                throw new CancellationException("evaluation was stopped");
            }
        }
        return new Evaluation(images, probabilities);
    }
}

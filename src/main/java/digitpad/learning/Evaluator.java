package digitpad.learning;

import digitpad.digits.ImageSet;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/** Runs a network over every image of a set, on all cores. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Evaluates on the calling thread and on one helper for every other core.
     *
     * @param network what reads
     * @param images what it reads
     * @param goesOn told the share done, 0 to 1, after every batch, by one thread at a time but not always the caller's;
     *     answers whether to go on, and once it says no it must go on saying so
     * @return the probabilities of every image
     * @throws CancellationException if it was not to go on
     */
    public static Evaluation evaluate(Network network, ImageSet images, DoublePredicate goesOn) {
        float[][] probabilities = new float[images.size()][];
        ImageBatches.read(
                images,
                (pixels, from, size) ->
                        System.arraycopy(network.probabilities(pixels, size), 0, probabilities, from, size),
                goesOn);
        return new Evaluation(images, probabilities);
    }
}

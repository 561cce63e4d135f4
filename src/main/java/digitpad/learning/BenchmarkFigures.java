package digitpad.learning;

import java.util.OptionalLong;

/**
 * How fast one recipe is on this machine.
 *
 * @param recipe its name
 * @param batchSize examples of one update
 * @param iterations updates that were timed
 * @param trainingSeconds what they took, from choosing the images to the figures of the last batch
 * @param evaluation reading every test image, in batches: images per second
 * @param prediction one image, nothing else running
 * @param reading from ink to probabilities through the reading service, nothing else running
 * @param readingWhileTraining likewise, while the same recipe trains
 * @param residentBytes physical memory when the timed updates were done, where the system tells
 */
public record BenchmarkFigures(
        String recipe,
        int batchSize,
        int iterations,
        double trainingSeconds,
        double evaluation,
        Latency prediction,
        Latency reading,
        Latency readingWhileTraining,
        OptionalLong residentBytes) {
    /** {@return images per second in training} */
    public double training() {
        return iterations * (double) batchSize / trainingSeconds;
    }
}

package digitpad.learning;

import digitpad.digits.EdgeDistances;
import digitpad.digits.ImageSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Trains a generator on images, batch by batch. */
public final class GeneratorTraining {
    /** Updates before the learning rate is at its largest. */
    private static final int WARMUP = 200;
    /** The share of the training in which the divergence begins to count: at first the generator must learn to draw at all. */
    private static final double FREE_SHARE = 0.125;
    /** What is left of the learning rate at the end. */
    private static final double LAST_SHARE = 0.005;

    private static final int TOLD_EVERY = 50;

    private final GeneratorSettings settings;
    private final Listener listener;
    private final BooleanSupplier stopped;

    /** Told how far it is; on the training thread. */
    public interface Listener {
        /**
         * Another few images are measured.
         *
         * @param done images
         * @param all images
         */
        void measured(int done, int all);

        /**
         * Another few updates are done.
         *
         * @param done updates
         * @param all updates
         * @param figures mean of these few
         */
        void learned(long done, long all, TrainableGenerator.Figures figures);
    }

    /**
     * A training.
     *
     * @param settings how
     * @param listener told how far it is
     * @param stopped asked before each update whether to give up
     */
    public GeneratorTraining(GeneratorSettings settings, Listener listener, BooleanSupplier stopped) {
        this.settings = settings;
        this.listener = listener;
        this.stopped = stopped;
    }

    /**
     * Trains to the end, on the calling thread.
     *
     * @param engine does the arithmetic
     * @param images to learn from, at least as many as a batch
     * @return the weights; nothing if it was stopped
     */
    public Optional<float[]> run(GeneratorEngine engine, ImageSet images) {
        EdgeDistances[] distances = new EdgeDistances[Math.min(images.size(), settings.images())];
        for (int i = 0; i < distances.length; i++) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
            distances[i] = EdgeDistances.of(images.image(i));
            if ((i + 1) % 1000 == 0) {
                listener.measured(i + 1, distances.length);
            }
        }
        try (TrainableGenerator generator = engine.create(settings)) {
            return learn(generator, new GeneratorBatches(images, distances, settings.seed()), distances.length);
        }
    }

    private Optional<float[]> learn(TrainableGenerator generator, GeneratorBatches batches, int images) {
        GeneratorBatch batch = new GeneratorBatch(settings.batch(), settings.places());
        long updates = (long) settings.epochs() * images / settings.batch();
        double mismatch = 0;
        double divergence = 0;
        for (long update = 0; update < updates; update++) {
            if (stopped.getAsBoolean()) {
                return Optional.empty();
            }
            batches.fill(batch);
            double share = (double) update / updates;
            TrainableGenerator.Figures figures = generator.trainOn(
                    batch, rate(update, share), settings.divergenceWeight() * Math.min(1, share / FREE_SHARE));
            mismatch += figures.mismatch() / TOLD_EVERY;
            divergence += figures.divergence() / TOLD_EVERY;
            if ((update + 1) % TOLD_EVERY == 0) {
                listener.learned(update + 1, updates, new TrainableGenerator.Figures(mismatch, divergence));
                mismatch = 0;
                divergence = 0;
            }
        }
        return Optional.of(generator.parameters());
    }

    private double rate(long update, double share) {
        double cosine = LAST_SHARE + (1 - LAST_SHARE) * 0.5 * (1 + Math.cos(Math.PI * share));
        return settings.learningRate() * Math.min(1, (update + 1.0) / WARMUP) * cosine;
    }
}

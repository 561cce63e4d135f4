package digitpad.learning;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Trains batch by batch, epoch by epoch, on the calling thread, and stops within one batch. */
final class TrainingLoop {
    /** Guessing blindly costs ln 10 = 2.3; a network at hundreds of times that does not come back. */
    private static final double HOPELESS = 1000;

    private final TrainableNetwork network;
    private final Split split;
    private final TrainingSettings settings;
    private final BooleanSupplier stopRequested;
    private final BatchSource batches;
    private int iteration;

    /**
     * A training.
     *
     * @param network what learns; owned by the calling thread
     * @param split what it learns from
     * @param settings epochs, batch size and seed
     * @param stopRequested asked before every batch
     */
    TrainingLoop(TrainableNetwork network, Split split, TrainingSettings settings, BooleanSupplier stopRequested) {
        this.network = network;
        this.split = split;
        this.settings = settings;
        this.stopRequested = stopRequested;
        this.batches = new BatchSource(split.training(), settings.batchSize(), settings.seed());
    }

    /** {@return iterations of one epoch} */
    int batchesPerEpoch() {
        return batches.batchesPerEpoch();
    }

    /** What the loop tells, on the calling thread. */
    interface Listener {
        void iterationDone(IterationFigures figures);

        void epochDone(EpochFigures figures, Network snapshot);
    }

    /**
     * Trains until the epochs are over or a stop is requested.
     *
     * @param listener told how it goes
     * @return epochs completed
     * @throws TrainingDivergedException if the loss is no longer a number
     */
    int run(Listener listener) {
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            if (!trainEpoch(epoch, listener)) {
                return epoch;
            }
        }
        return settings.epochs();
    }

    private boolean trainEpoch(int epoch, Listener listener) {
        int[] order = batches.order(epoch);
        int count = batches.batchesPerEpoch();
        double lossSum = 0;
        long right = 0;
        for (int i = 0; i < count; i++) {
            if (stopRequested.getAsBoolean()) {
                return false;
            }
            BatchFigures figures = network.trainOn(batches.batch(order, i));
            // Also true of what is not a number.
            if (!(figures.loss() < HOPELESS)) {
                throw new TrainingDivergedException(iteration, figures.loss(), settings.learningRate());
            }
            lossSum += figures.loss() * figures.examples();
            right += figures.right();
            listener.iterationDone(new IterationFigures(
                    iteration++,
                    epoch + (i + 1.0) / count,
                    figures.loss(),
                    (double) figures.right() / figures.examples()));
        }
        Network snapshot = network.snapshot();
        listener.epochDone(
                new EpochFigures(epoch, lossSum / order.length, (double) right / order.length, validate(snapshot)),
                snapshot);
        return true;
    }

    private Optional<Figures> validate(Network snapshot) {
        if (split.validation().size() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Evaluator.evaluate(snapshot, split.validation(), share -> !stopRequested.getAsBoolean())
                    .figures());
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }
}

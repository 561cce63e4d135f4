package digitpad.learning;

import digitpad.digits.ImageSet;
import digitpad.words.Words;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Trains batch by batch, epoch by epoch, on the calling thread, and stops within one batch. A loop that begins at a checkpoint goes on as the
 * loop that left it would have, digit for digit.
 */
final class TrainingLoop {
    private static final Words WORDS = Words.of(TrainingLoop.class);

    /** Guessing blindly costs ln 10 = 2.3; a network at hundreds of times that does not come back. */
    private static final double HOPELESS = 1000;
    /** A network that does no worse than this is worth going back to. */
    private static final double SANE = 5;
    /** How often such a network is put by, in iterations; a copy takes some milliseconds. */
    private static final int KEEP_SANE_EVERY = 500;

    private final TrainableNetwork network;
    private final Split split;
    private final TrainingSettings settings;
    private final boolean watchesTest;
    private final TrainingControl control;
    private final Pace pace;
    private final BatchSource batches;

    private int epoch;
    private int batch;
    private long iteration;
    private double lossSum;
    private long right;
    private double learningRate;
    private Optional<BestEpoch> best = Optional.empty();
    private Optional<Figures> validation = Optional.empty();
    private Optional<float[]> sane = Optional.empty();
    private int saneEpochs;

    /**
     * When checkpoints are due, and how long has been trained.
     *
     * @param nanoTime the time, running on while training is paused or not
     * @param checkpointNanos how long an epoch may go on without a checkpoint
     * @param seconds trained so far, without pauses
     */
    record Pace(LongSupplier nanoTime, long checkpointNanos, DoubleSupplier seconds) {}

    /** How a loop ended. */
    enum Ending {
        /** Every epoch is done. */
        COMPLETED,
        /** The validation loss no longer falls, as the settings' patience has it. */
        OUT_OF_PATIENCE,
        /** Somebody asked it to. */
        STOPPED
    }

    /** What the loop tells, on the calling thread. */
    interface Listener {
        void iterationDone(IterationFigures figures);

        void epochDone(EpochFigures figures, Network snapshot);

        void checkpoint(Checkpoint checkpoint);
    }

    /**
     * A training.
     *
     * @param network what learns; owned by the calling thread
     * @param split what it learns from
     * @param settings how
     * @param watchesTest whether the test images are looked at after every epoch; they steer nothing
     * @param control asked before every batch
     * @param pace when checkpoints are due
     */
    TrainingLoop(
            TrainableNetwork network,
            Split split,
            TrainingSettings settings,
            boolean watchesTest,
            TrainingControl control,
            Pace pace) {
        this.network = network;
        this.split = split;
        this.settings = settings;
        this.watchesTest = watchesTest;
        this.control = control;
        this.pace = pace;
        this.batches = new BatchSource(split.training(), split.drawn(), settings);
        this.learningRate = settings.learningRate();
    }

    /** {@return iterations of one epoch} */
    int batchesPerEpoch() {
        return batches.batchesPerEpoch();
    }

    /** {@return epochs completed} */
    int epochs() {
        return epoch;
    }

    /** {@return the best epoch so far, if one was validated} */
    Optional<BestEpoch> best() {
        return best;
    }

    /** {@return figures after the last completed epoch, if it was validated} */
    Optional<Figures> validation() {
        return validation;
    }

    /** {@return the parameters of the newest network that is known to have been sane, if any was} */
    Optional<float[]> sane() {
        return sane;
    }

    /** {@return how many epochs that network had completed} */
    int saneEpochs() {
        return saneEpochs;
    }

    /**
     * Goes back, or forth, to where another loop with the same data and settings was; its epochs may be fewer or more.
     *
     * @param checkpoint of that loop
     * @throws IllegalArgumentException if it does not fit the network, or lies beyond the epoch's end
     */
    void restore(Checkpoint checkpoint) {
        if (checkpoint.batch() > batchesPerEpoch()) {
            throw new IllegalArgumentException(WORDS.text("checkpoint-beyond", checkpoint.batch(), batchesPerEpoch()));
        }
        network.restore(checkpoint.network());
        epoch = checkpoint.epoch();
        batch = checkpoint.batch();
        iteration = checkpoint.network().iteration();
        lossSum = checkpoint.lossSum();
        right = checkpoint.right();
        learningRate = checkpoint.learningRate();
        best = checkpoint.best();
        validation = checkpoint.validation();
        // Whatever it was: what comes after a divergence is no number.
        sane = Optional.of(checkpoint.network().parameters());
        saneEpochs = epoch;
    }

    /** {@return where it stands} */
    Checkpoint checkpoint() {
        return new Checkpoint(
                network.state(),
                epoch,
                batch,
                lossSum,
                right,
                learningRate,
                best,
                validation,
                pace.seconds().getAsDouble());
    }

    /**
     * Trains until the epochs are over, patience is at its end or a stop is requested.
     *
     * @param listener told how it goes
     * @return why it ended
     * @throws TrainingDivergedException if the loss is no longer a number
     */
    Ending run(Listener listener) {
        try (BatchQueue queue = new BatchQueue(batches, epoch, batch)) {
            while (epoch < settings.epochs()) {
                if (!trainEpoch(queue, listener)) {
                    listener.checkpoint(checkpoint());
                    return Ending.STOPPED;
                }
                listener.checkpoint(checkpoint());
                if (isOutOfPatience()) {
                    return Ending.OUT_OF_PATIENCE;
                }
            }
        }
        return Ending.COMPLETED;
    }

    private boolean isOutOfPatience() {
        return settings.patience() > 0
                && best.isPresent()
                && epoch - 1 - best.get().epoch() >= settings.patience();
    }

    private boolean trainEpoch(BatchQueue queue, Listener listener) {
        int count = batchesPerEpoch();
        long checkpointed = pace.nanoTime().getAsLong();
        while (batch < count) {
            if (control.isStopRequested()) {
                return false;
            }
            step(queue.take(), count, listener);
            if (batch < count && pace.nanoTime().getAsLong() - checkpointed > pace.checkpointNanos()) {
                listener.checkpoint(checkpoint());
                checkpointed = pace.nanoTime().getAsLong();
            }
        }
        return endEpoch(listener);
    }

    private void step(Batch examples, int count, Listener listener) {
        learningRate = control.learningRate(learningRate);
        double rate = learningRate * settings.schedule().factor(epoch + (double) batch / count, settings.epochs());
        Optional<float[]> before =
                iteration % KEEP_SANE_EVERY == 0 ? Optional.of(network.state().parameters()) : Optional.empty();
        BatchFigures figures = network.trainOn(examples, rate);
        // Also true of what is not a number.
        if (!(figures.loss() < HOPELESS)) {
            throw new TrainingDivergedException(iteration, figures.loss(), rate);
        }
        if (before.isPresent() && figures.loss() < SANE) {
            sane = before;
            saneEpochs = epoch;
        }
        lossSum += figures.loss() * figures.examples();
        right += figures.right();
        batch++;
        listener.iterationDone(new IterationFigures(
                (int) iteration++,
                epoch + (double) batch / count,
                figures.loss(),
                (double) figures.right() / figures.examples(),
                rate));
    }

    /** Ends the epoch, or leaves it for later if a stop is requested meanwhile: a resumed training then reads the validation images again. */
    private boolean endEpoch(Listener listener) {
        Network snapshot = network.snapshot();
        Optional<Figures> validated = evaluate(snapshot, split.validation());
        Optional<Figures> tested = watchesTest ? evaluate(snapshot, split.test()) : Optional.empty();
        if (control.isStopRequested()) {
            return false;
        }
        int examples = split.training().size();
        EpochFigures figures =
                new EpochFigures(epoch, lossSum / examples, (double) right / examples, validated, tested);
        validation = validated;
        validated
                .filter(now ->
                        best.isEmpty() || now.loss() < best.get().validation().loss())
                .ifPresent(now -> best = Optional.of(new BestEpoch(
                        epoch,
                        now,
                        settings.keepsBest() ? Optional.of(network.state().parameters()) : Optional.empty())));
        epoch++;
        batch = 0;
        lossSum = 0;
        right = 0;
        listener.epochDone(figures, snapshot);
        return true;
    }

    private Optional<Figures> evaluate(Network snapshot, ImageSet images) {
        if (images.size() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Evaluator.evaluate(snapshot, images, share -> !control.isStopRequested())
                    .figures());
        } catch (CancellationException stopped) {
            return Optional.empty();
        }
    }
}

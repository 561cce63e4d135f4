package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.words.Words;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains in the background, one run at a time. Owns the training thread; {@link #start} and {@link #close} belong to one thread. */
public final class TrainingService implements AutoCloseable {
    private static final Words WORDS = Words.of(TrainingService.class);
    private static final Logger LOG = LoggerFactory.getLogger(TrainingService.class);

    private static final long CLOSING_MILLIS = 1500;

    private final Engine engine;
    private final String programVersion;
    private final Executor listeners;
    private final ExecutorService trainer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "training");
        thread.setDaemon(true);
        // The window comes first on a machine with two cores.
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private TrainingRun current;
    private int runs;

    /**
     * A service with nothing to do.
     *
     * @param engine makes networks
     * @param programVersion written into model cards
     * @param listeners where listeners are told, such as {@code Platform::runLater}
     */
    public TrainingService(Engine engine, String programVersion, Executor listeners) {
        this.engine = engine;
        this.programVersion = programVersion;
        this.listeners = listeners;
    }

    /** Told of the rare things; the many small ones wait in {@link TrainingRun#metrics()}. */
    public interface Listener {
        /**
         * An epoch is over.
         *
         * @param run whose
         * @param figures of the epoch
         * @param model the network as it is now
         */
        void epochDone(TrainingRun run, EpochFigures figures, Model model);

        /**
         * Nothing more will happen.
         *
         * @param run which; its state says how it ended
         */
        void ended(TrainingRun run);
    }

    /**
     * Starts a run.
     *
     * @param plan what to train; without a {@link TrainingPlan#problem()}
     * @param data gives the images, on the training thread
     * @param recorder keeps what happens
     * @param listener told of epochs and of the end, through the executor
     * @return the run
     * @throws IllegalStateException if a run is not over yet
     */
    public TrainingRun start(TrainingPlan plan, Supplier<DataSet> data, TrainingRecorder recorder, Listener listener) {
        if (current != null && !current.state().isOver()) {
            throw new IllegalStateException("a run is not over yet");
        }
        TrainingRun run = new TrainingRun(++runs, plan);
        current = run;
        trainer.execute(() -> train(run, data, recorder, listener));
        return run;
    }

    private void train(TrainingRun run, Supplier<DataSet> data, TrainingRecorder recorder, Listener listener) {
        try {
            Training training =
                    new Training(engine, run.plan(), data.get(), programVersion, Training.CHECKPOINT_INTERVAL);
            Training.Outcome outcome = training.run(new Teller(run, recorder, listener), run);
            recorder.ended(outcome);
            run.ended(outcome);
        } catch (OutOfMemoryError full) {
            LOG.error("run {} ran out of memory", run.id(), full);
            fail(run, recorder, WORDS.text("no-memory"));
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("run {} failed", run.id(), fault);
            fail(run, recorder, WORDS.text("training-fault", fault.getMessage()));
        }
        listeners.execute(() -> listener.ended(run));
    }

    private static void fail(TrainingRun run, TrainingRecorder recorder, String advice) {
        try {
            recorder.failed(advice);
        } catch (RuntimeException second) {
            LOG.error("the failure of run {} could not be kept", run.id(), second);
        }
        run.failed(advice);
    }

    /** Tells everybody: the recorder first, so that nobody knows what is not kept. */
    private final class Teller implements TrainingListener {
        private final TrainingRun run;
        private final TrainingRecorder recorder;
        private final Listener listener;

        private Teller(TrainingRun run, TrainingRecorder recorder, Listener listener) {
            this.run = run;
            this.recorder = recorder;
            this.listener = listener;
        }

        @Override
        public void prepared(Split split, int batchesPerEpoch) {
            recorder.prepared(split, batchesPerEpoch);
            run.prepared(split, batchesPerEpoch);
        }

        @Override
        public void iterationDone(IterationFigures figures) {
            recorder.iterationDone(figures);
            run.metrics().offer(figures);
        }

        @Override
        public void epochDone(EpochFigures figures, Model model) {
            recorder.epochDone(figures, model);
            listeners.execute(() -> listener.epochDone(run, figures, model));
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            recorder.checkpoint(checkpoint);
        }

        @Override
        public void testing() {
            recorder.testing();
            run.testing();
        }
    }

    /** Stops the run, if there is one, and waits a moment until what it learned is kept. */
    @Override
    public void close() {
        if (current != null) {
            current.stop();
        }
        trainer.shutdown();
        try {
            if (!trainer.awaitTermination(CLOSING_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.warn("the training did not end in time; it can be resumed from its last checkpoint");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

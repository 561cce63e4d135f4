package digitpad.learning;

import digitpad.digits.DataSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains in the background, one run at a time. Owns the training thread; {@link #start} and {@link #close} belong to one thread. */
public final class TrainingService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingService.class);

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
     * @param recipe the network
     * @param settings what the user chose
     * @param data gives the images, on the training thread
     * @param listener told of epochs and of the end, through the executor
     * @return the run
     * @throws IllegalStateException if a run is not over yet
     */
    public TrainingRun start(Recipe recipe, TrainingSettings settings, Supplier<DataSet> data, Listener listener) {
        if (current != null && !current.state().isOver()) {
            throw new IllegalStateException("a run is not over yet");
        }
        TrainingRun run = new TrainingRun(++runs, recipe, settings);
        current = run;
        trainer.execute(() -> train(run, data, listener));
        return run;
    }

    private void train(TrainingRun run, Supplier<DataSet> data, Listener listener) {
        try {
            Training training = new Training(engine, run.recipe(), run.settings(), data.get(), programVersion);
            run.ended(training.run(
                    new TrainingListener() {
                        @Override
                        public void prepared(Split split, int batchesPerEpoch) {
                            run.prepared(split, batchesPerEpoch);
                        }

                        @Override
                        public void iterationDone(IterationFigures figures) {
                            run.metrics().offer(figures);
                        }

                        @Override
                        public void epochDone(EpochFigures figures, Model model) {
                            listeners.execute(() -> listener.epochDone(run, figures, model));
                        }

                        @Override
                        public void testing() {
                            run.testing();
                        }
                    },
                    run::awaitWord));
        } catch (TrainingDivergedException diverged) {
            run.failed(diverged.getMessage());
        } catch (OutOfMemoryError full) {
            LOG.error("run {} ran out of memory", run.id(), full);
            run.failed("There is not enough memory. Try a smaller batch, or close other programs.");
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("run {} failed", run.id(), fault);
            run.failed("Training stopped because of a fault: " + fault.getMessage()
                    + ". Start it again; the log has details.");
        }
        listeners.execute(() -> listener.ended(run));
    }

    /** Stops the run, if there is one, and gives up the thread without waiting. */
    @Override
    public void close() {
        if (current != null) {
            current.stop();
        }
        trainer.shutdown();
    }
}

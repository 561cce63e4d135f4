package digitpad.learning;

import digitpad.digits.DataSet;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** One training from random weights to a tested model, on the calling thread. */
public final class Training {
    private final Engine engine;
    private final Recipe recipe;
    private final TrainingSettings settings;
    private final DataSet data;
    private final String programVersion;

    /**
     * A training that has not begun.
     *
     * @param engine makes the network
     * @param recipe the network
     * @param settings what the user chose
     * @param data what to learn from
     * @param programVersion written into the model's card
     */
    public Training(Engine engine, Recipe recipe, TrainingSettings settings, DataSet data, String programVersion) {
        this.engine = engine;
        this.recipe = recipe;
        this.settings = settings;
        this.data = data;
        this.programVersion = programVersion;
    }

    /**
     * What a training leaves.
     *
     * @param model the network as it was when training ended
     * @param test what it makes of the test set, unless the training was stopped
     * @param completed whether every epoch was done
     */
    public record Outcome(Model model, Optional<Evaluation> test, boolean completed) {}

    /**
     * Trains, then, unless it was stopped, reads the test set once.
     *
     * @param listener told how it goes, on the calling thread
     * @param stopRequested asked before every batch; it may take its time to answer, which pauses the training; once it says yes it
     *     must go on saying so
     * @return the model
     * @throws TrainingDivergedException if the loss is no longer a number
     */
    public Outcome run(TrainingListener listener, BooleanSupplier stopRequested) {
        Split split = Split.of(data, recipe.validation(), settings);
        Clock clock = new Clock(stopRequested);
        try (TrainableNetwork network = engine.create(recipe, settings)) {
            TrainingLoop loop = new TrainingLoop(network, split, settings, clock);
            listener.prepared(split, loop.batchesPerEpoch());
            LatestValidation latest = new LatestValidation();
            int epochs = loop.run(new TrainingLoop.Listener() {
                @Override
                public void iterationDone(IterationFigures figures) {
                    listener.iterationDone(figures);
                }

                @Override
                public void epochDone(EpochFigures figures, Network snapshot) {
                    latest.figures = figures.validation();
                    listener.epochDone(
                            figures, new Model(card(figures.epoch() + 1, clock, figures.validation()), snapshot));
                }
            });
            Model model = new Model(card(epochs, clock, latest.figures), network.snapshot());
            boolean completed = epochs == settings.epochs();
            return completed
                    ? tested(model, split, listener, stopRequested)
                    : new Outcome(model, Optional.empty(), false);
        }
    }

    private Outcome tested(Model model, Split split, TrainingListener listener, BooleanSupplier stopRequested) {
        listener.testing();
        try {
            Evaluation test = Evaluator.evaluate(model.network(), split.test(), share -> !stopRequested.getAsBoolean());
            return new Outcome(
                    new Model(model.card().tested(test.figures()), model.network()), Optional.of(test), true);
        } catch (CancellationException stopped) {
            return new Outcome(model, Optional.empty(), true);
        }
    }

    private ModelCard card(int epochs, Clock clock, Optional<Figures> validation) {
        return new ModelCard(
                recipe.name(),
                recipe.name(),
                recipe.layers(),
                recipe.optimizer(),
                settings,
                data.name(),
                epochs,
                clock.seconds(),
                validation,
                Optional.empty(),
                programVersion,
                Instant.now());
    }

    /** Passes the question on, and leaves the time that the answer takes out of the training's. */
    private static final class Clock implements BooleanSupplier {
        private final BooleanSupplier stopRequested;
        private final long start = System.nanoTime();
        private long paused;

        private Clock(BooleanSupplier stopRequested) {
            this.stopRequested = stopRequested;
        }

        @Override
        public boolean getAsBoolean() {
            long asked = System.nanoTime();
            boolean answer = stopRequested.getAsBoolean();
            paused += System.nanoTime() - asked;
            return answer;
        }

        private double seconds() {
            return (System.nanoTime() - start - paused) / 1e9;
        }
    }

    /** The validation figures of the last epoch that was completed. */
    private static final class LatestValidation {
        private Optional<Figures> figures = Optional.empty();
    }
}

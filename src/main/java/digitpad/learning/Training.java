package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** One training, from random weights or a checkpoint to a tested model, on the calling thread. */
public final class Training {
    /** How long an epoch may go on without a checkpoint, unless somebody asks for more. */
    public static final Duration CHECKPOINT_INTERVAL = Duration.ofMinutes(2);

    /**
     * A digit refused is a digit misread, so few may be: of the least certain ones, only as many as would be misread about as often as not.
     * What is no digit is so much less certain that it is refused all the same.
     */
    private static final double REFUSED_DIGITS = 0.0007;

    private final Engine engine;
    private final TrainingPlan plan;
    private final DataSet data;
    private final String programVersion;
    private final Duration checkpointInterval;
    private final Optional<Model> start;

    /**
     * A training that has not begun.
     *
     * @param engine makes the network
     * @param plan what to train; without a {@link TrainingPlan#problem()}
     * @param data what to learn from
     * @param programVersion written into the model's card
     * @param checkpointInterval how long an epoch may go on without a checkpoint
     */
    public Training(
            Engine engine, TrainingPlan plan, DataSet data, String programVersion, Duration checkpointInterval) {
        this(engine, plan, data, programVersion, checkpointInterval, Optional.empty());
    }

    /**
     * A training that has not begun, of a network that has learned already.
     *
     * @param engine makes the network
     * @param plan what to train; without a {@link TrainingPlan#problem()}
     * @param data what to learn from
     * @param programVersion written into the model's card
     * @param checkpointInterval how long an epoch may go on without a checkpoint
     * @param start what it begins with, unless the plan has a checkpoint; of the same layers as the plan's; made by the engine
     */
    public Training(
            Engine engine,
            TrainingPlan plan,
            DataSet data,
            String programVersion,
            Duration checkpointInterval,
            Optional<Model> start) {
        this.start = start;
        this.engine = engine;
        this.plan = plan;
        this.data = data;
        this.programVersion = programVersion;
        this.checkpointInterval = checkpointInterval;
    }

    /** How a training ended. */
    public enum Ending {
        /** Every epoch is done. */
        COMPLETED,
        /** The validation loss fell no more. */
        STOPPED_EARLY,
        /** Somebody asked it to. */
        STOPPED,
        /** The loss went beyond hope; the model is the last that was sane. */
        DIVERGED
    }

    /**
     * What a training leaves.
     *
     * @param model the network of the best epoch if the settings keep it, else as it was when training ended
     * @param test what it makes of the test set, if training ended by itself
     * @param ending why it ended
     * @param epochs completed, by the training and those it continued
     * @param best the best epoch, if one was validated
     * @param advice what went wrong and what to do, in words for the user; empty unless it diverged
     */
    public record Outcome(
            Model model,
            Optional<Evaluation> test,
            Ending ending,
            int epochs,
            Optional<BestEpoch> best,
            String advice) {}

    /**
     * Trains, then, if it ended by itself, reads the test set once.
     *
     * @param listener told how it goes, on the calling thread
     * @param control asked before every batch
     * @return the model
     * @throws IllegalArgumentException if the plan's checkpoint does not fit its network or data
     */
    public Outcome run(TrainingListener listener, TrainingControl control) {
        Split split = Split.of(data, plan.recipe().validation(), plan.settings());
        Clock clock = new Clock(control, plan.from().map(Checkpoint::seconds).orElse(0.0));
        try (TrainableNetwork network = engine.create(plan.layers(), plan.settings())) {
            start.ifPresent(model -> network.begin(model.network()));
            TrainingLoop loop = new TrainingLoop(
                    network,
                    split,
                    plan.settings(),
                    plan.recipe().watchesTest(),
                    clock,
                    new TrainingLoop.Pace(System::nanoTime, checkpointInterval.toNanos(), clock::seconds));
            plan.from().ifPresent(loop::restore);
            listener.prepared(split, loop.batchesPerEpoch());
            if (start.isPresent() && plan.from().isEmpty()) {
                // A crash before the first checkpoint must not lose what it began with.
                listener.checkpoint(loop.checkpoint());
            }
            try {
                TrainingLoop.Ending ending = loop.run(new Teller(listener, clock));
                return switch (ending) {
                    case STOPPED -> outcome(kept(loop, network, clock), Optional.empty(), Ending.STOPPED, loop);
                    case COMPLETED -> tested(loop, network, clock, split, listener, Ending.COMPLETED);
                    case OUT_OF_PATIENCE -> tested(loop, network, clock, split, listener, Ending.STOPPED_EARLY);
                };
            } catch (TrainingDivergedException diverged) {
                Network sane = loop.sane()
                        .map(parameters -> engine.network(plan.layers(), parameters))
                        .orElseGet(network::snapshot);
                Model model = new Model(card(loop.saneEpochs(), clock, Optional.empty()), sane);
                return new Outcome(
                        model, Optional.empty(), Ending.DIVERGED, loop.epochs(), loop.best(), diverged.getMessage());
            }
        }
    }

    /** Passes on what the loop tells, with a model for each epoch. */
    private final class Teller implements TrainingLoop.Listener {
        private final TrainingListener listener;
        private final Clock clock;

        private Teller(TrainingListener listener, Clock clock) {
            this.listener = listener;
            this.clock = clock;
        }

        @Override
        public void iterationDone(IterationFigures figures) {
            listener.iterationDone(figures);
        }

        @Override
        public void epochDone(EpochFigures figures, Network snapshot) {
            listener.epochDone(figures, new Model(card(figures.epoch() + 1, clock, figures.validation()), snapshot));
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            listener.checkpoint(checkpoint);
        }
    }

    private Model kept(TrainingLoop loop, TrainableNetwork network, Clock clock) {
        return better(loop)
                .map(best -> new Model(
                        card(best.epoch() + 1, clock, Optional.of(best.validation())),
                        engine.network(plan.layers(), best.parameters().orElseThrow())))
                .orElseGet(() -> new Model(card(loop.epochs(), clock, loop.validation()), network.snapshot()));
    }

    private static Optional<BestEpoch> better(TrainingLoop loop) {
        return loop.best().filter(best -> best.parameters().isPresent() && best.epoch() < loop.epochs() - 1);
    }

    private static float[] parameters(TrainingLoop loop, TrainableNetwork network) {
        return better(loop).flatMap(BestEpoch::parameters).orElseGet(() -> network.state()
                .parameters());
    }

    private Outcome tested(
            TrainingLoop loop,
            TrainableNetwork network,
            Clock clock,
            Split split,
            TrainingListener listener,
            Ending ending) {
        Model model = kept(loop, network, clock);
        listener.testing();
        try {
            if (taughtWhatIsNone(split)) {
                model = calibrated(model, parameters(loop, network), split.validation(), clock);
            }
            Evaluation test = Evaluator.evaluate(model.network(), split.test(), share -> !clock.isStopRequested());
            Model tested = new Model(model.card().tested(test.figures()), model.network());
            return outcome(tested, Optional.of(test), ending, loop);
        } catch (CancellationException stopped) {
            return outcome(model, Optional.empty(), ending, loop);
        }
    }

    /** Whether the network learned to be in doubt about what is no digit, and there are images to fit the bounds of that on. */
    private static boolean taughtWhatIsNone(Split split) {
        ImageSet images = split.training();
        return split.validation().size() > 0
                && IntStream.range(0, images.size()).anyMatch(i -> images.label(i) == ImageSet.NO_CLASS);
    }

    /** The model with probabilities that mean what they say, and with the certainty below which it refuses. */
    private Model calibrated(Model model, float[] parameters, ImageSet validation, Clock clock) {
        DoublePredicate goesOn = share -> !clock.isStopRequested();
        double temperature = Temperature.fit(Evaluator.evaluate(model.network(), validation, goesOn));
        Network network = engine.network(
                plan.layers(), Temperature.applied(parameters, model.network().summary(), temperature));
        Evaluation digits = Evaluator.evaluate(network, validation, goesOn);
        return new Model(
                model.card().validated(digits.figures()).refusing(Refusal.sparing(digits, REFUSED_DIGITS)), network);
    }

    private static Outcome outcome(Model model, Optional<Evaluation> test, Ending ending, TrainingLoop loop) {
        return new Outcome(model, test, ending, loop.epochs(), loop.best(), "");
    }

    private ModelCard card(int epochs, Clock clock, Optional<Figures> validation) {
        return new ModelCard(
                plan.recipe().name(),
                plan.recipe().name(),
                plan.layers(),
                plan.settings(),
                data.name(),
                data.training().classNames(),
                epochs,
                clock.seconds(),
                validation,
                Optional.empty(),
                Optional.empty(),
                programVersion,
                Instant.now(),
                start.flatMap(model -> model.card().origin()));
    }

    /** Passes questions on, and leaves the time that the answer takes out of the training's. */
    private static final class Clock implements TrainingControl {
        private final TrainingControl control;
        private final double before;
        private final long start = System.nanoTime();
        private long paused;

        private Clock(TrainingControl control, double before) {
            this.control = control;
            this.before = before;
        }

        @Override
        public boolean isStopRequested() {
            long asked = System.nanoTime();
            boolean answer = control.isStopRequested();
            paused += System.nanoTime() - asked;
            return answer;
        }

        @Override
        public double learningRate(double current) {
            return control.learningRate(current);
        }

        private double seconds() {
            return before + (System.nanoTime() - start - paused) / 1e9;
        }
    }
}

package digitpad.cli;

import digitpad.digits.DataSet;
import digitpad.digits.UnreadableFileException;
import digitpad.files.RunRecord;
import digitpad.files.RunRecorder;
import digitpad.files.RunStore;
import digitpad.files.UserFolders;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.learning.Model;
import digitpad.learning.Recipe;
import digitpad.learning.Training;
import digitpad.learning.TrainingControl;
import digitpad.learning.TrainingListener;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingRecorder;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a recipe's network on MNIST, or goes on with a run, tests it, and keeps it. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(TrainCommand.class);

    /** What shells report for a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private static final int MAX_CHECKPOINT_SECONDS = 86_400;
    private static final int MAX_NAME = 100;
    /** A resumed run has its settings; these options are about something else. */
    private static final Set<String> WITH_RESUME = Set.of(
            "--resume",
            "--data",
            "--transposed",
            "--epochs",
            "--out",
            "--checkpoint-seconds",
            "--json",
            "--ink",
            "--not-digits");

    private final Function<EngineSettings, Engine> engines;
    private final String programVersion;
    private final Path runs;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            converter = RecipeConverter.class,
            completionCandidates = RecipeNames.class)
    private Recipe recipe;

    @Option(names = "--from", paramLabel = "MODEL", converter = PathConverter.class)
    private Path from;

    @Option(names = "--resume", paramLabel = "RUN", arity = "0..1", fallbackValue = "")
    private String resumed;

    @Mixin
    private TrainingOptions settings = new TrainingOptions();

    @Mixin
    private DataOption source = new DataOption();

    @Mixin
    private InkOptions ink = new InkOptions();

    @Option(names = "--name", paramLabel = "TEXT")
    private String name;

    @Option(names = "--no-run")
    private boolean isNotKept;

    @Option(names = "--checkpoint-seconds", paramLabel = "N", defaultValue = "120")
    private int checkpointSeconds;

    @Option(names = "--out", paramLabel = "FILE", converter = PathConverter.class)
    private Path out;

    @Option(names = "--json")
    private boolean json;

    /** The model of --from. */
    private Optional<Model> start = Optional.empty();

    /**
     * The command.
     *
     * @param engines makes the engine, once it is needed
     * @param programVersion written into model cards and runs
     * @param runs the folder where they are kept
     * @param console where to write
     */
    TrainCommand(Function<EngineSettings, Engine> engines, String programVersion, Path runs, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.runs = runs;
        this.console = console;
    }

    /**
     * A training that can begin.
     *
     * @param plan what is trained
     * @param run keeps it, if it is to be kept
     */
    private record Job(TrainingPlan plan, Optional<RunRecorder> run) {}

    @Override
    public Integer call() throws CommandFailure, IOException {
        requireChoices();
        // What is wrong with the options is told before anything is read.
        Optional<TrainingPlan> plan = recipe != null ? Optional.of(newPlan(recipe)) : Optional.empty();
        if (out != null) {
            ModelFile.requireWritable(out);
        }
        Engine engine = engines.apply(EngineSettings.FASTEST);
        if (from != null) {
            start = Optional.of(ModelFile.open(engine, from));
            recipe = Recipe.of(start.get().card());
            plan = Optional.of(newPlan(recipe));
        }
        DataSet data = ink.with(source.load());
        if (data.training().size() == 0) {
            throw new CommandFailure(WORDS.text("train.no-images", data.name()));
        }
        RunStore store = new RunStore(runs, engine, programVersion);
        int classes = data.training().classNames().size();
        if (start.isPresent() && recipe.classes() != classes) {
            throw new CommandFailure(WORDS.text("train.other-classes", from, recipe.classes(), data.name(), classes));
        }
        if (!isNotKept) {
            UserFolders.homeless().ifPresent(console::complaint);
        }
        Job job = plan.isPresent() ? begun(store, newPlan(recipe.forClasses(classes)), data) : goneOnWith(store, data);
        return train(engine, store, job, data);
    }

    private void requireChoices() {
        if (resumed == null && recipe == null && from == null) {
            throw wrong(WORDS.text("train.choose"));
        }
        if (recipe != null && from != null) {
            throw wrong(WORDS.text("train.recipe-and-from"));
        }
        if (resumed != null) {
            for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
                if (!WITH_RESUME.contains(option.longestName())) {
                    throw wrong(WORDS.text("train.with-resume", option.longestName()));
                }
            }
        }
        if (checkpointSeconds < 0 || checkpointSeconds > MAX_CHECKPOINT_SECONDS) {
            throw wrong(WORDS.text(
                    "usage.invalid",
                    WORDS.text("option", "--checkpoint-seconds"),
                    WORDS.text(
                            "out-of-range",
                            0,
                            String.valueOf(MAX_CHECKPOINT_SECONDS),
                            String.valueOf(checkpointSeconds))));
        }
        name = name == null ? null : name.strip();
        boolean isName = name == null
                || !name.isEmpty() && name.length() <= MAX_NAME && name.chars().noneMatch(Character::isISOControl);
        if (!isName) {
            throw wrong(WORDS.text("usage.invalid", WORDS.text("option", "--name"), WORDS.text("long-name", MAX_NAME)));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private TrainingPlan newPlan(Recipe from) {
        TrainingPlan plan = new TrainingPlan(from, settings.settings(from));
        requireNone(plan.problem());
        return plan;
    }

    private void requireNone(Optional<String> problem) {
        problem.ifPresent(words -> {
            throw wrong(words.replaceFirst("[.。]$", ""));
        });
    }

    private Job begun(RunStore store, TrainingPlan plan, DataSet data) {
        return new Job(
                plan,
                isNotKept
                        ? Optional.empty()
                        : Optional.of(store.recorder(
                                plan, name == null ? nextName(store) : name, data.name(), console::complaint)));
    }

    private static String nextName(RunStore store) {
        try {
            return RunStore.nextName(store.list().runs());
        } catch (IOException unreadable) {
            // The recorder will say so: it has to write there.
            return RunStore.nextName(List.of());
        }
    }

    private Job goneOnWith(RunStore store, DataSet data) throws CommandFailure, IOException {
        String id = resumed.isEmpty() ? RunFinder.newestUnfinished(store) : RunFinder.id(store, resumed);
        RunStore.Resumable resumable = store.resumable(id);
        if (!resumable.run().dataSet().equals(data.name())) {
            throw new CommandFailure(
                    WORDS.text("train.other-data", id, resumable.run().dataSet(), data.name()));
        }
        if (resumable.plan().recipe().classes() != data.training().classNames().size()) {
            throw new CommandFailure(WORDS.text(
                    "train.classes-by-now",
                    id,
                    resumable.plan().recipe().classes(),
                    data.name(),
                    data.training().classNames().size()));
        }
        if (settings.epochs() != null) {
            try {
                resumable = resumable.withEpochs(settings.epochs());
            } catch (IllegalArgumentException outOfRange) {
                throw wrong(WORDS.text("usage.invalid", WORDS.text("option", "--epochs"), outOfRange.getMessage()));
            }
        }
        requireNone(resumable.problem());
        console.message(WORDS.text("run-named", resumable.run().name(), id));
        return new Job(resumable.plan(), Optional.of(store.recorder(resumable, console::complaint)));
    }

    private int train(Engine engine, RunStore store, Job job, DataSet data) throws CommandFailure {
        Training training =
                new Training(engine, job.plan(), data, programVersion, Duration.ofSeconds(checkpointSeconds), start);
        TrainingRecorder recorder = job.run().<TrainingRecorder>map(run -> run).orElse(TrainingRecorder.NONE);
        TrainingProgress progress = new TrainingProgress(console, job.plan(), System::nanoTime);
        TrainingEvents events =
                new TrainingEvents(console, job.plan(), job.run().map(RunRecorder::record), System::nanoTime);
        List<TrainingListener> listeners = new ArrayList<>(List.of(recorder, progress));
        if (json) {
            listeners.add(events);
        }
        // Everything up to the last written line happens before the program may end.
        try (StopRequest stop = StopRequest.onShutdown()) {
            Training.Outcome outcome = run(
                    training, recorder, new TrainingListeners(listeners), () -> stop.getAsBoolean() || events.isLost());
            console.clearProgress();
            recorder.ended(outcome);
            boolean hasLearned = progress.iterations() > 0 || job.plan().from().isPresent();
            boolean isWritten = out != null && hasLearned;
            if (isWritten) {
                ModelFile.save(engine, outcome.model(), out);
            }
            if (json) {
                events.ended(outcome, progress.iterations(), isWritten ? out : null);
            } else {
                new TrainingReport(console, kept(store, job))
                        .print(outcome, progress.iterations(), isWritten ? out : null);
            }
            if (outcome.ending() == Training.Ending.DIVERGED) {
                throw new CommandFailure(outcome.advice());
            }
            console.flush();
            return stop.getAsBoolean() ? INTERRUPTED : 0;
        }
    }

    /** What the store has of the run: what could not be written must not be promised. */
    private static Optional<RunRecord> kept(RunStore store, Job job) {
        return job.run().flatMap(recorder -> {
            try {
                return Optional.of(store.run(recorder.record().id()));
            } catch (UnreadableFileException lost) {
                return Optional.empty();
            }
        });
    }

    private static Training.Outcome run(
            Training training, TrainingRecorder recorder, TrainingListener listener, TrainingControl control) {
        try {
            return training.run(listener, control);
        } catch (RuntimeException | Error fault) {
            recorder.failed(WORDS.text("train.fault", fault.getMessage()));
            throw fault;
        }
    }
}

package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.learning.ModelCard;
import digitpad.learning.Recipe;
import digitpad.learning.Training;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a recipe's network on MNIST, tests it, and keeps it if asked to. */
@Command(
        name = "train",
        description = "Train a network on MNIST, then test it.",
        footer = {
            "",
            "Ctrl-C ends the training within one batch; with --out, what was learned so far is kept.",
            "",
            "Example: digitpad train --recipe lenet --epochs 1 --out mine.zip"
        })
final class TrainCommand implements Callable<Integer> {
    /** What shells report for a program that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    private final Function<EngineSettings, Engine> engines;
    private final String programVersion;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recipe",
            required = true,
            paramLabel = "NAME",
            converter = RecipeConverter.class,
            completionCandidates = RecipeNames.class,
            description = "The network and how it is trained: ${COMPLETION-CANDIDATES}.")
    private Recipe recipe;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Passes over the training set, 1 to " + TrainingSettings.MAX_EPOCHS + ".")
    private Integer epochs;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Images of one update, 1 to " + TrainingSettings.MAX_BATCH_SIZE + ".")
    private Integer batchSize;

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "Size of a step, above 0, at most " + TrainingSettings.MAX_LEARNING_RATE + ".")
    private Double learningRate;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where weights, shuffling and dropout begin; the same seed gives the same run.")
    private Long seed;

    @Option(
            names = "--validation-share",
            paramLabel = "X",
            description = "Share of the training set held back for validation, 0 to "
                    + TrainingSettings.MAX_VALIDATION_SHARE + ".")
    private Double validationShare;

    @Mixin
    private ReplicasOption replicas = new ReplicasOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "Where the trained model goes; a file of that name is replaced.")
    private Path out;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /**
     * The command.
     *
     * @param engines makes the engine, once it is needed
     * @param programVersion written into model cards
     * @param console where to write
     */
    TrainCommand(Function<EngineSettings, Engine> engines, String programVersion, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.console = console;
    }

    @Override
    public Integer call() throws CommandFailure, UnreadableFileException {
        TrainingSettings settings = settings();
        EngineSettings engineSettings = replicas.settings(true);
        if (out != null) {
            ModelFile.requireWritable(out);
        }
        Engine engine = engines.apply(engineSettings);
        Training training = new Training(
                engine, new TrainingPlan(recipe, settings), Mnist.load(), programVersion, Training.CHECKPOINT_INTERVAL);
        TrainingProgress progress = new TrainingProgress(console, settings, System::nanoTime);
        // Everything up to the last written line happens before the program may end.
        try (StopRequest stop = StopRequest.onShutdown()) {
            Training.Outcome outcome = training.run(progress, stop::getAsBoolean);
            console.clearProgress();
            boolean isKept = out != null && progress.iterations() > 0;
            if (isKept) {
                ModelFile.save(engine, outcome.model(), out);
            }
            if (outcome.ending() == Training.Ending.DIVERGED) {
                throw new CommandFailure(outcome.advice());
            }
            report(outcome, progress.iterations(), isKept);
            console.flush();
            return stop.getAsBoolean() ? INTERRUPTED : 0;
        }
    }

    private TrainingSettings settings() {
        TrainingSettings preset = recipe.settings();
        if (validationShare != null && recipe.validation() == ValidationSource.HALF_OF_TEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--validation-share does not apply to " + recipe.name()
                            + ", which validates on the first half of the test set");
        }
        // One by one, so that a value out of range is told with its option.
        TrainingSettings settings = chosen(preset, "--epochs", epochs, TrainingSettings.Builder::epochs);
        settings = chosen(settings, "--batch", batchSize, TrainingSettings.Builder::batchSize);
        settings = chosen(settings, "--learning-rate", learningRate, TrainingSettings.Builder::learningRate);
        settings = chosen(settings, "--validation-share", validationShare, TrainingSettings.Builder::validationShare);
        return chosen(settings, "--seed", seed, TrainingSettings.Builder::seed);
    }

    private <T> TrainingSettings chosen(
            TrainingSettings settings, String option, T value, BiConsumer<TrainingSettings.Builder, T> set) {
        if (value == null) {
            return settings;
        }
        TrainingSettings.Builder builder = settings.toBuilder();
        set.accept(builder, value);
        try {
            return builder.build();
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '" + option + "': " + outOfRange.getMessage());
        }
    }

    private void report(Training.Outcome outcome, int iterations, boolean isKept) {
        ModelCard card = outcome.model().card();
        if (json) {
            ObjectNode object = Json.object()
                    .put("recipe", card.recipe())
                    .put("completed", (outcome.ending() == Training.Ending.COMPLETED))
                    .put("epochs", card.epochsTrained())
                    .put("iterations", iterations)
                    .put("seconds", card.trainingSeconds());
            object.set("validation", card.validation().map(Json::of).orElse(null));
            object.set("test", outcome.test().map(Json::of).orElse(null));
            console.result(object.put("model", isKept ? out.toString() : null));
            return;
        }
        outcome.test()
                .ifPresentOrElse(
                        test -> EvaluationReport.print(test, console),
                        () -> console.result("stopped after " + iterations + " iterations, " + card.epochsTrained()
                                + " whole epochs; not tested"));
        if (isKept) {
            console.result("model: " + out);
        }
    }
}

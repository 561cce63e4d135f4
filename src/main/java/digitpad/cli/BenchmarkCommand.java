package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.learning.Benchmark;
import digitpad.learning.BenchmarkFigures;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.TrainingSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast this machine trains and reads. */
@Command(
        name = "benchmark",
        description = "Measure how fast this machine trains and reads, and with how much memory.",
        footer = {
            "",
            "Figures are honest only while nothing else runs. Training goes through the whole pipeline: images are chosen,"
                    + " the gradient computed, the weights updated, loss and accuracy taken. A reading begins with ink and"
                    + " ends with probabilities.",
            "",
            "Examples:",
            "  digitpad benchmark --recipe lenet --batch 128",
            "  digitpad benchmark --start"
        })
final class BenchmarkCommand implements Callable<Integer> {
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_STARTS = 1000;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Function<EngineSettings, Engine> engines;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            converter = RecipeConverter.class,
            completionCandidates = RecipeNames.class,
            description = "What to measure; may be repeated. All, unless told: ${COMPLETION-CANDIDATES}.")
    private List<Recipe> recipes = Recipes.all();

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Images of one update, 1 to " + TrainingSettings.MAX_BATCH_SIZE
                    + "; the recipe's own, unless told.")
    private Integer batchSize;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "200",
            description = "Updates to time, after as many to warm up: ${DEFAULT-VALUE} unless told.")
    private int iterations;

    @Option(
            names = "--readings",
            paramLabel = "N",
            defaultValue = "200",
            description = "Readings to time, after as many to warm up: ${DEFAULT-VALUE} unless told.")
    private int readings;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "On how many cores the network learns, 1 to " + TrainingSettings.MAX_REPLICAS
                    + "; all of them, unless told.")
    private Integer replicas;

    @Option(names = "--stock", description = "Without oneDNN, to see what it is worth.")
    private boolean stock;

    @Option(
            names = "--start",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "10",
            description =
                    "Instead, open the window N times, 10 without a number, after a first time with empty caches: how"
                            + " long until it is there, and until ink drawn then is read. Needs a display.")
    private Integer starts;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    /**
     * The command.
     *
     * @param engines makes the engine, once it is needed
     * @param console where to write
     */
    BenchmarkCommand(Function<EngineSettings, Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        requireInRange("--batch", batchSize == null ? 1 : batchSize, TrainingSettings.MAX_BATCH_SIZE);
        requireInRange("--iterations", iterations, MAX_COUNT);
        requireInRange("--readings", readings, MAX_COUNT);
        requireInRange("--replicas", replicas == null ? 1 : replicas, TrainingSettings.MAX_REPLICAS);
        requireInRange("--start", starts == null ? 1 : starts, MAX_STARTS);
        if (starts != null) {
            StartReport report = new StartReport(Machine.current(), StartBenchmark.measure(starts));
            print(report.lines(), report.asJson());
            return 0;
        }

        long start = System.nanoTime();
        DataSet data = Mnist.load();
        double mnistMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        start = System.nanoTime();
        Engine engine = engines.apply(new EngineSettings(!stock));
        ModelFile.open(engine, null).network().probabilities(data.test().image(0));
        double engineMillis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        long sinceStart = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();

        Benchmark benchmark = new Benchmark(engine, data, iterations, readings, console::progress);
        List<BenchmarkFigures> figures = new ArrayList<>();
        for (Recipe recipe : recipes) {
            TrainingSettings own = recipe.settings();
            figures.add(benchmark.measure(
                    recipe,
                    batchSize == null ? own.batchSize() : batchSize,
                    replicas == null ? own.replicas() : replicas));
        }
        console.clearProgress();
        BenchmarkReport report = new BenchmarkReport(
                Machine.current(), engine.describe(), mnistMillis, engineMillis, sinceStart, figures);
        print(report.lines(), report.asJson());
        return 0;
    }

    private void print(List<String> lines, ObjectNode object) {
        if (json) {
            console.result(object);
        } else {
            lines.forEach(console::result);
        }
        console.flush();
    }

    private void requireInRange(String option, int value, int max) {
        if (value < 1 || value > max) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '" + option + "': it must be 1 to " + max + ", not " + value);
        }
    }
}

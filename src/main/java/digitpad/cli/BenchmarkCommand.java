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
import digitpad.words.Words;
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
@Command(name = "benchmark")
final class BenchmarkCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(BenchmarkCommand.class);
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
            completionCandidates = RecipeNames.class)
    private List<Recipe> recipes = Recipes.all();

    @Option(names = "--batch", paramLabel = "N")
    private Integer batchSize;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "200")
    private int iterations;

    @Option(names = "--readings", paramLabel = "N", defaultValue = "200")
    private int readings;

    @Option(names = "--replicas", paramLabel = "N")
    private Integer replicas;

    @Option(names = "--stock")
    private boolean stock;

    @Option(names = "--start", paramLabel = "N", arity = "0..1", fallbackValue = "10")
    private Integer starts;

    @Option(names = "--json")
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
                    WORDS.text(
                            "usage.invalid",
                            WORDS.text("option", option),
                            WORDS.text("out-of-range", 1, String.valueOf(max), String.valueOf(value))));
        }
    }
}

package digitpad.cli;

import digitpad.learning.Engine;
import digitpad.learning.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads digits and numbers from pictures and ink files. */
@Command(name = "recognize")
final class RecognizeCommand implements Callable<Integer> {
    private static final int FAILURE = 1;

    private final Supplier<Engine> engines;
    private final Console console;

    @Option(names = "--model", paramLabel = "MODEL", converter = PathConverter.class)
    private Path model;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--accuracy")
    private boolean accuracy;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    RecognizeCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        Model reader = ModelFile.open(engines.get(), model);
        if (accuracy) {
            ModelFile.requireDigits(reader);
            AccuracyReport report = new AccuracyReport(reader, console, json);
            files.forEach(report::compare);
            report.end();
            return report.isClean() ? 0 : FAILURE;
        }
        Recognition recognition = new Recognition(reader, console, json);
        files.forEach(recognition::read);
        return recognition.isClean() ? 0 : FAILURE;
    }
}

package digitpad.cli;

import digitpad.learning.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads digits and numbers from pictures and ink files. */
@Command(
        name = "recognize",
        description =
                "Read the digit or the number on each picture (PNG, JPEG, GIF, BMP) and in each line of ink files (.jsonl).",
        footer = {
            "",
            "A file or a line that cannot be read is named on standard error; the others are read, and the exit code is 1.",
            "",
            "Example: digitpad recognize --json seven.png drawings.jsonl"
        })
final class RecognizeCommand implements Callable<Integer> {
    private static final int FAILURE = 1;

    private final Supplier<Engine> engines;
    private final Console console;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "A model that Digitpad saved; the one that ships if none is named.")
    private Path model;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object a line for each drawing or picture: file, line, number, digit, confidence, probabilities,"
                            + " and digits, a list with digit, confidence, probabilities and box (left, top, width, height) of each."
                            + " Of several digits, digit and probabilities are null; of a blank, number and confidence too."
                            + " A model that reads no digits takes all for one thing and tells file, line, class,"
                            + " confidence and probabilities, an object with one for each class.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pictures and ink files.")
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
    public Integer call() throws IOException {
        Recognition recognition = new Recognition(ModelFile.open(engines.get(), model), console, json);
        files.forEach(recognition::read);
        return recognition.isClean() ? 0 : FAILURE;
    }
}

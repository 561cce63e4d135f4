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
            description =
                    "A model that Digitpad or Keras saved (.zip, .h5, .keras); the one that ships if none is named.")
    private Path model;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object a line for each drawing or picture: file, line, number, digit, guess, confidence,"
                            + " probabilities, and digits, a list with digit, guess, confidence, probabilities and box (left, top,"
                            + " width, height) of each. A number or digit that is none is null, and the guess is what it would be. Of"
                            + " several digits, digit and probabilities are null; of a blank, all are. A model that reads no digits"
                            + " takes all for one thing and tells file, line, class, confidence and probabilities, an object with one"
                            + " for each class.")
    private boolean json;

    @Option(
            names = "--accuracy",
            description =
                    "Compare with the labels of ink files: print figures for each digit, a confusion matrix and what is"
                            + " misread, instead of the readings.")
    private boolean accuracy;

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
        Model reader = ModelFile.open(engines.get(), model);
        if (accuracy) {
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

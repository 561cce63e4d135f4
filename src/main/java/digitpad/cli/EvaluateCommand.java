package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Mnist;
import digitpad.learning.Engine;
import digitpad.learning.Evaluation;
import digitpad.learning.EvaluationTables;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how a model does on the test set. */
@Command(
        name = "evaluate",
        description = "Tell how well a model reads the MNIST test set.",
        footer = {
            "",
            "A model of the recipe lesson31 is tested on the second half of the test set, because the first half steered its training.",
            "",
            "Example: digitpad evaluate --model mine.zip --misclassified wrong"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Supplier<Engine> engines;
    private final Console console;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "A model that Digitpad saved; the one that ships if none is named.")
    private Path file;

    @ArgGroup
    private final Form form = new Form();

    @Option(
            names = "--misclassified",
            paramLabel = "DIR",
            converter = PathConverter.class,
            description = "Also write every misread image into this folder, as PNG, and a table of them.")
    private Path misclassified;

    /** How the result is printed, if not for people. */
    private static final class Form {
        @Option(names = "--json", description = "Print the result as one JSON object.")
        private boolean json;

        @Option(
                names = "--csv",
                description = "Print one table: for each class its scores, then how often it was read as each class.")
        private boolean csv;
    }

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    EvaluateCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (misclassified != null) {
            MisclassifiedFiles.requireEmpty(misclassified);
        }
        Model model = ModelFile.open(engines.get(), file);
        Split split = Split.of(Mnist.load(), model.card());
        Evaluation test = Evaluator.evaluate(model.network(), split.test(), share -> {
            console.progress("testing: " + Numbers.percent(share, 0));
            return true;
        });
        console.clearProgress();
        if (form.json) {
            String name = file == null ? null : file.toString();
            ObjectNode result = Json.object().put("model", name).<ObjectNode>setAll(Json.of(test));
            console.result(Json.putTables(result, test));
        } else if (form.csv) {
            EvaluationTables.classesCsv(test).lines().forEach(console::result);
        } else {
            EvaluationReport.print(test, console);
            EvaluationReport.printTables(test, console);
        }
        if (misclassified != null) {
            MisclassifiedFiles.write(test, misclassified);
        }
        console.flush();
        return 0;
    }
}

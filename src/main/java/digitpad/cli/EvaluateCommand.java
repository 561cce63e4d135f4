package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Mnist;
import digitpad.learning.Engine;
import digitpad.learning.Evaluation;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Split;
import digitpad.learning.ValidationSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            "Example: digitpad evaluate --model mine.zip"
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

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

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
    public Integer call() throws IOException {
        Model model = ModelFile.open(engines.get(), file);
        // The same split as in training, so that no image is tested that steered it.
        ValidationSource validation =
                Recipes.named(model.card().recipe()).map(Recipe::validation).orElse(ValidationSource.TRAINING_SHARE);
        Split split = Split.of(Mnist.load(), validation, model.card().settings());
        Evaluation test = Evaluator.evaluate(model.network(), split.test(), share -> {
            console.progress("testing: " + Numbers.percent(share, 0));
            return true;
        });
        console.clearProgress();
        if (json) {
            String name = file == null ? null : file.toString();
            console.result(Json.object().put("model", name).<ObjectNode>setAll(Json.of(test)));
        } else {
            EvaluationReport.print(test, console);
        }
        console.flush();
        return 0;
    }
}

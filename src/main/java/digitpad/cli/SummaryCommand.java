package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipe;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what a network is made of. */
@Command(name = "summary")
final class SummaryCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(SummaryCommand.class);
    private final Supplier<Engine> engines;
    private final Console console;

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "--json")
    private boolean json;

    /** One of them, or none. */
    private static final class Choice {
        @Option(
                names = "--recipe",
                required = true,
                paramLabel = "NAME",
                converter = RecipeConverter.class,
                completionCandidates = RecipeNames.class)
        private Recipe recipe;

        @Option(names = "--model", required = true, paramLabel = "MODEL", converter = PathConverter.class)
        private Path model;
    }

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    SummaryCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Engine engine = engines.get();
        Optional<Model> model =
                choice.recipe == null ? Optional.of(ModelFile.open(engine, choice.model)) : Optional.empty();
        NetworkSummary summary = model.map(opened -> opened.network().summary())
                .orElseGet(() -> engine.summarise(choice.recipe.layers()));
        if (json) {
            ObjectNode object = Json.of(summary);
            model.ifPresent(opened -> opened.card().classNames().forEach(object.putArray("classes")::add));
            console.result(object);
        } else {
            print(summary);
            model.ifPresent(opened -> console.result(WORDS.text(
                    "summary.classes", String.join(", ", opened.card().classNames()))));
        }
        console.flush();
        return 0;
    }

    private void print(NetworkSummary summary) {
        TextTable table = new TextTable(2)
                .row(WORDS.text("summary.layer"), WORDS.text("summary.output"), WORDS.text("summary.parameters"));
        for (NetworkSummary.Layer layer : summary.layers()) {
            table.row(layer.name(), shape(layer), Numbers.count(layer.parameters()));
        }
        table.row(WORDS.text("summary.total"), "", Numbers.count(summary.parameters()))
                .lines()
                .forEach(console::result);
    }

    private static String shape(NetworkSummary.Layer layer) {
        return layer.outputShape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }
}

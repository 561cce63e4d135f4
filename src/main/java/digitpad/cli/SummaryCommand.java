package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what a network is made of. */
@Command(
        name = "summary",
        description = "Tell what a network is made of: layers, output shapes, parameters.",
        footer = {
            "",
            "Without an option it tells of the model that ships.",
            "",
            "Example: digitpad summary --recipe lenet"
        })
final class SummaryCommand implements Callable<Integer> {
    private final Supplier<Engine> engines;
    private final Console console;

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "--json", description = "Print the summary as one JSON object.")
    private boolean json;

    /** One of them, or none. */
    private static final class Choice {
        @Option(
                names = "--recipe",
                required = true,
                paramLabel = "NAME",
                converter = RecipeConverter.class,
                completionCandidates = RecipeNames.class,
                description = "The network of a recipe: ${COMPLETION-CANDIDATES}.")
        private Recipe recipe;

        @Option(
                names = "--model",
                required = true,
                paramLabel = "FILE",
                converter = PathConverter.class,
                description = "The network of a model that Digitpad or Keras saved (.zip, .h5, .keras).")
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
            model.ifPresent(opened ->
                    console.result("classes: " + String.join(", ", opened.card().classNames())));
        }
        console.flush();
        return 0;
    }

    private void print(NetworkSummary summary) {
        List<String> shapes =
                summary.layers().stream().map(SummaryCommand::shape).toList();
        int nameWidth = width(
                "Layer",
                summary.layers().stream().map(NetworkSummary.Layer::name).toList());
        int shapeWidth = width("Output shape", shapes);
        String row = "%-" + nameWidth + "s  %-" + shapeWidth + "s  %,12d";
        console.result(String.format(
                Locale.ROOT,
                "%-" + nameWidth + "s  %-" + shapeWidth + "s  %12s",
                "Layer",
                "Output shape",
                "Parameters"));
        for (int i = 0; i < shapes.size(); i++) {
            NetworkSummary.Layer layer = summary.layers().get(i);
            console.result(String.format(Locale.ROOT, row, layer.name(), shapes.get(i), layer.parameters()));
        }
        console.result(String.format(Locale.ROOT, row, "Total", "", summary.parameters()));
    }

    private static String shape(NetworkSummary.Layer layer) {
        return layer.outputShape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }

    private static int width(String title, List<String> texts) {
        return Math.max(
                title.length(), texts.stream().mapToInt(String::length).max().orElse(0));
    }
}

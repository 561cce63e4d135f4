package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.ModelOrigin;
import digitpad.learning.PixelScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model of ours of one that Keras saved. */
@Command(
        name = "import",
        description = "Make a Digitpad model of one that Keras saved: .h5 of Keras 1, 2 or 3, or .keras.",
        footer = {
            "",
            "Networks that are one chain of the usual layers are imported, with input 28 × 28 or 784; others are refused, with the"
                    + " layer's name and the reason. Nothing in the file is run.",
            "",
            "A file seldom says which numbers its network takes for pixels. Unless told, a few hundred validation images of MNIST are"
                    + " read in several ways, and the best is taken and told.",
            "",
            "Example: digitpad import notebook.h5 -o notebook.zip"
        })
final class ImportCommand implements Callable<Integer> {
    private final Supplier<Engine> engines;
    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "What Keras saved with model.save(…).")
    private Path file;

    @Option(
            names = "--scale",
            paramLabel = "PAPER..INK",
            converter = PixelScaleConverter.class,
            description =
                    "The numbers that the network takes for pixels: 0..1, 0..255, -1..1, 1..0 (dark paper), any others.")
    private PixelScale scale;

    @Option(
            names = "--logits",
            negatable = true,
            description =
                    "Take what comes out of the last layer for logits; with --no-logits, for probabilities. Unless told, as"
                            + " its activation says.")
    private Boolean isLogits;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.zip",
            converter = PathConverter.class,
            description = "Where the model goes; a file of that name is replaced. Without it, nothing is written.")
    private Path out;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    ImportCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (out != null) {
            ModelFile.requireWritable(out);
        }
        Engine engine = engines.get();
        Model model = ModelFile.importing(engine)
                .open(file, new KerasImport.Choice(Optional.ofNullable(scale), Optional.ofNullable(isLogits)));
        if (out != null) {
            ModelFile.save(engine, model, out);
        }
        ModelOrigin origin = model.card().origin().orElseThrow();
        if (json) {
            printJson(model, origin);
        } else {
            print(model, origin);
        }
        console.flush();
        return 0;
    }

    private void printJson(Model model, ModelOrigin origin) {
        ObjectNode result = Json.object()
                .put("file", file.toString())
                .put("program", origin.program())
                .put("parameters", model.network().summary().parameters());
        result.putObject("scale")
                .put("paper", origin.scale().paper())
                .put("ink", origin.scale().ink());
        ArrayNode notes = result.putArray("notes");
        origin.notes().forEach(notes::add);
        console.result(result.put("out", out == null ? null : out.toString()));
    }

    private void print(Model model, ModelOrigin origin) {
        console.result(String.format(
                Locale.ROOT,
                "%s, %s: %,d layers, %,d parameters",
                origin.file(),
                origin.program(),
                model.card().layers().size(),
                model.network().summary().parameters()));
        console.result("pixels: " + origin.scale().words() + " (paper to ink)");
        origin.notes().forEach(console::result);
        console.result(out == null ? "nothing is written without -o FILE.zip" : "written to " + out);
    }
}

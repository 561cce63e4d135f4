package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.keras.KerasImport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.ModelOrigin;
import digitpad.learning.PixelScale;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a model of ours of one that Keras saved. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(ImportCommand.class);
    private final Supplier<Engine> engines;
    private final Console console;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class)
    private Path file;

    @Option(names = "--scale", paramLabel = "PAPER..INK", converter = PixelScaleConverter.class)
    private PixelScale scale;

    @Option(names = "--logits", negatable = true)
    private Boolean isLogits;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.zip",
            converter = PathConverter.class)
    private Path out;

    @Option(names = "--json")
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
        console.result(WORDS.text(
                "import.summary",
                origin.file(),
                origin.program(),
                model.card().layers().size(),
                model.network().summary().parameters()));
        console.result(WORDS.text("import.pixels", origin.scale().words()));
        origin.notes().forEach(console::result);
        console.result(out == null ? WORDS.text("import.nothing") : WORDS.text("import.written", out));
    }
}

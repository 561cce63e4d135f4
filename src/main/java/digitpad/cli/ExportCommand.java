package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.export.ExportFormat;
import digitpad.files.export.ModelExport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a model for other programs. */
@Command(
        name = "export",
        description = "Write a model for other programs: ONNX, or its weights for NumPy.",
        footer = {
            "",
            "ONNX (opset 13) takes \"image\", [N, 1, 28, 28], 0 paper to 1 ink, and gives \"probabilities\", [N, classes]. NumPy's .npz holds"
                    + " an array for each part of a layer's weights, shaped as in Keras, and the model's card as JSON text.",
            "",
            "Without --model it is the model that ships.",
            "",
            "Example: digitpad export --model mine.zip --out mine.onnx"
        })
final class ExportCommand implements Callable<Integer> {
    private final Supplier<Engine> engines;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "A model that Digitpad or Keras saved (.zip, .h5, .keras).")
    private Path model;

    @Option(
            names = "--format",
            paramLabel = "onnx|npz",
            description = "What to write. Unless told, as the ending of the file's name says.")
    private ExportFormat format;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "Where it goes; a file of that name is replaced.")
    private Path out;

    @Option(names = "--json", description = "Print what was written as one JSON object.")
    private boolean json;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    ExportCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        ExportFormat chosen = format == null ? told() : format;
        ModelFile.requireWritable(out);
        Model exported = ModelFile.open(engines.get(), model);
        write(exported, chosen);
        long parameters = exported.network().summary().parameters();
        if (json) {
            console.result(Json.object()
                    .put("file", out.toString())
                    .put("format", chosen.name().toLowerCase(Locale.ROOT))
                    .put("model", exported.card().name())
                    .put("parameters", parameters));
        } else {
            console.result(String.format(
                    Locale.ROOT,
                    "%s, %,d parameters, written to %s (%s)",
                    exported.card().name(),
                    parameters,
                    out,
                    chosen.title()));
        }
        console.flush();
        return 0;
    }

    private ExportFormat told() {
        return ExportFormat.of(out)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), out + " ends neither in .onnx nor in .npz: say which with --format"));
    }

    private void write(Model exported, ExportFormat chosen) throws UnreadableFileException, CommandFailure {
        try {
            ModelExport.write(exported, chosen, out);
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException e) {
            throw new CommandFailure(out + ": the model cannot be written: " + e.getMessage());
        }
    }
}

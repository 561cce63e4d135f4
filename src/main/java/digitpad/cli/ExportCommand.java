package digitpad.cli;

import digitpad.digits.UnreadableFileException;
import digitpad.files.export.ExportFormat;
import digitpad.files.export.ModelExport;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.words.Words;
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
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(ExportCommand.class);
    private final Supplier<Engine> engines;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", paramLabel = "MODEL", converter = PathConverter.class)
    private Path model;

    @Option(names = "--format", paramLabel = "onnx|npz")
    private ExportFormat format;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "FILE",
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
            console.result(WORDS.text("export.written", exported.card().name(), parameters, out, chosen.title()));
        }
        console.flush();
        return 0;
    }

    private ExportFormat told() {
        return ExportFormat.of(out)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), WORDS.text("export.which", out)));
    }

    private void write(Model exported, ExportFormat chosen) throws UnreadableFileException, CommandFailure {
        try {
            ModelExport.write(exported, chosen, out);
        } catch (UnreadableFileException refused) {
            throw refused;
        } catch (IOException e) {
            throw new CommandFailure(WORDS.text("model.unwritten", out, FileProblem.reason(e)));
        }
    }
}

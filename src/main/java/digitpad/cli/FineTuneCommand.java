package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Drawing;
import digitpad.digits.Mnist;
import digitpad.files.InkFile;
import digitpad.learning.Engine;
import digitpad.learning.Figures;
import digitpad.learning.FineTuning;
import digitpad.learning.Model;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Teaches a model somebody's hand. */
@Command(name = "fine-tune")
final class FineTuneCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(FineTuneCommand.class);
    private final Supplier<Engine> engines;
    private final String programVersion;
    private final Console console;

    @Option(names = "--model", paramLabel = "MODEL", converter = PathConverter.class)
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", converter = PathConverter.class)
    private Path out;

    @Option(names = "--json")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "INK", converter = PathConverter.class)
    private List<Path> inks;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param programVersion written into the taught model's card
     * @param console where to write
     */
    FineTuneCommand(Supplier<Engine> engines, String programVersion, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (out != null) {
            ModelFile.requireWritable(out);
        }
        List<Drawing> drawings = new ArrayList<>();
        for (Path ink : inks) {
            InkFile.readAll(ink).forEach(entry -> drawings.add(entry.drawing()));
        }
        int usable = FineTuning.usable(drawings).size();
        if (usable < FineTuning.FEWEST_DRAWINGS) {
            throw new CommandFailure(WORDS.text("tune.few", FineTuning.FEWEST_DRAWINGS, Drawing.NOT_A_DIGIT, usable));
        }
        Engine engine = engines.get();
        Model model = ModelFile.open(engine, file);
        ModelFile.requireDigits(model);
        long start = System.nanoTime();
        FineTuning.Result result = FineTuning.run(engine, model, drawings, Mnist.load(), programVersion, share -> {
            console.progress(WORDS.text("progress.tuning-share", Percent.of(share, 0)));
            return true;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        console.clearProgress();
        if (out != null) {
            ModelFile.save(engine, result.model(), out);
        }
        if (json) {
            console.result(json(result, seconds));
        } else {
            print(result, seconds);
        }
        console.flush();
        return 0;
    }

    private void print(FineTuning.Result result, double seconds) {
        TextTable table = new TextTable(1).row("", WORDS.text("tune.before"), WORDS.text("tune.after"));
        table.row(
                WORDS.text("tune.drawings"),
                of(result.rightBefore(), result.drawings()),
                of(result.rightAfter(), result.drawings()));
        table.row(WORDS.text("tune.mnist"), percent(result.testBefore()), percent(result.testAfter()));
        table.lines().forEach(console::result);
        console.message(WORDS.text("tune.seconds", String.valueOf(Math.round(seconds))));
        if (out == null) {
            console.message(WORDS.text("tune.not-kept"));
        }
    }

    private static String of(int right, int all) {
        return WORDS.text("tune.of", right, all, Percent.of((double) right / all, 1));
    }

    private static String percent(Figures figures) {
        return Percent.of(figures.accuracy(), 2);
    }

    private ObjectNode json(FineTuning.Result result, double seconds) {
        return Json.object()
                .put("drawings", result.drawings())
                .put("rightBefore", result.rightBefore())
                .put("rightAfter", result.rightAfter())
                .put("testAccuracyBefore", result.testBefore().accuracy())
                .put("testAccuracyAfter", result.testAfter().accuracy())
                .put("seconds", seconds)
                .put("model", out == null ? null : out.toString());
    }
}

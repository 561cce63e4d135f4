package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.DataSet;
import digitpad.files.HtmlReport;
import digitpad.files.RunStore;
import digitpad.learning.Calibration;
import digitpad.learning.Engine;
import digitpad.learning.EpochFigures;
import digitpad.learning.Evaluation;
import digitpad.learning.EvaluationTables;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a model does on the test set. */
@Command(name = "evaluate")
final class EvaluateCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(EvaluateCommand.class);
    private final Supplier<Engine> engines;
    private final String programVersion;
    private final Path runs;
    private final Console console;

    @ArgGroup
    private final Which which = new Which();

    /** One of them, or none. */
    private static final class Which {
        @Option(names = "--model", paramLabel = "MODEL", converter = PathConverter.class)
        private Path file;

        @Option(names = "--run", paramLabel = "RUN")
        private String run;
    }

    @ArgGroup
    private final Form form = new Form();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--misclassified", paramLabel = "DIR", converter = PathConverter.class)
    private Path misclassified;

    @Option(names = "--report", paramLabel = "FILE.html", converter = PathConverter.class)
    private Path report;

    /** How the result is printed, if not for people. */
    private static final class Form {
        @Option(names = "--json")
        private boolean json;

        @Option(names = "--csv")
        private boolean csv;
    }

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param programVersion of this program
     * @param runs the folder where the runs are kept
     * @param console where to write
     */
    EvaluateCommand(Supplier<Engine> engines, String programVersion, Path runs, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.runs = runs;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (misclassified != null) {
            MisclassifiedFiles.requireEmpty(misclassified);
        }
        if (report != null) {
            ModelFile.requireWritable(report);
        }
        RunStore store = new RunStore(runs, engines.get(), programVersion);
        String run = which.run == null ? null : RunFinder.id(store, which.run);
        Model model = run == null ? ModelFile.open(engines.get(), which.file) : store.openModel(run);
        DataSet images = data.load();
        int classes = images.training().classNames().size();
        int told = model.network().summary().classes();
        if (told != classes) {
            throw new CommandFailure(WORDS.text(
                    "evaluate.other-classes",
                    told,
                    images.name(),
                    classes,
                    model.card().dataSet()));
        }
        boolean isImported = model.card().origin().isPresent() && model.card().epochsTrained() == 0;
        if (isImported) {
            model.card().origin().get().notes().forEach(console::message);
            // Drawings may have been learned from besides.
        } else if (!model.card().learnedFrom(images.name())) {
            console.message(WORDS.text("evaluate.other-data", model.card().dataSet(), images.name()));
        }
        Split split = Split.of(images, model.card());
        Evaluation test = Evaluator.evaluate(model.network(), split.test(), share -> {
            console.progress(WORDS.text("progress.testing-share", Percent.of(share, 0)));
            return true;
        });
        console.clearProgress();
        if (form.json) {
            String name = which.run != null ? which.run : which.file == null ? null : which.file.toString();
            ObjectNode result = Json.object().put("model", name).<ObjectNode>setAll(Json.of(test));
            result.put(
                    "calibrationError",
                    Calibration.of(test, Calibration.USUAL_BINS).expectedError());
            model.card().refusal().ifPresent(refusal -> result.put("refused", test.refused(refusal))
                    .put("accuracyOnTheRest", test.accuracyOnTheRest(refusal)));
            console.result(Json.putTables(result, test));
        } else if (form.csv) {
            EvaluationTables.classesCsv(test).lines().forEach(console::result);
        } else {
            EvaluationReport.print(test, console);
            model.card()
                    .refusal()
                    .ifPresent(refusal -> console.result(WORDS.text(
                            model.card().readsDigits() ? "test.refused" : "test.refused-class",
                            String.valueOf(test.refused(refusal)),
                            Percent.of(test.accuracyOnTheRest(refusal), 2))));
            EvaluationReport.printTables(test, console);
        }
        if (misclassified != null) {
            MisclassifiedFiles.write(test, misclassified);
        }
        if (report != null) {
            List<EpochFigures> epochs = run == null ? store.epochsOf(model.card()) : store.epochs(run);
            HtmlReport.write(model, epochs, test, report);
        }
        console.flush();
        return 0;
    }
}

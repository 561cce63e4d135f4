package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.RunJson;
import digitpad.files.RunRecord;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.FitDiagnosis;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is known about runs, for people and for programs. */
final class RunReport {
    private static final Words WORDS = Words.of(RunReport.class);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String NOTHING = "–";

    private RunReport() {}

    /**
     * Runs for people.
     *
     * @param runs in the order they are listed
     * @return a row each, under titles
     */
    static TextTable table(List<RunRecord> runs) {
        TextTable table = new TextTable(4);
        table.row(
                WORDS.text("column.id"),
                WORDS.text("column.name"),
                WORDS.text("column.recipe"),
                WORDS.text("column.state"),
                WORDS.text("column.epochs"),
                WORDS.text("column.best-validation"),
                WORDS.text("column.test"),
                WORDS.text("column.time"));
        for (RunRecord run : runs) {
            table.row(
                    run.id(),
                    run.name(),
                    run.recipe().name(),
                    words(run.state()),
                    run.epochs() + "/" + run.settings().epochs(),
                    accuracy(run.best().map(RunRecord.Best::validation)),
                    accuracy(run.test()),
                    Numbers.time(run.seconds()));
        }
        return table;
    }

    /**
     * One run for people.
     *
     * @param run any
     * @param epochs all that are known, in order
     * @return lines
     */
    static List<String> lines(RunRecord run, List<EpochFigures> epochs) {
        List<String> lines = new ArrayList<>();
        lines.add(WORDS.text("run-named", run.name(), run.id()));
        lines.add(WORDS.text(
                "run.summary",
                words(run.state()),
                run.epochs(),
                run.settings().epochs(),
                Numbers.time(run.seconds()),
                MINUTE.format(run.created()),
                run.programVersion()));
        if (!run.advice().isEmpty()) {
            lines.add(run.advice());
        }
        run.best().ifPresent(best -> lines.add(WORDS.text("run.best", best.epoch() + 1, words(best.validation()))));
        run.validation().ifPresent(figures -> lines.add(WORDS.text("run.last", words(figures))));
        run.test().ifPresent(figures -> lines.add(WORDS.text("run.test", words(figures))));
        lines.add("");
        lines.add(WORDS.text("run.recipe", run.recipe().name(), run.dataSet()));
        TrainingOptions.table(run.settings()).lines().forEach(line -> lines.add("  " + line));
        if (!epochs.isEmpty()) {
            lines.add("");
            lines.addAll(
                    table(epochs, epochs.stream().anyMatch(each -> each.test().isPresent()))
                            .lines());
            lines.add("");
            lines.add(FitDiagnosis.of(epochs).sentence());
        }
        return lines;
    }

    private static TextTable table(List<EpochFigures> epochs, boolean isTestWatched) {
        TextTable table = new TextTable(0);
        List<String> titles = new ArrayList<>(List.of(
                WORDS.text("column.epoch"),
                WORDS.text("column.loss"),
                WORDS.text("column.accuracy"),
                WORDS.text("column.validation-loss"),
                WORDS.text("column.validation-accuracy")));
        if (isTestWatched) {
            titles.addAll(List.of(WORDS.text("column.test-loss"), WORDS.text("column.test-accuracy")));
        }
        table.row(titles.toArray(String[]::new));
        for (EpochFigures epoch : epochs) {
            List<String> cells = new ArrayList<>(List.of(
                    String.valueOf(epoch.epoch() + 1),
                    Numbers.loss(epoch.trainingLoss()),
                    Percent.of(epoch.trainingAccuracy(), 2),
                    loss(epoch.validation()),
                    accuracy(epoch.validation())));
            if (isTestWatched) {
                cells.addAll(List.of(loss(epoch.test()), accuracy(epoch.test())));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String words(RunRecord.State state) {
        return WORDS.text("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String words(Figures figures) {
        return WORDS.text(
                "run.figures",
                Percent.of(figures.accuracy(), 2),
                Numbers.loss(figures.loss()),
                String.valueOf(figures.images()));
    }

    private static String loss(Optional<Figures> figures) {
        return figures.map(known -> Numbers.loss(known.loss())).orElse(NOTHING);
    }

    private static String accuracy(Optional<Figures> figures) {
        return figures.map(known -> Percent.of(known.accuracy(), 2)).orElse(NOTHING);
    }

    /**
     * One run for programs.
     *
     * @param run any
     * @return its id and all that its run.json holds
     */
    static ObjectNode json(RunRecord run) {
        return Json.object().put("id", run.id()).setAll(RunJson.json(run));
    }

    /**
     * One run with its epochs, for programs.
     *
     * @param run any
     * @param epochs all that are known, in order
     * @return as {@link #json(RunRecord)}, with the epochs and what they say about the fit
     */
    static ObjectNode json(RunRecord run, List<EpochFigures> epochs) {
        ObjectNode object = json(run);
        FitDiagnosis fit = FitDiagnosis.of(epochs);
        object.putObject("fit")
                .put("kind", fit.kind().name().toLowerCase(Locale.ROOT))
                .put("sentence", fit.sentence());
        ArrayNode history = object.putArray("history");
        epochs.forEach(epoch -> history.add(Json.of(epoch)));
        return object;
    }
}

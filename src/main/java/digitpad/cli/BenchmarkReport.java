package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.learning.BenchmarkFigures;
import digitpad.learning.Latency;
import digitpad.words.Language;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the benchmark found.
 *
 * @param machine where
 * @param engine as it describes itself
 * @param mnistMillis to load the training and the test set
 * @param engineMillis from no engine to the first prediction: native code loaded, the model that ships opened, one image read
 * @param sinceStartMillis from the start of the process to the first prediction, MNIST included
 * @param recipes in the order they were measured
 */
record BenchmarkReport(
        Machine machine,
        String engine,
        double mnistMillis,
        double engineMillis,
        long sinceStartMillis,
        List<BenchmarkFigures> recipes) {
    private static final Words WORDS = Words.of(BenchmarkReport.class);
    private static final double MEGA = 1e6;

    /** {@return the report for people; times in milliseconds, as "median (95th percentile)"} */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(machine.line());
        lines.add(WORDS.text("benchmark.engine", engine));
        lines.add(WORDS.text("benchmark.mnist", format("%.0f", mnistMillis)));
        lines.add(WORDS.text("benchmark.first", format("%.0f", engineMillis), format("%d", sinceStartMillis)));
        lines.add("");
        lines.addAll(table().lines());
        lines.add("");
        lines.add(WORDS.text("benchmark.medians"));
        return lines;
    }

    private TextTable table() {
        TextTable table = new TextTable(1)
                .row(
                        WORDS.text("column.recipe"),
                        WORDS.text("benchmark.batch"),
                        WORDS.text("benchmark.training"),
                        WORDS.text("benchmark.testing"),
                        WORDS.text("benchmark.prediction"),
                        WORDS.text("benchmark.reading"),
                        WORDS.text("benchmark.busy"),
                        WORDS.text("benchmark.memory"));
        for (BenchmarkFigures figures : recipes) {
            OptionalLong bytes = figures.residentBytes();
            table.row(
                    figures.recipe(),
                    format("%d", figures.batchSize()),
                    format("%.0f", figures.training()),
                    format("%.0f", figures.evaluation()),
                    format(figures.prediction()),
                    format(figures.reading()),
                    format(figures.readingWhileTraining()),
                    bytes.isPresent() ? format("%.0f", bytes.getAsLong() / MEGA) : WORDS.text("benchmark.unknown"));
        }
        return table;
    }

    private static String format(Latency latency) {
        return format("%.2f (%.2f)", latency.median(), latency.percentile95());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Language.currentLocale(), pattern, values);
    }

    /** {@return the report for programs; times in milliseconds} */
    ObjectNode asJson() {
        ObjectNode object = Json.object();
        machine.put(object.putObject("machine"));
        object.put("engine", engine)
                .put("mnistMillis", mnistMillis)
                .put("firstPredictionMillis", engineMillis)
                .put("firstPredictionSinceStartMillis", sinceStartMillis);
        ArrayNode rows = object.putArray("recipes");
        for (BenchmarkFigures figures : recipes) {
            ObjectNode row = rows.addObject()
                    .put("recipe", figures.recipe())
                    .put("batch", figures.batchSize())
                    .put("iterations", figures.iterations())
                    .put("trainingImagesPerSecond", figures.training())
                    .put("testingImagesPerSecond", figures.evaluation());
            put(row.putObject("predictionMillis"), figures.prediction());
            put(row.putObject("inkToBarsMillis"), figures.reading());
            put(row.putObject("inkToBarsWhileTrainingMillis"), figures.readingWhileTraining());
            OptionalLong bytes = figures.residentBytes();
            row.put("residentBytes", bytes.isPresent() ? bytes.getAsLong() : null);
        }
        return object;
    }

    private static void put(ObjectNode target, Latency latency) {
        target.put("median", latency.median()).put("percentile95", latency.percentile95());
    }
}

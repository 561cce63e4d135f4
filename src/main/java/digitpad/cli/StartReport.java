package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How long the window took to open.
 *
 * @param machine where
 * @param starts the first with empty caches, then at least one other
 */
record StartReport(Machine machine, List<StartBenchmark.Start> starts) {
    private static final Words WORDS = Words.of(StartReport.class);

    /** {@return the report for people, times in milliseconds} */
    List<String> lines() {
        List<StartBenchmark.Start> later = starts.subList(1, starts.size());
        List<String> lines = new ArrayList<>();
        lines.add(machine.line());
        lines.add("");
        TextTable table = new TextTable(1)
                .row(
                        WORDS.text("start.milliseconds"),
                        WORDS.text("start.first"),
                        WORDS.text("start.min"),
                        WORDS.text("start.median"),
                        WORDS.text("start.max"));
        row(table, "start.window", StartBenchmark.Start::window, later);
        row(table, "start.reading", StartBenchmark.Start::reading, later);
        if (starts.stream().allMatch(start -> start.processor().isPresent())) {
            row(table, "start.processor", start -> start.processor().orElseThrow(), later);
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.add(WORDS.text("start.about", later.size()));
        return lines;
    }

    private void row(
            TextTable table,
            String what,
            Function<StartBenchmark.Start, Duration> figure,
            List<StartBenchmark.Start> later) {
        long[] sorted = later.stream()
                .map(figure)
                .mapToLong(Duration::toMillis)
                .sorted()
                .toArray();
        table.row(
                WORDS.text(what),
                String.valueOf(figure.apply(starts.get(0)).toMillis()),
                String.valueOf(sorted[0]),
                String.valueOf(sorted[(sorted.length - 1) / 2]),
                String.valueOf(sorted[sorted.length - 1]));
    }

    /** {@return the report for programs; times in milliseconds, in the order of the starts} */
    ObjectNode asJson() {
        ObjectNode object = Json.object();
        machine.put(object.putObject("machine"));
        ArrayNode rows = object.putArray("starts");
        for (StartBenchmark.Start start : starts) {
            ObjectNode row = rows.addObject()
                    .put("windowMillis", start.window().toMillis())
                    .put("readingMillis", start.reading().toMillis());
            start.processor().ifPresent(time -> row.put("processorMillis", time.toMillis()));
        }
        return object;
    }
}

package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * How long the window took to open.
 *
 * @param machine where
 * @param starts the first with empty caches, then at least one other
 */
record StartReport(Machine machine, List<StartBenchmark.Start> starts) {
    /** {@return the report for people, times in milliseconds} */
    List<String> lines() {
        List<StartBenchmark.Start> later = starts.subList(1, starts.size());
        List<String> lines = new ArrayList<>();
        lines.add(machine.line());
        lines.add("");
        lines.add(String.format(Locale.ROOT, "%-34s %8s %8s %8s %8s", "milliseconds", "first", "min", "median", "max"));
        lines.add(line("to the window", StartBenchmark.Start::window, later));
        lines.add(line("to the reading of ink drawn then", StartBenchmark.Start::reading, later));
        if (starts.stream().allMatch(start -> start.processor().isPresent())) {
            lines.add(
                    line("processor time until then", start -> start.processor().orElseThrow(), later));
        }
        lines.add("");
        lines.add("First: caches empty. Then " + later.size() + (later.size() == 1 ? " start." : " starts."));
        return lines;
    }

    private String line(
            String what, Function<StartBenchmark.Start, Duration> figure, List<StartBenchmark.Start> later) {
        long[] sorted = later.stream()
                .map(figure)
                .mapToLong(Duration::toMillis)
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%-34s %8d %8d %8d %8d",
                what,
                figure.apply(starts.get(0)).toMillis(),
                sorted[0],
                sorted[(sorted.length - 1) / 2],
                sorted[sorted.length - 1]);
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

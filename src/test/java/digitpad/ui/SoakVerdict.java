package digitpad.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Whether the figures of a soak stay flat: the median of the last third of its minutes beside that of the first third, the first minutes left
 * out, in which caches fill and code is compiled.
 */
final class SoakVerdict {
    private static final int WARM_UP_MINUTES = 3;
    private static final int LEAST = 6;

    private final List<SoakFigures> figures;

    SoakVerdict(List<SoakFigures> all) {
        figures = all.stream().filter(each -> each.minutes() > WARM_UP_MINUTES).toList();
    }

    /**
     * One line of the table.
     *
     * @param what is compared
     * @param begin in the first third
     * @param end in the last third
     * @param most what the end may be
     */
    private record Line(String what, double begin, double end, double most) {
        private boolean isFlat() {
            return Double.isNaN(end) || end <= most;
        }
    }

    /** {@return whether there were minutes enough to tell} */
    boolean isTelling() {
        return figures.size() >= LEAST;
    }

    boolean isFlat() {
        return lines().stream().allMatch(Line::isFlat);
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(line("heap after a collection, MB", SoakFigures::heap, 1.1, 16));
        lines.add(line("resident memory, MB", SoakFigures::resident, 1.1, 32));
        lines.add(line("threads", SoakFigures::threads, 1, 2));
        lines.add(line("open files", SoakFigures::files, 1, 2));
        lines.add(line("frame time, median, ms", each -> each.frames().median(), 1.25, 2));
        lines.add(line("frame time, 95th percentile, ms", each -> each.frames().slow(), 1.5, 10));
        return lines;
    }

    private Line line(String what, ToDoubleFunction<SoakFigures> figure, double factor, double more) {
        int third = figures.size() / 3;
        double begin = median(figures.subList(0, third), figure);
        double end = median(figures.subList(figures.size() - third, figures.size()), figure);
        return new Line(what, begin, end, begin * factor + more);
    }

    private static double median(List<SoakFigures> some, ToDoubleFunction<SoakFigures> figure) {
        return some.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** {@return the table, in Markdown} */
    String table() {
        StringBuilder table = new StringBuilder("""
                | figure | first third | last third | flat up to | verdict |
                |---|---|---|---|---|
                """);
        for (Line line : lines()) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.1f | %s |%n",
                    line.what(),
                    line.begin(),
                    line.end(),
                    line.most(),
                    Double.isNaN(line.end()) ? "not told here" : line.isFlat() ? "flat" : "GROWS"));
        }
        return table.toString();
    }
}

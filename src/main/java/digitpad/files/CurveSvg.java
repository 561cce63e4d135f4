package digitpad.files;

import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Curves over epochs as an SVG element for an HTML page. */
final class CurveSvg {
    private static final Words WORDS = Words.of(CurveSvg.class);
    private static final double WIDTH = 420;
    private static final double HEIGHT = 240;
    private static final double LEFT = 56;
    private static final double RIGHT = 12;
    private static final double TOP = 30;
    private static final double BOTTOM = 34;
    private static final int MARKS = 4;
    private static final int EPOCH_MARKS = 10;

    private final List<EpochFigures> epochs;
    private final ToDoubleFunction<Double> unit;
    private final double low;
    private final double high;
    private final StringBuilder svg = new StringBuilder();

    /** A line: what it is called, the colour, and its value after each epoch, if it has one. */
    private record Line(String name, String colour, Function<EpochFigures, Optional<Double>> value) {}

    private CurveSvg(List<EpochFigures> epochs, List<Line> lines, ToDoubleFunction<Double> unit) {
        this.epochs = epochs;
        this.unit = unit;
        List<Double> all = new ArrayList<>();
        lines.forEach(line -> epochs.forEach(
                epoch -> line.value().apply(epoch).map(unit::applyAsDouble).ifPresent(all::add)));
        double least = all.stream().mapToDouble(value -> value).min().orElse(0);
        double most = all.stream().mapToDouble(value -> value).max().orElse(1);
        // A level curve stands in the middle.
        double margin = most > least ? 0.05 * (most - least) : Math.max(1e-3, 0.05 * Math.abs(most));
        low = least - margin;
        high = most + margin;
    }

    /**
     * Loss against epochs.
     *
     * @param epochs at least one
     * @return an SVG element
     */
    static String loss(List<EpochFigures> epochs) {
        return draw(WORDS.text("curve.loss"), epochs, EpochFigures::trainingLoss, Figures::loss, value -> value);
    }

    /**
     * Accuracy in percent against epochs.
     *
     * @param epochs at least one
     * @return an SVG element
     */
    static String accuracy(List<EpochFigures> epochs) {
        return draw(
                WORDS.text("curve.accuracy"),
                epochs,
                EpochFigures::trainingAccuracy,
                Figures::accuracy,
                value -> 100 * value);
    }

    private static String draw(
            String title,
            List<EpochFigures> epochs,
            ToDoubleFunction<EpochFigures> training,
            Function<Figures, Double> ofFigures,
            ToDoubleFunction<Double> unit) {
        List<Line> lines = List.of(
                new Line(WORDS.text("curve.training"), "#0969da", epoch -> Optional.of(training.applyAsDouble(epoch))),
                new Line(WORDS.text("curve.validation"), "#bc4c00", epoch -> epoch.validation()
                        .map(ofFigures)),
                new Line(WORDS.text("curve.test"), "#1a7f37", epoch -> epoch.test()
                        .map(ofFigures)));
        CurveSvg chart = new CurveSvg(epochs, lines, unit);
        chart.open(title);
        double at = LEFT + 110;
        for (Line line : lines) {
            if (epochs.stream().anyMatch(epoch -> line.value().apply(epoch).isPresent())) {
                chart.draw(line);
                chart.text(at, 16, "start", line.colour(), line.name());
                at += 80;
            }
        }
        return chart.svg.append("</svg>").toString();
    }

    private void open(String title) {
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %.0f %.0f\""
                        + " width=\"%.0f\" height=\"%.0f\">",
                title, WIDTH, HEIGHT, WIDTH, HEIGHT));
        text(LEFT, 16, "start", "currentColor", title);
        for (int i = 0; i <= MARKS; i++) {
            double value = low + (high - low) * i / MARKS;
            svg.append(format(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#8886\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value)));
            text(LEFT - 6, y(value) + 4, "end", "currentColor", Numbers.decimal(value, high - low < 0.1 ? 4 : 2));
        }
        int step = Math.max(1, (epochs.size() + EPOCH_MARKS - 1) / EPOCH_MARKS);
        for (int i = 0; i < epochs.size(); i += step) {
            text(
                    x(i),
                    HEIGHT - BOTTOM + 16,
                    "middle",
                    "currentColor",
                    Numbers.count(epochs.get(i).epoch() + 1));
        }
        text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, "middle", "currentColor", WORDS.text("curve.epoch"));
    }

    private void draw(Line line) {
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < epochs.size(); i++) {
            Optional<Double> value = line.value().apply(epochs.get(i));
            if (value.isPresent()) {
                double y = y(unit.applyAsDouble(value.get()));
                path.append(format(path.isEmpty() ? "M%.1f,%.1f" : " L%.1f,%.1f", x(i), y));
                dots.append(format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>", x(i), y, line.colour()));
            }
        }
        svg.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>", path, line.colour()));
        svg.append(dots);
    }

    private double x(int epoch) {
        double share = epochs.size() == 1 ? 0.5 : (double) epoch / (epochs.size() - 1);
        return LEFT + 8 + share * (WIDTH - LEFT - RIGHT - 16);
    }

    private double y(double value) {
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private void text(double x, double y, String anchor, String colour, String words) {
        svg.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\" font-size=\"11\">%s</text>",
                x, y, anchor, colour, words));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}

package digitpad.ui.parts;

import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** A chart as it is kept: with title, legend and every line, always of the same size. FX thread only. */
final class ChartPicture {
    private static final Words WORDS = Words.of(ChartPicture.class);
    static final double WIDTH = 800;
    static final double HEIGHT = 480;
    private static final double MARGIN = 16;
    private static final double LINE_HEIGHT = 22;
    private static final double GAP = 24;
    private static final double SAMPLE_GAP = 8;

    private final String title;
    private final List<ChartLine> lines;
    private final Plot plot;
    private final ChartView view;
    private final boolean isLogarithmic;

    /** A sample and its words. */
    private record Entry(String name, ChartLine.Look look, Function<Palette, Color> colour) {}

    ChartPicture(String title, Quantity quantity, List<ChartLine> lines, ChartView view, boolean isLogarithmic) {
        this.title = title;
        this.lines = lines;
        this.view = view;
        this.isLogarithmic = isLogarithmic;
        plot = new Plot(quantity);
        plot.setLines(lines);
    }

    void draw(Pen pen, Palette colours) {
        pen.fill(0, 0, WIDTH, HEIGHT, colours.card());
        pen.text(title, MARGIN, MARGIN + LINE_HEIGHT / 2, Pen.Anchor.START, true, colours.text());
        double x = MARGIN;
        double middle = MARGIN + 1.5 * LINE_HEIGHT;
        for (Entry entry : legend()) {
            double width = LegendSample.WIDTH + SAMPLE_GAP + width(entry.name());
            if (x + width > WIDTH - MARGIN) {
                x = MARGIN;
                middle += LINE_HEIGHT;
            }
            LegendSample.draw(pen, x, middle, entry.look(), entry.colour().apply(colours));
            double start = x + LegendSample.WIDTH + SAMPLE_GAP;
            pen.text(entry.name(), start, middle, Pen.Anchor.START, false, colours.muted());
            x += width + GAP;
        }
        double top = middle + LINE_HEIGHT;
        plot.fit(new Rectangle2D(0, top, WIDTH, HEIGHT - top), view.shown(), view.isZoomed(), isLogarithmic);
        plot.drawGrid(pen, colours);
        plot.drawLines(pen, colours);
    }

    /** A run that is compared is named once; what its dotted line is, is said once for all. */
    private List<Entry> legend() {
        List<Entry> entries = new ArrayList<>();
        for (ChartLine line : lines) {
            if (line.look() != ChartLine.Look.BAND && line.look() != ChartLine.Look.DOTTED) {
                entries.add(new Entry(line.name(), line.look(), line.colour()));
            }
        }
        if (lines.stream().anyMatch(line -> line.look() == ChartLine.Look.DOTTED)) {
            entries.add(new Entry(WORDS.text("their-validation"), ChartLine.Look.DOTTED, Palette::muted));
        }
        return entries;
    }

    private static double width(String words) {
        Text text = new Text(words);
        text.setFont(CanvasPen.TEXT);
        return text.getLayoutBounds().getWidth();
    }
}

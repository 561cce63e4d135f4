package digitpad.ui.results;

import digitpad.learning.ConfusionMatrix;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.PenPicture;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/** The charts of an evaluation as they are kept: the confusion matrix and those of confidence, together and each alone. FX thread only. */
final class ResultsPicture {
    private static final Words WORDS = Words.of(ResultsPicture.class);
    private static final double WIDTH = 960;
    private static final double MARGIN = 24;
    private static final double LINE = 28;
    private static final double NAMES = 72;
    private static final double ROW = 26;
    private static final double FIGURE = 7.5;
    private static final double PLOT_HEIGHT = 260;
    private static final double PLOT_WIDTH = 480;

    private final EvaluatedImages images;
    private final List<Plot> plots;

    /**
     * A picture.
     *
     * @param images that were evaluated
     * @param appearance gives the colours
     */
    ResultsPicture(EvaluatedImages images, Appearance appearance) {
        this.images = images;
        plots = List.of(new HistogramPlot(appearance), new ReliabilityPlot(appearance), new RefusalPlot(appearance));
        plots.forEach(plot -> plot.show(Optional.of(images)));
    }

    /** {@return of the charts beside the matrix} */
    static List<String> titles() {
        return List.of(WORDS.text("title.histogram"), WORDS.text("title.reliability"), WORDS.text("title.refusal"));
    }

    /** {@return the matrix over the other charts} */
    PenPicture all() {
        double top = matrixHeight() + 2 * MARGIN;
        return new PenPicture(name(), WIDTH, top + LINE + PLOT_HEIGHT + MARGIN, (pen, colours) -> {
            drawMatrix(pen, colours);
            double width = (WIDTH - MARGIN) / plots.size();
            for (int i = 0; i < plots.size(); i++) {
                drawPlot(i, pen, colours, new Rectangle2D(MARGIN / 2 + i * width, top, width, LINE + PLOT_HEIGHT));
            }
        });
    }

    /** {@return the confusion matrix} */
    PenPicture matrix() {
        return new PenPicture(name(), WIDTH, matrixHeight() + 2 * MARGIN, this::drawMatrix);
    }

    /**
     * One of the other charts.
     *
     * @param place in {@link #titles}
     * @return the chart
     */
    PenPicture plot(int place) {
        return new PenPicture(
                name(),
                PLOT_WIDTH,
                PLOT_WIDTH,
                (pen, colours) -> drawPlot(
                        place, pen, colours, new Rectangle2D(0, MARGIN / 2, PLOT_WIDTH - MARGIN, PLOT_WIDTH - MARGIN)));
    }

    private String name() {
        return images.evaluation().images().name();
    }

    private double matrixHeight() {
        return 2 * LINE + ROW * images.classNames().size();
    }

    private void drawPlot(int place, Pen pen, Palette colours, Rectangle2D where) {
        double middle = where.getMinY() + LINE / 2;
        pen.text(titles().get(place), where.getMinX() + MARGIN, middle, Pen.Anchor.START, true, colours.text());
        Rectangle2D rest =
                new Rectangle2D(where.getMinX(), where.getMinY() + LINE, where.getWidth(), where.getHeight() - LINE);
        plots.get(place).drawInto(pen, colours, rest);
    }

    private void drawMatrix(Pen pen, Palette colours) {
        ConfusionMatrix matrix = images.matrix();
        HeatScale scale = new HeatScale(Math.max(1, largest(matrix)));
        List<String> names = images.classNames();
        String title = WORDS.text("matrix.title");
        pen.text(title, MARGIN, MARGIN + LINE / 2, Pen.Anchor.START, true, colours.text());
        double top = MARGIN + 2 * LINE;
        double column = (WIDTH - 2 * MARGIN - NAMES) / names.size();
        for (int row = 0; row < names.size(); row++) {
            double middle = top + (row + 0.5) * ROW;
            double centre = MARGIN + NAMES + (row + 0.5) * column;
            pen.text(names.get(row), MARGIN + NAMES - 8, middle, Pen.Anchor.END, false, colours.text());
            pen.text(names.get(row), centre, top - LINE / 2, Pen.Anchor.MIDDLE, false, colours.text());
            for (int k = 0; k < names.size(); k++) {
                int count = matrix.count(row, k);
                Color fill = count == 0 ? colours.page() : scale.fill(count, row == k, colours);
                double left = MARGIN + NAMES + k * column;
                pen.fill(left + 1, top + row * ROW + 1, column - 2, ROW - 2, fill);
                String figure = Numbers.count(count);
                if (count > 0 && figure.length() * FIGURE <= column) {
                    pen.text(figure, left + column / 2, middle, Pen.Anchor.MIDDLE, false, HeatScale.text(fill));
                }
            }
        }
    }

    private static int largest(ConfusionMatrix matrix) {
        int largest = 0;
        for (int row = 0; row < matrix.classes(); row++) {
            for (int column = 0; column < matrix.classes(); column++) {
                largest = Math.max(largest, matrix.count(row, column));
            }
        }
        return largest;
    }
}

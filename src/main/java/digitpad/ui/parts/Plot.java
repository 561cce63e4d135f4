package digitpad.ui.parts;

import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;

/** Lines over epochs, where they lie in a rectangle, and how they are drawn, at most one mark for each column of pixels. FX thread only. */
final class Plot {
    private static final Words WORDS = Words.of(Plot.class);
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double LABEL_GAP = 8;
    private static final double TICK = 4;
    private static final double DOT = 3;
    /** Points of a curve may be marked if they lie this far apart on average. */
    private static final double MARK_DISTANCE = 8;

    private static final int EPOCH_MARKS = 8;
    /** The beginning of a curve, as a share of it, that may leave the plot: a loss falls steeply there. */
    private static final double STEEP = 0.1;

    private final Quantity quantity;
    private final List<Drawn> lines = new ArrayList<>();
    private final Points points = new Points();
    private final Points bottoms = new Points();
    private Rectangle2D area = new Rectangle2D(0, 0, 1, 1);
    private Axis epochs = Axis.between(0, 1, 1);
    private Axis values;
    private Optional<Axis> secondValues = Optional.empty();

    /** A line and its points on the screen. */
    private record Drawn(ChartLine line, PixelColumns columns) {}

    /** Grows with the values of curves. */
    private static final class Extent {
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        private void add(double value) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    /**
     * A plot without lines.
     *
     * @param quantity of the axis at the left
     */
    Plot(Quantity quantity) {
        this.quantity = quantity;
        values = quantity.empty(false);
    }

    /**
     * Has other lines from now on.
     *
     * @param newLines drawn in this order
     */
    void setLines(List<ChartLine> newLines) {
        List<Drawn> old = List.copyOf(lines);
        lines.clear();
        for (ChartLine line : newLines) {
            PixelColumns columns = old.stream()
                    .filter(drawn -> drawn.line().curve() == line.curve())
                    .findFirst()
                    .map(Drawn::columns)
                    .orElseGet(() -> new PixelColumns(line.curve()));
            lines.add(new Drawn(line, columns));
        }
    }

    /** {@return the lines, in the order they are drawn} */
    List<ChartLine> lines() {
        return lines.stream().map(Drawn::line).toList();
    }

    /**
     * Takes new points and fits the axes.
     *
     * @param whole the rectangle for plot, marks and captions
     * @param shown the epochs in view
     * @param isZoomed whether these are not all
     * @param isLogarithmic whether values are laid out by their logarithm
     * @return whether axes have changed, so that the grid must be drawn again
     */
    boolean fit(Rectangle2D whole, EpochRange shown, boolean isZoomed, boolean isLogarithmic) {
        Optional<Quantity> second = lines.stream()
                .map(drawn -> drawn.line().quantity())
                .filter(other -> other != quantity)
                .findFirst();
        double right = second.map(Quantity::labelRoom).orElse(RIGHT);
        Rectangle2D newArea = new Rectangle2D(
                whole.getMinX() + quantity.labelRoom(),
                whole.getMinY() + TOP,
                Math.max(1, Math.rint(whole.getWidth() - quantity.labelRoom() - right)),
                Math.max(1, Math.rint(whole.getHeight() - TOP - BOTTOM)));
        for (Drawn drawn : lines) {
            drawn.columns().update(shown, (int) newArea.getWidth());
        }
        Axis newEpochs = Axis.between(
                shown.from(),
                shown.to(),
                isZoomed
                        ? Axis.roundUp(shown.length() / EPOCH_MARKS)
                        : Math.max(1, Axis.roundUp(shown.length() / (EPOCH_MARKS + 2))));
        Axis newValues = axis(quantity, isLogarithmic, isZoomed);
        Optional<Axis> newSecond = second.map(other -> axis(other, false, false));
        boolean hasChanged = !newArea.equals(area)
                || !newEpochs.equals(epochs)
                || !newValues.equals(values)
                || !newSecond.equals(secondValues);
        area = newArea;
        epochs = newEpochs;
        values = newValues;
        secondValues = newSecond;
        return hasChanged;
    }

    private Axis axis(Quantity of, boolean isLogarithmic, boolean isZoomed) {
        boolean hasSmooth = lines.stream()
                .anyMatch(drawn -> drawn.line().quantity() == of && drawn.line().look() == ChartLine.Look.SOLID);
        Extent extent = new Extent();
        for (Drawn drawn : lines) {
            Curve curve = drawn.line().curve();
            boolean counts =
                    drawn.line().quantity() == of && (drawn.line().look() != ChartLine.Look.BAND || !hasSmooth);
            if (counts && curve.size() > 0) {
                boolean isWhole = isZoomed || isLogarithmic;
                double from = isWhole ? Double.NEGATIVE_INFINITY : curve.x(0) + STEEP * (curve.end() - curve.x(0));
                drawn.columns().forEach(false, (x, mean, low, high, last) -> {
                    if (x >= from) {
                        extent.add(mean);
                    }
                });
            }
        }
        return of.axis(isLogarithmic, isZoomed, extent.low, extent.high);
    }

    /** {@return the rectangle of the curves, without marks and captions} */
    Rectangle2D area() {
        return area;
    }

    double px(double epoch) {
        return area.getMinX() + epochs.share(epoch) * area.getWidth();
    }

    double py(ChartLine line, double value) {
        Axis axis = line.quantity() == quantity ? values : secondValues.orElse(values);
        return py(axis, value);
    }

    private double py(Axis axis, double value) {
        return area.getMinY() + (1 - axis.share(value)) * area.getHeight();
    }

    void drawGrid(Pen pen, Palette colours) {
        Pen.Stroke hairline = new Pen.Stroke(colours.hairline(), 1);
        List<String> labels = quantity.labels(values);
        for (int i = 0; i < labels.size(); i++) {
            double y = crisp(py(values, values.marks().get(i)));
            pen.line(area.getMinX(), y, area.getMaxX(), y, hairline);
            pen.text(labels.get(i), area.getMinX() - LABEL_GAP, y, Pen.Anchor.END, false, colours.muted());
        }
        secondValues.ifPresent(axis -> drawSecondAxis(pen, axis, colours));
        double floor = area.getMaxY();
        List<String> epochLabels = Quantity.LOSS.labels(epochs);
        for (int i = 0; i < epochLabels.size(); i++) {
            double epoch = epochs.marks().get(i);
            double x = crisp(px(epoch));
            boolean isWhole = Math.abs(epoch - Math.rint(epoch)) < 1e-9;
            pen.line(x, isWhole ? area.getMinY() : floor, x, isWhole ? floor : floor + TICK, hairline);
            pen.text(epochLabels.get(i), x, floor + 14, Pen.Anchor.MIDDLE, false, colours.muted());
        }
        pen.line(area.getMinX(), crisp(floor), area.getMaxX(), crisp(floor), new Pen.Stroke(colours.border(), 1));
        pen.text(
                WORDS.text("epoch"),
                area.getMinX() + area.getWidth() / 2,
                floor + 30,
                Pen.Anchor.MIDDLE,
                false,
                colours.muted());
    }

    private void drawSecondAxis(Pen pen, Axis axis, Palette colours) {
        Drawn second = lines.stream()
                .filter(drawn -> drawn.line().quantity() != quantity)
                .findFirst()
                .orElseThrow();
        List<String> labels = second.line().quantity().labels(axis);
        for (int i = 0; i < labels.size(); i++) {
            pen.text(
                    labels.get(i),
                    area.getMaxX() + LABEL_GAP,
                    crisp(py(axis, axis.marks().get(i))),
                    Pen.Anchor.START,
                    false,
                    second.line().colour().apply(colours));
        }
    }

    /** Lines one pixel wide are sharp in the middle of a pixel. */
    private static double crisp(double place) {
        return Math.rint(place - 0.5) + 0.5;
    }

    void drawLines(Pen pen, Palette colours) {
        pen.clip(area.getMinX(), area.getMinY() - DOT, area.getWidth() + DOT, area.getHeight() + 2 * DOT);
        for (Drawn drawn : lines) {
            Color colour = drawn.line().colour().apply(colours);
            if (drawn.line().look() == ChartLine.Look.BAND) {
                drawBand(pen, drawn, colour);
            } else {
                drawMeans(pen, drawn, drawn.line().look().stroke(colour));
            }
        }
        pen.unclip();
    }

    private void drawMeans(Pen pen, Drawn drawn, Pen.Stroke stroke) {
        points.clear();
        drawn.columns().forEach(true, (x, mean, low, high, last) -> points.add(px(x), py(drawn.line(), mean)));
        pen.curve(drawn.line().name(), points, stroke);
        if (drawn.line().look() == ChartLine.Look.MARKED && points.size() * MARK_DISTANCE < area.getWidth()) {
            for (int i = 0; i < points.size(); i++) {
                pen.dot(points.x(i), points.y(i), DOT, stroke.colour());
            }
        }
    }

    private void drawBand(Pen pen, Drawn drawn, Color colour) {
        points.clear();
        bottoms.clear();
        double[] entry = {Double.NaN};
        drawn.columns().forEach(false, (x, mean, low, high, last) -> {
            // The band begins where the column before it ended, so that it has no gaps.
            double top = py(drawn.line(), Double.isNaN(entry[0]) ? high : Math.max(high, entry[0]));
            double bottom = py(drawn.line(), Double.isNaN(entry[0]) ? low : Math.min(low, entry[0]));
            double column = Math.floor(px(x));
            points.add(column, top);
            bottoms.add(column, Math.max(bottom, top + 1));
            entry[0] = last;
        });
        double width = points.size() == 0 ? 0 : points.x(points.size() - 1) - points.x(0);
        if (2 * points.size() > width) {
            pen.bars(drawn.line().name(), points, bottoms, colour);
        } else {
            drawMeans(pen, drawn, new Pen.Stroke(colour, 1));
        }
    }
}

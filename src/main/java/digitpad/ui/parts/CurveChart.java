package digitpad.ui.parts;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Lines over epochs. It draws when told to, at most two points for each pixel column however many there are, so that a frame costs the same
 * after hours. Hovering reads all lines at one place; charts that share the hover property show it together.
 */
public final class CurveChart extends Region {
    private static final double LEFT = 56;
    private static final double RIGHT = 14;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double DOT = 3;

    private final Font ticks = Font.font("Inter", 12);
    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final List<Line> lines;
    private final DoubleFunction<String> tickFormat;
    private final DoubleProperty hover;
    private final HoverCard hoverCard;
    private Axis x = new Axis(0, 1, 1);
    private Axis y;

    /**
     * A line and how it is drawn.
     *
     * @param name for the legend and the hover card; lines without a name appear in neither
     * @param curve its points
     * @param colour from the theme
     * @param width in pixels
     * @param dotted whether each point is marked
     */
    public record Line(String name, Curve curve, Function<Palette, Color> colour, double width, boolean dotted) {}

    /**
     * A chart without points.
     *
     * @param appearance gives the colours
     * @param lines drawn in this order
     * @param empty the range of values while there are no points
     * @param tickFormat writes a value beside its grid line
     * @param valueFormat writes a value in the hover card
     * @param hover the epoch under the pointer, or not a number
     */
    public CurveChart(
            Appearance appearance,
            List<Line> lines,
            double[] empty,
            DoubleFunction<String> tickFormat,
            DoubleFunction<String> valueFormat,
            DoubleProperty hover) {
        this.appearance = appearance;
        this.lines = List.copyOf(lines);
        this.tickFormat = tickFormat;
        this.hover = hover;
        y = Axis.around(empty[0], empty[1], 5);
        hoverCard = new HoverCard(this.lines, valueFormat);
        getChildren().addAll(canvas, hoverCard);
        canvas.setMouseTransparent(true);
        setMinSize(200, 140);
        setOnMouseMoved(event -> hover.set(epochAt(event.getX())));
        setOnMouseExited(event -> hover.set(Double.NaN));
        hover.subscribe(at -> draw());
        appearance.paletteProperty().subscribe(colours -> draw());
    }

    /**
     * Sets the ranges and draws.
     *
     * @param epochs the largest epoch shown, at least 1
     * @param low the smallest value shown
     * @param high the largest value shown
     */
    public void draw(double epochs, double low, double high) {
        x = new Axis(0, epochs, Math.max(1, Axis.roundUp(epochs / 10)));
        y = Axis.around(low, high, 5);
        draw();
    }

    private double epochAt(double mouseX) {
        double share = (mouseX - LEFT) / plotWidth();
        return share < 0 || share > 1 ? Double.NaN : x.low() + share * (x.high() - x.low());
    }

    private double plotWidth() {
        return Math.max(1, getWidth() - LEFT - RIGHT);
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    private double px(double epoch) {
        return LEFT + x.share(epoch) * plotWidth();
    }

    private double py(double value) {
        return TOP + (1 - y.share(value)) * plotHeight();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        Palette colours = appearance.palette();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(ticks);
        drawGrid(g, colours);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP - DOT, plotWidth() + DOT, plotHeight() + 2 * DOT);
        g.clip();
        for (Line line : lines) {
            draw(g, line, colours);
        }
        g.restore();
        drawHover(g, colours);
    }

    private void drawGrid(GraphicsContext g, Palette colours) {
        g.setLineWidth(1);
        g.setFill(colours.muted());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i < y.marks(); i++) {
            double at = Math.round(py(y.mark(i))) + 0.5;
            g.setStroke(i == 0 ? colours.border() : colours.hairline());
            g.strokeLine(LEFT, at, LEFT + plotWidth(), at);
            g.fillText(tickFormat.apply(y.mark(i)), LEFT - 8, at);
        }
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        double floor = TOP + plotHeight();
        for (int i = 0; x.mark(i) <= x.high() + 1e-9; i++) {
            double at = Math.round(px(x.mark(i))) + 0.5;
            g.setStroke(colours.hairline());
            g.strokeLine(at, TOP, at, floor);
            g.fillText(Long.toString(Math.round(x.mark(i))), at, floor + 6);
        }
        g.fillText("epoch", LEFT + plotWidth() / 2, floor + 22);
    }

    private void draw(GraphicsContext g, Line line, Palette colours) {
        Color colour = line.colour().apply(colours);
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(line.width());
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        trace(g, line.curve());
        g.stroke();
        if (line.dotted()) {
            for (int i = 0; i < line.curve().size(); i++) {
                dot(g, px(line.curve().x(i)), py(line.curve().y(i)));
            }
        }
    }

    /** One vertical stroke from the smallest to the largest value of each pixel column shows the same as all points would. */
    private void trace(GraphicsContext g, Curve curve) {
        int i = 0;
        while (i < curve.size()) {
            long column = Math.round(px(curve.x(i)));
            double first = curve.y(i);
            double low = first;
            double high = first;
            double last = first;
            int from = i;
            for (; i < curve.size() && Math.round(px(curve.x(i))) == column; i++) {
                last = curve.y(i);
                low = Math.min(low, last);
                high = Math.max(high, last);
            }
            double at = i - from == 1 ? px(curve.x(from)) : column;
            if (from == 0) {
                g.moveTo(at, py(first));
            } else {
                g.lineTo(at, py(first));
            }
            if (low != high) {
                g.lineTo(at, py(low));
                g.lineTo(at, py(high));
                g.lineTo(at, py(last));
            }
        }
    }

    private static void dot(GraphicsContext g, double x, double y) {
        g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }

    private void drawHover(GraphicsContext g, Palette colours) {
        double epoch = hover.get();
        boolean shown = !Double.isNaN(epoch)
                && lines.stream().anyMatch(line -> line.curve().size() > 0);
        hoverCard.setVisible(shown);
        if (!shown) {
            return;
        }
        double at = Math.round(px(epoch)) + 0.5;
        g.setStroke(colours.muted());
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        g.strokeLine(at, TOP, at, TOP + plotHeight());
        g.setLineDashes();
        for (Line line : lines) {
            int nearest = line.curve().nearest(epoch);
            if (nearest >= 0 && !line.name().isEmpty()) {
                g.setFill(line.colour().apply(colours));
                dot(g, px(line.curve().x(nearest)), py(line.curve().y(nearest)));
            }
        }
        hoverCard.show(epoch);
        hoverCard.placeBeside(at, LEFT, LEFT + plotWidth(), TOP + 8);
    }
}

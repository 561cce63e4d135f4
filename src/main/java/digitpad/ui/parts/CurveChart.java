package digitpad.ui.parts;

import digitpad.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Lines over epochs. Whatever happens in a frame, it draws once, and at most one mark for each column of pixels however many points there are, so
 * that a frame costs the same after hours. Hovering reads all lines at one place; charts that share a view show, read and zoom the same epochs.
 * FX thread only.
 */
public final class CurveChart extends Region implements Drawn {
    private static final Words WORDS = Words.of(CurveChart.class);
    private static final int LAYERS = 3;
    private static final double DOT = 3.5;
    private static final double PICTURE_SCALE = 2;
    /** How far beside the end of a curve it is still read, as a share of what is in view. */
    private static final double SLACK = 0.02;

    /** What must be drawn again; each includes those before it. */
    private enum Stale {
        NOTHING,
        HOVER,
        LINES,
        GRID
    }

    /** Three layers, because what changes in every frame is cheap and the rest, above all text, is not. */
    private final List<SharpCanvas> layers;

    private final CanvasPen gridPen;
    private final CanvasPen linePen;
    private final CanvasPen hoverPen;
    private final HoverCard hoverCard = new HoverCard();
    private final String title;
    private final Quantity quantity;
    private final Appearance appearance;
    private final ChartView view;
    private final Plot plot;
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private Stale stale = Stale.GRID;

    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            drawStale();
        }
    };

    /**
     * A chart without lines.
     *
     * @param title what it shows, such as "Loss"
     * @param quantity of its values
     * @param view shared with charts beside it
     * @param appearance gives the colours
     */
    public CurveChart(String title, Quantity quantity, ChartView view, Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.title = title;
        this.quantity = quantity;
        this.view = view;
        this.appearance = appearance;
        plot = new Plot(quantity);
        layers =
                Stream.generate(() -> new SharpCanvas(appearance)).limit(LAYERS).toList();
        List<CanvasPen> pens = layers.stream()
                .map(layer -> new CanvasPen(layer.getGraphicsContext2D()))
                .toList();
        gridPen = pens.get(0);
        linePen = pens.get(1);
        hoverPen = pens.get(2);
        getStyleClass().add("curve-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(layers);
        getChildren().add(hoverCard);
        getChildren().forEach(layer -> layer.setMouseTransparent(true));
        setMinSize(200, 140);
        ChartNavigation.install(this, view);
        view.hoverProperty().subscribe(() -> invalidate(Stale.HOVER));
        view.selectionProperty().subscribe(() -> invalidate(Stale.HOVER));
        view.zoomProperty().subscribe(() -> invalidate(Stale.LINES));
        view.endProperty().subscribe(() -> invalidate(Stale.LINES));
        logarithmic.subscribe(() -> invalidate(Stale.LINES));
        appearance.paint(() -> invalidate(Stale.GRID));
        invalidate(Stale.GRID);
    }

    /**
     * Shows other lines from now on.
     *
     * @param lines drawn in this order; of two lines of one name the first is of the training, the second of the validation
     */
    public void setLines(List<ChartLine> lines) {
        plot.setLines(lines);
        hoverCard.setLines(lines);
        draw();
    }

    /** {@return whether values are laid out by their logarithm} */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /** {@return what it shows, such as "Loss"} */
    @Override
    public String title() {
        return title;
    }

    /** Shows what is new in the curves, with the next frame. */
    public void draw() {
        invalidate(Stale.LINES);
    }

    private void invalidate(Stale what) {
        if (what.compareTo(stale) > 0) {
            stale = what;
        }
        nextFrame.start();
    }

    /** {@return the chart with title, legend and every line, at twice the usual density} */
    @Override
    public WritableImage picture() {
        Canvas canvas = new Canvas(PICTURE_SCALE * ChartPicture.WIDTH, PICTURE_SCALE * ChartPicture.HEIGHT);
        canvas.getGraphicsContext2D().scale(PICTURE_SCALE, PICTURE_SCALE);
        chartPicture().draw(new CanvasPen(canvas.getGraphicsContext2D()), appearance.palette());
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    /** {@return the chart with title, legend and every line, as the text of an SVG file} */
    @Override
    public String svg() {
        SvgPen pen = new SvgPen(ChartPicture.WIDTH, ChartPicture.HEIGHT, title);
        chartPicture().draw(pen, appearance.palette());
        return pen.end();
    }

    private ChartPicture chartPicture() {
        return new ChartPicture(title, quantity, plot.lines(), view, logarithmic.get());
    }

    /**
     * Where a place lies on this chart.
     *
     * @param epoch the place
     * @return its x in the chart's coordinates, as last drawn
     */
    public double xOf(double epoch) {
        return plot.px(epoch);
    }

    /**
     * The epoch at a place on this chart.
     *
     * @param x in the chart's coordinates
     * @return the epoch; outside those in view if the place lies beside the plot
     */
    double epochAt(double x) {
        // By what is in view now, not by what was drawn last: between two frames the wheel may turn twice.
        EpochRange shown = view.shown();
        return shown.from() + (x - plot.area().getMinX()) / plot.area().getWidth() * shown.length();
    }

    @Override
    protected void layoutChildren() {
        if (layers.get(0).getWidth() != getWidth() || layers.get(0).getHeight() != getHeight()) {
            for (SharpCanvas layer : layers) {
                layer.setWidth(getWidth());
                layer.setHeight(getHeight());
            }
            stale = Stale.GRID;
            // At once, or a frame would show the emptied layers.
            drawStale();
        }
    }

    private void drawStale() {
        Palette colours = appearance.palette();
        if (stale.compareTo(Stale.LINES) >= 0) {
            Rectangle2D whole = new Rectangle2D(0, 0, Math.max(1, getWidth()), Math.max(1, getHeight()));
            boolean hasChanged = plot.fit(whole, view.shown(), view.isZoomed(), logarithmic.get());
            if (hasChanged || stale == Stale.GRID) {
                gridPen.wipe();
                plot.drawGrid(gridPen, colours);
            }
            linePen.wipe();
            plot.drawLines(linePen, colours);
        }
        drawHover(colours);
        stale = Stale.NOTHING;
    }

    private void drawHover(Palette colours) {
        hoverPen.wipe();
        Rectangle2D area = plot.area();
        EpochRange selected = view.selectionProperty().get();
        if (selected != null) {
            double from = Math.max(area.getMinX(), plot.px(selected.from()));
            double to = Math.min(area.getMaxX(), plot.px(selected.to()));
            hoverPen.fill(
                    from,
                    area.getMinY(),
                    to - from,
                    area.getHeight(),
                    colours.accent().deriveColor(0, 1, 1, 0.15));
        }
        double hover = view.hoverProperty().get();
        double place = placeRead(hover);
        boolean isRead = selected == null && view.shown().contains(place);
        if (!isRead) {
            hoverCard.setVisible(false);
            return;
        }
        double x = Math.floor(plot.px(place)) + 0.5;
        hoverPen.line(x, area.getMinY(), x, area.getMaxY(), new Pen.Stroke(colours.muted(), 1, 3, 3));
        hoverPen.clip(
                area.getMinX() - DOT, area.getMinY() - DOT, area.getWidth() + 2 * DOT, area.getHeight() + 2 * DOT);
        for (ChartLine line : plot.lines()) {
            int point = reading(line, place);
            if (point >= 0 && line.look() != ChartLine.Look.BAND) {
                dot(
                        plot.px(line.curve().x(point)),
                        plot.py(line, line.curve().y(point)),
                        line.colour().apply(colours));
            }
        }
        hoverPen.unclip();
        // One card covers enough.
        if (view.isReadIn(this)) {
            hoverCard.show(view.nameOf(place), line -> reading(line, place), colours);
            hoverCard.placeBeside(x, area.getMinX(), area.getMaxX(), area.getMinY() + 8);
        } else {
            hoverCard.setVisible(false);
        }
    }

    /** With a rim, so that it stands out of its own line. */
    private void dot(double x, double y, Color colour) {
        hoverPen.dot(x, y, DOT + 1.5, appearance.palette().card());
        hoverPen.dot(x, y, DOT, colour);
    }

    /** The place of a point, of the first line that has one there, so that what is read is exact. Beside all curves their end is read. */
    private double placeRead(double hover) {
        double place = Math.min(hover, view.endProperty().get());
        for (ChartLine line : plot.lines()) {
            int point = Double.isNaN(place) ? -1 : reading(line, place);
            if (point >= 0) {
                return line.curve().x(point);
            }
        }
        return Double.NaN;
    }

    private int reading(ChartLine line, double place) {
        return line.reading(place, SLACK * view.shown().length());
    }

    /** The newest figures in words, made when somebody asks. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT ? words() : super.queryAccessibleAttribute(attribute, parameters);
    }

    private String words() {
        String newest = plot.lines().stream()
                .filter(line ->
                        line.look() != ChartLine.Look.BAND && line.curve().size() > 0)
                .map(line -> line.name() + " "
                        + line.quantity().text(line.curve().y(line.curve().size() - 1)))
                .collect(Collectors.joining(", "));
        return newest.isEmpty()
                ? WORDS.text("chart-empty", title)
                : WORDS.text("chart", title, view.nameOf(view.endProperty().get()), newest);
    }
}

package digitpad.ui.results;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.CanvasPen;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.Pen;
import digitpad.ui.parts.SharpCanvas;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/** A chart of an evaluation, on a canvas or in a file: two axes from left to right and bottom to top, and what a subclass draws between them. */
abstract class Plot extends Region {
    /** How many bins of confidence there are, on every chart. */
    static final int BINS = 10;

    private static final double LEFT = 50;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 34;
    private static final double ROOM_FOR_QUARTERS = 200;
    private static final double TICK = 5;
    private final Appearance appearance;
    private final String across;
    private final SharpCanvas canvas;
    private final CanvasPen canvasPen;
    /** Where it is being drawn. */
    private Rectangle2D place = Rectangle2D.EMPTY;

    private Optional<EvaluatedImages> images = Optional.empty();

    /**
     * An empty chart.
     *
     * @param appearance gives the colours
     * @param across what the horizontal axis tells
     */
    Plot(Appearance appearance, String across) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.appearance = appearance;
        this.across = across;
        canvas = new SharpCanvas(appearance);
        canvasPen = new CanvasPen(canvas.getGraphicsContext2D());
        getStyleClass().add("plot");
        getChildren().add(canvas);
        setMinSize(160, 150);
        setPrefSize(240, 240);
        appearance.paint(this::redraw);
    }

    /** Shows another evaluation, or none. */
    final void show(Optional<EvaluatedImages> shown) {
        images = shown;
        shown.ifPresent(this::prepare);
        redraw();
    }

    /** Works out what is drawn. */
    abstract void prepare(EvaluatedImages shown);

    /** Draws marks and data. */
    abstract void draw(Pen pen, Palette colours);

    /**
     * Draws the whole chart; nothing without an evaluation.
     *
     * @param pen draws
     * @param colours of the theme
     * @param where the rectangle that it fills
     */
    final void drawInto(Pen pen, Palette colours, Rectangle2D where) {
        if (images.isEmpty() || where.getWidth() < LEFT + RIGHT) {
            return;
        }
        place = where;
        draw(pen, colours);
        double middle = (x(0) + x(1)) / 2;
        pen.text(across, middle, where.getMaxY() - 8, Pen.Anchor.MIDDLE, false, colours.muted());
    }

    final Optional<EvaluatedImages> images() {
        return images;
    }

    /** {@return the x of a share of the horizontal axis, 0 to 1} */
    final double x(double share) {
        return place.getMinX() + LEFT + share * (place.getWidth() - LEFT - RIGHT);
    }

    /** {@return the y of a share of the vertical axis, 0 to 1} */
    final double y(double share) {
        return place.getMaxY() - BOTTOM - share * (place.getHeight() - TOP - BOTTOM);
    }

    /** {@return the share of the horizontal axis at an x of the canvas; outside 0 to 1 beside it} */
    final double shareAt(double x) {
        return (x - LEFT) / (canvas.getWidth() - LEFT - RIGHT);
    }

    /** Marks a share of the horizontal axis. */
    final void markX(Pen pen, double share, String words, Palette colours) {
        Pen.Anchor anchor = share == 0 ? Pen.Anchor.START : share == 1 ? Pen.Anchor.END : Pen.Anchor.MIDDLE;
        pen.text(words, x(share), y(0) + TICK + 6, anchor, false, colours.muted());
    }

    /** Marks the horizontal axis from 0 to 100 %, as finely as there is room. */
    final void markPercents(Pen pen, Palette colours) {
        int step = x(1) - x(0) < ROOM_FOR_QUARTERS ? 50 : 25;
        for (int percent = 0; percent <= 100; percent += step) {
            markX(pen, percent / 100.0, percent + (percent == 100 ? "\u00a0%" : ""), colours);
        }
    }

    /** Marks a share of the vertical axis with a line across. */
    final void markY(Pen pen, double share, String words, Palette colours) {
        double y = Math.floor(y(share)) + 0.5;
        pen.line(x(0), y, x(1), y, new Pen.Stroke(colours.hairline(), 1));
        pen.text(words, x(0) - TICK, y(share), Pen.Anchor.END, false, colours.muted());
    }

    private void redraw() {
        canvasPen.wipe();
        drawInto(canvasPen, appearance.palette(), new Rectangle2D(0, 0, canvas.getWidth(), canvas.getHeight()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }
}

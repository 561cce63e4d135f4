package digitpad.ui.results;

import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Palette;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A chart of an evaluation on one canvas: two axes from left to right and bottom to top, and what a subclass draws between them. */
abstract class Plot extends Region {
    /** How many bins of confidence there are, on every chart. */
    static final int BINS = 10;

    private static final double LEFT = 50;
    private static final double RIGHT = 8;
    private static final double TOP = 8;
    private static final double BOTTOM = 34;
    private static final double TICK = 5;
    private static final Font FONT = Font.font("Inter", 11);

    private final Appearance appearance;
    private final String across;
    private final Canvas canvas = new Canvas();
    private Optional<EvaluatedImages> images = Optional.empty();

    /**
     * An empty chart.
     *
     * @param appearance gives the colours
     * @param across what the horizontal axis tells
     */
    Plot(Appearance appearance, String across) {
        this.appearance = appearance;
        this.across = across;
        getStyleClass().add("plot");
        getChildren().add(canvas);
        setMinSize(160, 150);
        setPrefSize(240, 240);
        appearance.paletteProperty().subscribe(this::redraw);
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
    abstract void draw(GraphicsContext g, Palette colours);

    final Optional<EvaluatedImages> images() {
        return images;
    }

    /** {@return the canvas x of a share of the horizontal axis, 0 to 1} */
    final double x(double share) {
        return LEFT + share * (canvas.getWidth() - LEFT - RIGHT);
    }

    /** {@return the canvas y of a share of the vertical axis, 0 to 1} */
    final double y(double share) {
        return canvas.getHeight() - BOTTOM - share * (canvas.getHeight() - TOP - BOTTOM);
    }

    /** {@return the share of the horizontal axis at a canvas x; outside 0 to 1 beside it} */
    final double shareAt(double x) {
        return (x - LEFT) / (canvas.getWidth() - LEFT - RIGHT);
    }

    /** Marks a share of the horizontal axis. */
    final void markX(GraphicsContext g, double share, String words) {
        g.setTextAlign(share == 0 ? TextAlignment.LEFT : share == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        g.fillText(words, x(share), y(0) + TICK);
    }

    /** Marks a share of the vertical axis with a line across. */
    final void markY(GraphicsContext g, double share, String words) {
        g.strokeLine(x(0), snapped(y(share)), x(1), snapped(y(share)));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x(0) - TICK, y(share));
    }

    private static double snapped(double y) {
        return Math.floor(y) + 0.5;
    }

    private void redraw() {
        Palette colours = appearance.palette();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (images.isEmpty() || canvas.getWidth() < LEFT + RIGHT) {
            return;
        }
        g.setFont(FONT);
        g.setFill(colours.muted());
        g.setStroke(colours.hairline());
        g.setLineWidth(1);
        draw(g, colours);
        g.setFill(colours.muted());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(across, (x(0) + x(1)) / 2, canvas.getHeight() - 2);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        redraw();
    }
}

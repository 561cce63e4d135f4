package digitpad.ui.parts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. FX thread only. */
public final class CanvasPen implements Pen {
    /** The size of texts that are not titles. */
    static final double TEXT_SIZE = 12;
    /** The size of titles. */
    static final double TITLE_SIZE = 13;

    /** Of texts that are not titles. */
    static final Font TEXT = Font.font("Inter", TEXT_SIZE);

    private static final Font TITLE = Font.font("Inter SemiBold", TITLE_SIZE);

    private final GraphicsContext g;

    /**
     * A pen.
     *
     * @param g of the canvas
     */
    public CanvasPen(GraphicsContext g) {
        this.g = g;
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setTextBaseline(VPos.CENTER);
    }

    /** Removes everything drawn, whatever the transform. */
    public void wipe() {
        g.save();
        g.setTransform(1, 0, 0, 1, 0, 0);
        g.clearRect(0, 0, g.getCanvas().getWidth(), g.getCanvas().getHeight());
        g.restore();
    }

    @Override
    public void fill(double x, double y, double width, double height, Color colour) {
        g.setFill(colour);
        g.fillRect(x, y, width, height);
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        take(stroke);
        g.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void curve(String name, Points points, Stroke stroke) {
        take(stroke);
        g.strokePolyline(points.xs(), points.ys(), points.size());
    }

    private void take(Stroke stroke) {
        g.setStroke(stroke.colour());
        g.setLineWidth(stroke.width());
        g.setLineDashes(stroke.dashes());
        // Round ends make dots of the shortest dashes.
        g.setLineCap(stroke.dashes().length > 0 && stroke.dashes()[0] < 1 ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
    }

    /** Rectangles cost far less than a jagged stroke. */
    @Override
    public void bars(String name, Points tops, Points bottoms, Color colour) {
        g.setFill(colour);
        for (int i = 0; i < tops.size(); i++) {
            g.fillRect(tops.x(i), tops.y(i), 1, bottoms.y(i) - tops.y(i));
        }
    }

    @Override
    public void dot(double x, double y, double radius, Color colour) {
        g.setFill(colour);
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double middle, Anchor anchor, boolean isStrong, Color colour) {
        g.setFont(isStrong ? TITLE : TEXT);
        g.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        g.setFill(colour);
        g.fillText(text, x, middle);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
    }

    @Override
    public void unclip() {
        g.restore();
    }
}

package digitpad.ui.parts;

import javafx.geometry.NodeOrientation;
import javafx.scene.paint.Color;

/** A short piece of a line, beside its name. */
final class LegendSample extends SharpCanvas {
    static final double WIDTH = 16;
    private static final double HEIGHT = 8;
    private static final double DOT = 3;

    /**
     * A piece that follows the theme.
     *
     * @param appearance gives the colours
     * @param line which
     */
    LegendSample(Appearance appearance, ChartLine line) {
        super(appearance, WIDTH, HEIGHT);
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        CanvasPen pen = new CanvasPen(getGraphicsContext2D());
        appearance.paint(() -> {
            pen.wipe();
            draw(pen, 0, HEIGHT / 2, line.look(), line.colour().apply(appearance.palette()));
        });
    }

    static void draw(Pen pen, double x, double middle, ChartLine.Look look, Color colour) {
        pen.line(x, middle, x + WIDTH, middle, look.stroke(colour));
        if (look == ChartLine.Look.MARKED) {
            pen.dot(x + WIDTH / 2, middle, DOT, colour);
        }
    }
}

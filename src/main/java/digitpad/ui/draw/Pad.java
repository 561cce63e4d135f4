package digitpad.ui.draw;

import digitpad.digits.CurveSegment;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.ui.parts.Appearance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A square to draw on with mouse, pen or finger (JavaFX reports all three as mouse events). Ink is measured in thousandths of the pad's side,
 * so that it keeps its place when the window is resized.
 */
final class Pad extends Region {
    /** Ink units along one side. */
    static final double UNITS = 1000;

    private static final double PEN_WIDTH = 40;
    /** Length of the line that stands for a dot. */
    private static final double DOT = 0.1;

    private final Appearance appearance;
    private final Canvas settled = new Canvas();
    /** The end of the growing stroke: it bends when the next point arrives, so it is wiped and drawn anew. */
    private final Canvas tail = new Canvas();

    private final List<InkPoint> stroke = new ArrayList<>();
    private Ink ink = Ink.EMPTY;
    private Runnable onPenDown = () -> {};
    private Consumer<Stroke> onStrokeGrown = grown -> {};
    private Consumer<Stroke> onStrokeDone = done -> {};

    Pad(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("pad");
        setId("pad");
        setAccessibleText("Drawing pad");
        getChildren().addAll(settled, tail);
        settled.setMouseTransparent(true);
        tail.setMouseTransparent(true);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::extend);
        setOnMouseReleased(this::finish);
        appearance.paletteProperty().subscribe(colours -> redraw());
    }

    /**
     * Says who is told when the pen touches down.
     *
     * @param listener told before the stroke grows
     */
    void setOnPenDown(Runnable listener) {
        onPenDown = listener;
    }

    /**
     * Says who is told while a stroke grows.
     *
     * @param listener told the stroke so far, at every movement
     */
    void setOnStrokeGrown(Consumer<Stroke> listener) {
        onStrokeGrown = listener;
    }

    /**
     * Says who is told when the pen lifts.
     *
     * @param listener told the whole stroke
     */
    void setOnStrokeDone(Consumer<Stroke> listener) {
        onStrokeDone = listener;
    }

    /**
     * Shows a drawing.
     *
     * @param shown finished strokes, in ink units
     */
    void show(Ink shown) {
        ink = shown;
        redraw();
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        onPenDown.run();
        stroke.clear();
        stroke.add(at(event));
        drawNewest();
        onStrokeGrown.accept(new Stroke(stroke));
        event.consume();
    }

    private void extend(MouseEvent event) {
        InkPoint point = at(event);
        if (stroke.isEmpty() || point.equals(stroke.get(stroke.size() - 1))) {
            return;
        }
        stroke.add(point);
        drawNewest();
        onStrokeGrown.accept(new Stroke(stroke));
        event.consume();
    }

    private void finish(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || stroke.isEmpty()) {
            return;
        }
        Stroke done = new Stroke(stroke);
        stroke.clear();
        onStrokeDone.accept(done);
        event.consume();
    }

    private InkPoint at(MouseEvent event) {
        double side = getWidth();
        double x = Math.min(side, Math.max(0, event.getX()));
        double y = Math.min(side, Math.max(0, event.getY()));
        return new InkPoint(x / side * UNITS, y / side * UNITS);
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        if (settled.getWidth() != side) {
            for (Canvas canvas : List.of(settled, tail)) {
                canvas.setWidth(side);
                canvas.setHeight(side);
            }
            redraw();
        }
    }

    private void redraw() {
        GraphicsContext g = wiped(settled);
        for (Stroke finished : ink.strokes()) {
            finished.curve().forEach(segment -> draw(g, segment));
        }
        GraphicsContext end = wiped(tail);
        if (!stroke.isEmpty()) {
            new Stroke(stroke).curve().forEach(segment -> draw(end, segment));
        }
    }

    private void drawNewest() {
        List<CurveSegment> curve = new Stroke(stroke).curve();
        if (curve.size() > 1) {
            draw(withPen(settled), curve.get(curve.size() - 2));
        }
        draw(wiped(tail), curve.get(curve.size() - 1));
    }

    private GraphicsContext wiped(Canvas canvas) {
        GraphicsContext g = withPen(canvas);
        g.clearRect(0, 0, UNITS, UNITS);
        return g;
    }

    private GraphicsContext withPen(Canvas canvas) {
        double scale = canvas.getWidth() / UNITS;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(scale, 0, 0, scale, 0, 0);
        g.setStroke(appearance.palette().ink());
        g.setLineWidth(PEN_WIDTH);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        return g;
    }

    private static void draw(GraphicsContext g, CurveSegment segment) {
        InkPoint start = segment.start();
        InkPoint end = segment.end();
        g.beginPath();
        g.moveTo(start.x(), start.y());
        if (start.equals(end)) {
            // A line of no length is not drawn at all, round caps or not.
            g.lineTo(end.x() + DOT, end.y());
        } else {
            g.quadraticCurveTo(segment.control().x(), segment.control().y(), end.x(), end.y());
        }
        g.stroke();
    }
}

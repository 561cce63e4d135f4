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
    private final Canvas growing = new Canvas();

    private final List<InkPoint> stroke = new ArrayList<>();
    private Ink ink = Ink.EMPTY;
    private boolean settledIsStale;
    private Runnable onPenDown = () -> {};
    private Consumer<Stroke> onStrokeGrown = grown -> {};
    private Consumer<Stroke> onStrokeDone = done -> {};

    Pad(Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("pad");
        setId("pad");
        setAccessibleText("Drawing pad");
        getChildren().addAll(settled, growing);
        settled.setMouseTransparent(true);
        growing.setMouseTransparent(true);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::extend);
        setOnMouseReleased(this::finish);
        appearance.paletteProperty().subscribe(colours -> settle());
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
        settle();
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        onPenDown.run();
        stroke.clear();
        stroke.add(at(event));
        requestLayout();
        onStrokeGrown.accept(new Stroke(stroke));
        event.consume();
    }

    private void extend(MouseEvent event) {
        InkPoint point = at(event);
        if (stroke.isEmpty() || point.equals(stroke.get(stroke.size() - 1))) {
            return;
        }
        stroke.add(point);
        requestLayout();
        onStrokeGrown.accept(new Stroke(stroke));
        event.consume();
    }

    private void finish(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || stroke.isEmpty()) {
            return;
        }
        Stroke done = new Stroke(stroke);
        stroke.clear();
        requestLayout();
        onStrokeDone.accept(done);
        event.consume();
    }

    private void settle() {
        settledIsStale = true;
        requestLayout();
    }

    private InkPoint at(MouseEvent event) {
        double side = getWidth();
        double x = Math.min(side, Math.max(0, event.getX()));
        double y = Math.min(side, Math.max(0, event.getY()));
        return new InkPoint(x / side * UNITS, y / side * UNITS);
    }

    /** Drawing happens here, once for each frame however many mouse events it had. */
    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        if (settled.getWidth() != side) {
            for (Canvas canvas : List.of(settled, growing)) {
                canvas.setWidth(side);
                canvas.setHeight(side);
            }
            settledIsStale = true;
        }
        if (settledIsStale) {
            GraphicsContext g = wiped(settled);
            ink.strokes().forEach(finished -> draw(g, finished));
            settledIsStale = false;
        }
        GraphicsContext g = wiped(growing);
        if (!stroke.isEmpty()) {
            draw(g, new Stroke(stroke));
        }
    }

    private GraphicsContext wiped(Canvas canvas) {
        double scale = canvas.getWidth() / UNITS;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setTransform(scale, 0, 0, scale, 0, 0);
        g.clearRect(0, 0, UNITS, UNITS);
        g.setStroke(appearance.palette().ink());
        g.setLineWidth(PEN_WIDTH);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        return g;
    }

    /** A stroke is one path: pieces drawn one by one would darken their common edges. */
    private static void draw(GraphicsContext g, Stroke drawn) {
        List<CurveSegment> curve = drawn.curve();
        InkPoint start = curve.get(0).start();
        g.beginPath();
        g.moveTo(start.x(), start.y());
        for (CurveSegment segment : curve) {
            InkPoint control = segment.control();
            InkPoint end = segment.end();
            g.quadraticCurveTo(control.x(), control.y(), end.x(), end.y());
        }
        if (drawn.points().size() == 1) {
            // A line of no length is not drawn at all, round caps or not.
            g.lineTo(start.x() + DOT, start.y());
        }
        g.stroke();
    }
}

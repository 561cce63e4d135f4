package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.SharpCanvas;
import digitpad.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A square to draw on and erase from with mouse, pen or finger (JavaFX reports all three as mouse events). Ink is measured in thousandths of
 * the pad's side, so that it keeps its place when the window is resized.
 */
final class Pad extends Region {
    private static final Words WORDS = Words.of(Pad.class);
    /** Places are kept to a hundredth of a unit, which is finer than any screen and keeps ink files short. */
    private static final double PRECISION = 100;

    private final DrawModel model;
    private final Appearance appearance;
    private final ObservableValue<Tool> tool;
    private final SharpCanvas settled;
    private final SharpCanvas moving;

    private Gesture gesture;
    /** Where a rectangle was begun that selects strokes; null while there is none. */
    private InkPoint corner;

    /** Where the mouse is while it is over the pad. */
    private InkPoint hovered;

    private boolean settledIsStale;

    /**
     * A pad.
     *
     * @param model the drawing
     * @param tool in hand on this pad
     * @param appearance gives the colours
     */
    Pad(DrawModel model, ObservableValue<Tool> tool, Appearance appearance) {
        // As it is in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        this.model = model;
        this.tool = tool;
        this.appearance = appearance;
        settled = new SharpCanvas(appearance);
        moving = new SharpCanvas(appearance);
        getStyleClass().add("pad");
        setId("pad");
        setAccessibleText(WORDS.text("pad"));
        getChildren().addAll(settled, moving);
        settled.setMouseTransparent(true);
        moving.setMouseTransparent(true);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::go);
        setOnMouseReleased(this::finish);
        setOnMouseMoved(event -> hover(at(event)));
        setOnMouseExited(event -> hover(null));
        appearance.paint(this::settle);
        model.widthProperty().subscribe(width -> requestLayout());
        // The eraser's outline is its cursor.
        tool.subscribe(inHand -> setCursor(cursor(inHand)));
        tool.subscribe(inHand -> {
            corner = null;
            requestLayout();
        });
        model.sheetProperty().subscribe(sheet -> {
            // Undo or another drawing, while the button was down: what was begun has lost its ground.
            gesture = null;
            corner = null;
            settle();
        });
        model.selection().strokesProperty().subscribe(strokes -> requestLayout());
    }

    private static Cursor cursor(Tool tool) {
        return switch (tool) {
            case PEN -> Cursor.CROSSHAIR;
            case ERASER -> Cursor.NONE;
            case SELECT -> Cursor.DEFAULT;
        };
    }

    private void begin(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        model.noticeProperty().set(null);
        Ink ink = model.sheetProperty().get().ink();
        double width = model.widthProperty().get();
        if (tool.getValue() == Tool.SELECT) {
            corner = at(event);
        } else if (tool.getValue() == Tool.PEN) {
            gesture = new PenGesture(ink, width, at(event));
            model.preview(gesture.soFar());
            settle();
        } else {
            gesture = new EraserGesture(ink, width, at(event));
        }
        event.consume();
    }

    private void go(MouseEvent event) {
        hover(at(event));
        if (gesture == null) {
            return;
        }
        Ink before = gesture.settled();
        gesture.moveTo(at(event));
        if (gesture.settled() != before) {
            settle();
        }
        if (gesture.growing().isPresent() || gesture.settled() != before) {
            model.preview(gesture.soFar());
        }
        event.consume();
    }

    private void finish(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && corner != null) {
            model.selection().select(corner, at(event), event.isShiftDown());
            corner = null;
            requestLayout();
            event.consume();
        }
        if (event.getButton() != MouseButton.PRIMARY || gesture == null) {
            return;
        }
        // While the processor is busy, X11 leaves out moves: where the button is let go is known all the same.
        gesture.moveTo(at(event));
        Ink done = gesture.done();
        gesture = null;
        settle();
        model.draw(done);
        event.consume();
    }

    private void hover(InkPoint point) {
        hovered = point;
        requestLayout();
    }

    private void settle() {
        settledIsStale = true;
        requestLayout();
    }

    private InkPoint at(MouseEvent event) {
        return new InkPoint(units(event.getX()), units(event.getY()));
    }

    private double units(double pixels) {
        double share = Math.min(1, Math.max(0, pixels / getWidth()));
        return Math.rint(share * SheetPainter.UNITS * PRECISION) / PRECISION;
    }

    /** Painting happens here, once for each frame however many mouse events it had. */
    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight());
        if (settled.getWidth() != side) {
            for (SharpCanvas canvas : List.of(settled, moving)) {
                canvas.setWidth(side);
                canvas.setHeight(side);
            }
            settledIsStale = true;
        }
        if (settledIsStale) {
            SheetPainter.paint(SheetPainter.wiped(settled), settledSheet(), appearance.palette());
            settledIsStale = false;
        }
        GraphicsContext g = SheetPainter.wiped(moving);
        if (gesture != null) {
            gesture.growing().ifPresent(stroke -> SheetPainter.paint(g, stroke, appearance.palette()));
        }
        if (tool.getValue() == Tool.SELECT) {
            List<Stroke> strokes = model.sheetProperty().get().ink().strokes();
            model.selection()
                    .strokesProperty()
                    .get()
                    .forEach(place -> SheetPainter.paint(
                            g, strokes.get(place), appearance.palette().accent()));
        }
        if (corner != null && hovered != null) {
            outlineSelection(g);
        }
        if (hovered != null && tool.getValue() == Tool.ERASER) {
            outlineEraser(g);
        }
    }

    private Sheet settledSheet() {
        Sheet sheet = model.sheetProperty().get();
        if (gesture == null) {
            return sheet;
        }
        // A stroke over a picture: the picture makes room as soon as the pen touches down.
        boolean makesRoom = gesture.growing().isPresent();
        return new Sheet(gesture.settled(), makesRoom ? Optional.empty() : sheet.picture());
    }

    private void outlineSelection(GraphicsContext g) {
        g.setStroke(appearance.palette().accent());
        g.setLineWidth(SheetPainter.UNITS / getWidth());
        g.strokeRect(
                Math.min(corner.x(), hovered.x()),
                Math.min(corner.y(), hovered.y()),
                Math.abs(corner.x() - hovered.x()),
                Math.abs(corner.y() - hovered.y()));
    }

    private void outlineEraser(GraphicsContext g) {
        double radius = model.widthProperty().get();
        g.setStroke(appearance.palette().accent());
        g.setLineWidth(1.5 * SheetPainter.UNITS / getWidth());
        g.strokeOval(hovered.x() - radius, hovered.y() - radius, 2 * radius, 2 * radius);
    }
}

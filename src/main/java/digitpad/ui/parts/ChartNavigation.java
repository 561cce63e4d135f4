package digitpad.ui.parts;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Mouse and keyboard of a chart: reading, zooming, and back. Dragging selects epochs, the wheel zooms about the pointer, sideways it moves; + and
 * − zoom, the arrows move, with Shift they read; 0, Escape and a double click bring everything back.
 */
final class ChartNavigation {
    /** A shorter drag is a click with an unsteady hand. */
    private static final double SHORTEST_DRAG = 5;
    /** The wheel's step in pixels, and what it zooms by. */
    private static final double WHEEL_STEP = 40;

    private static final double WHEEL_FACTOR = 1.25;
    private static final double KEY_FACTOR = 1.5;
    /** How far a key moves, as a share of what is in view. */
    private static final double KEY_MOVE = 0.1;

    private static final double KEY_READ = 0.01;

    private final CurveChart chart;
    private final ChartView view;
    /** Where dragging began; not a number while nothing is dragged. */
    private double anchorX = Double.NaN;

    private ChartNavigation(CurveChart chart, ChartView view) {
        this.chart = chart;
        this.view = view;
    }

    static void install(CurveChart chart, ChartView view) {
        ChartNavigation navigation = new ChartNavigation(chart, view);
        chart.setFocusTraversable(true);
        chart.setCursor(Cursor.CROSSHAIR);
        chart.setOnMouseMoved(event -> navigation.read(event.getX()));
        chart.setOnMouseExited(event -> view.hoverProperty().set(Double.NaN));
        chart.setOnMousePressed(navigation::pressed);
        chart.setOnMouseDragged(navigation::dragged);
        chart.setOnMouseReleased(navigation::released);
        chart.setOnScroll(navigation::scrolled);
        chart.setOnKeyPressed(navigation::keyPressed);
    }

    private void read(double x) {
        double epoch = chart.epochAt(x);
        view.read(chart, view.shown().contains(epoch) ? epoch : Double.NaN);
    }

    private double epochInView(double x) {
        EpochRange shown = view.shown();
        return Math.max(shown.from(), Math.min(shown.to(), chart.epochAt(x)));
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            anchorX = event.getX();
            if (event.getClickCount() == 2) {
                view.reset();
                read(event.getX());
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (!Double.isNaN(anchorX) && Math.abs(event.getX() - anchorX) >= SHORTEST_DRAG) {
            view.selectionProperty().set(EpochRange.between(epochInView(anchorX), epochInView(event.getX())));
        }
        read(event.getX());
    }

    private void released(MouseEvent event) {
        EpochRange selected = view.selectionProperty().get();
        boolean isLong = Math.abs(event.getX() - anchorX) >= SHORTEST_DRAG;
        giveUpDrag();
        if (selected != null && isLong) {
            view.zoomTo(selected);
            read(event.getX());
        }
    }

    private void giveUpDrag() {
        anchorX = Double.NaN;
        view.selectionProperty().set(null);
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            double factor = Math.pow(WHEEL_FACTOR, -event.getDeltaY() / WHEEL_STEP);
            view.zoomTo(view.shown().scaled(epochInView(event.getX()), factor));
        } else if (view.isZoomed()) {
            double perPixel = chart.epochAt(1) - chart.epochAt(0);
            view.zoomTo(view.shown().moved(-event.getDeltaX() * perPixel));
        }
        event.consume();
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean isUsed = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(1 / KEY_FACTOR);
            case MINUS, SUBTRACT -> zoom(KEY_FACTOR);
            case DIGIT0, NUMPAD0 -> view.reset();
            case LEFT, KP_LEFT -> move(-1, event.isShiftDown());
            case RIGHT, KP_RIGHT -> move(1, event.isShiftDown());
            case ESCAPE -> isUsed = escape();
            default -> isUsed = false;
        }
        if (isUsed) {
            event.consume();
        }
    }

    /** About the place being read, if there is one, like the wheel. */
    private void zoom(double factor) {
        EpochRange shown = view.shown();
        double read = view.hoverProperty().get();
        view.zoomTo(shown.scaled(shown.contains(read) ? read : (shown.from() + shown.to()) / 2, factor));
    }

    private void move(int direction, boolean isReading) {
        EpochRange shown = view.shown();
        if (isReading) {
            double read = view.hoverProperty().get();
            double from = shown.contains(read) ? read : (shown.from() + shown.to()) / 2;
            double to = from + direction * KEY_READ * shown.length();
            view.read(chart, Math.max(shown.from(), Math.min(shown.to(), to)));
        } else if (view.isZoomed()) {
            view.zoomTo(shown.moved(direction * KEY_MOVE * shown.length()));
        }
    }

    private boolean escape() {
        boolean isDragging = !Double.isNaN(anchorX);
        boolean isUsed = isDragging || view.isZoomed();
        if (isDragging) {
            giveUpDrag();
        } else {
            view.reset();
        }
        return isUsed;
    }
}

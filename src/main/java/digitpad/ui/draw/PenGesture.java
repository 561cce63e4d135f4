package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Draws one stroke, and tells the time of each point. */
final class PenGesture implements Gesture {
    private final Ink before;
    private final double width;
    private final List<InkPoint> points = new ArrayList<>();
    /** When the pen did, in nanoseconds of the system's clock. */
    private final long touchedDown = System.nanoTime();

    PenGesture(Ink before, double width, InkPoint start) {
        this.before = before;
        this.width = width;
        points.add(new InkPoint(start.x(), start.y(), 0));
    }

    @Override
    public void moveTo(InkPoint point) {
        InkPoint last = points.get(points.size() - 1);
        if (point.x() != last.x() || point.y() != last.y()) {
            double time = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - touchedDown);
            points.add(new InkPoint(point.x(), point.y(), Math.min(time, InkPoint.MAX_COORDINATE)));
        }
    }

    @Override
    public Ink settled() {
        return before;
    }

    @Override
    public Optional<Stroke> growing() {
        return Optional.of(new Stroke(points, width));
    }

    @Override
    public Ink soFar() {
        return before.with(new Stroke(points, width));
    }

    @Override
    public Ink done() {
        return soFar();
    }
}

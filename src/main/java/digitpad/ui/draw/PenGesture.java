package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws one stroke. */
final class PenGesture implements Gesture {
    private final Ink before;
    private final double width;
    private final List<InkPoint> points = new ArrayList<>();

    PenGesture(Ink before, double width, InkPoint start) {
        this.before = before;
        this.width = width;
        points.add(start);
    }

    @Override
    public void moveTo(InkPoint point) {
        InkPoint last = points.get(points.size() - 1);
        if (point.x() != last.x() || point.y() != last.y()) {
            points.add(point);
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

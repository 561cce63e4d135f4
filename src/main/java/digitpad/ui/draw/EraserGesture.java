package digitpad.ui.draw;

import digitpad.digits.Eraser;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.Optional;

/** Erases what it is dragged over; a click, which hardly moves, erases the whole stroke beneath. */
final class EraserGesture implements Gesture {
    /** A hand that clicks moves less, in ink units; about four pixels. */
    private static final double DRAG = 8;

    private final Ink before;
    private final double radius;
    private final Eraser eraser;
    private InkPoint at;
    private boolean isDrag;
    private Ink left;

    EraserGesture(Ink before, double radius, InkPoint start) {
        this.before = before;
        this.radius = radius;
        eraser = new Eraser(before, radius);
        at = start;
        left = before;
    }

    @Override
    public void moveTo(InkPoint point) {
        isDrag |= Math.hypot(point.x() - at.x(), point.y() - at.y()) >= DRAG;
        if (isDrag) {
            boolean isCut = eraser.move(at, point);
            at = point;
            if (isCut) {
                left = eraser.ink();
            }
        }
    }

    @Override
    public Ink settled() {
        return left;
    }

    @Override
    public Optional<Stroke> growing() {
        return Optional.empty();
    }

    @Override
    public Ink soFar() {
        return left;
    }

    @Override
    public Ink done() {
        return isDrag
                ? left
                : Eraser.touched(before, at, radius).map(before::without).orElse(before);
    }
}

package digitpad.digits;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody drew.
 *
 * @param strokes in the order drawn; none when nothing is drawn
 */
public record Ink(List<Stroke> strokes) {
    /** Nothing drawn. */
    public static final Ink EMPTY = new Ink(List.of());

    /** Copies the strokes. */
    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** {@return whether nothing is drawn} */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /**
     * Adds a stroke.
     *
     * @param stroke drawn last
     * @return this ink and the stroke
     */
    public Ink with(Stroke stroke) {
        List<Stroke> all = new ArrayList<>(strokes);
        all.add(stroke);
        return new Ink(all);
    }

    /**
     * Takes a stroke away.
     *
     * @param stroke one of this ink; of equal ones the one drawn last
     * @return this ink without it
     */
    public Ink without(Stroke stroke) {
        List<Stroke> left = new ArrayList<>(strokes);
        left.remove(left.lastIndexOf(stroke));
        return new Ink(left);
    }

    /**
     * The bounds of all points; the pen's width is not in them.
     *
     * @return the smallest upright rectangle around them
     * @throws IllegalStateException if nothing is drawn
     */
    public Bounds bounds() {
        if (isEmpty()) {
            throw new IllegalStateException("nothing drawn has no bounds");
        }
        return Bounds.of(strokes.stream().map(Stroke::points).toList());
    }

    /**
     * The same drawing elsewhere and at another size: every coordinate is multiplied, then moved.
     *
     * @param scale above 0
     * @param dx added to every x
     * @param dy added to every y
     * @return the moved ink
     */
    public Ink transformed(double scale, double dx, double dy) {
        return new Ink(strokes.stream()
                .map(stroke -> new Stroke(
                        stroke.points().stream()
                                .map(point ->
                                        new InkPoint(point.x() * scale + dx, point.y() * scale + dy, point.time()))
                                .toList(),
                        stroke.width() * scale))
                .toList());
    }
}

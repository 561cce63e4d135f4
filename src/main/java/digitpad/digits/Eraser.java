package digitpad.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A round eraser being moved over a drawing. Where its edge meets the edge of the ink, strokes are cut, at full precision; strokes it does
 * not touch stay as they are. Erasing the middle of a stroke makes two of it. One thread at a time.
 */
public final class Eraser {
    /** Flattened strokes stay this close to their curves, as a share of the eraser's radius. */
    private static final double TOLERANCE = 1 / 256.0;

    private final double radius;
    private final List<Remains> remains;

    /** What is left of one stroke: the stroke itself until it is touched, then pieces of its flattened curve. */
    private static final class Remains {
        private final Stroke stroke;
        private List<List<InkPoint>> pieces;
        private boolean isTouched;

        private Remains(Stroke stroke, double tolerance) {
            this.stroke = stroke;
            pieces = List.of(stroke.flattened(tolerance));
        }

        private boolean erase(Capsule capsule) {
            List<List<InkPoint>> left = new ArrayList<>();
            boolean isCut = false;
            for (List<InkPoint> piece : pieces) {
                isCut |= capsule.cut(piece, left);
            }
            if (isCut) {
                pieces = left;
                isTouched = true;
            }
            return isCut;
        }

        private List<Stroke> strokes() {
            return isTouched
                    ? pieces.stream()
                            .map(piece -> new Stroke(piece, stroke.width()))
                            .toList()
                    : List.of(stroke);
        }
    }

    /**
     * An eraser that has not touched down.
     *
     * @param ink what it will be moved over
     * @param radius in ink units, above 0
     */
    public Eraser(Ink ink, double radius) {
        this.radius = radius;
        remains = ink.strokes().stream()
                .map(stroke -> new Remains(stroke, radius * TOLERANCE))
                .toList();
    }

    /**
     * Erases along a straight line.
     *
     * @param from where the eraser is
     * @param to where it goes; may be the same
     * @return whether any ink was there
     */
    public boolean move(InkPoint from, InkPoint to) {
        boolean any = false;
        for (Remains stroke : remains) {
            any |= stroke.erase(new Capsule(from, to, radius + stroke.stroke.width() / 2));
        }
        return any;
    }

    /** {@return the drawing without what was erased} */
    public Ink ink() {
        return new Ink(
                remains.stream().flatMap(stroke -> stroke.strokes().stream()).toList());
    }

    /**
     * Finds the stroke under an eraser.
     *
     * @param ink where to look
     * @param at the eraser's middle
     * @param radius in ink units, above 0
     * @return the uppermost it touches; none if it touches none
     */
    public static Optional<Stroke> touched(Ink ink, InkPoint at, double radius) {
        List<Stroke> strokes = ink.strokes();
        for (int i = strokes.size() - 1; i >= 0; i--) {
            Stroke stroke = strokes.get(i);
            Capsule capsule = new Capsule(at, at, radius + stroke.width() / 2);
            if (capsule.cut(stroke.flattened(radius * TOLERANCE), new ArrayList<>())) {
                return Optional.of(stroke);
            }
        }
        return Optional.empty();
    }
}

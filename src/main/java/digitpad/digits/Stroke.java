package digitpad.digits;

import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What the pen drew between touching down and lifting.
 *
 * @param points at least one, in the order drawn; a single point is a dot
 * @param width of the pen as it was shown, in the unit of the points; 0 if not known. A digit image has the width of MNIST's pen instead.
 */
public record Stroke(List<InkPoint> points, double width) {
    private static final Words WORDS = Words.of(Stroke.class);

    /**
     * Copies the points. Unless all have times none has: what is cut from a stroke is then the same after it was written to a file.
     *
     * @throws IllegalArgumentException if there is none, or the width is negative or larger than any coordinate
     */
    public Stroke {
        points = points.stream().allMatch(InkPoint::hasTime)
                ? List.copyOf(points)
                : points.stream().map(InkPoint::untimed).toList();
        if (points.isEmpty()) {
            throw new IllegalArgumentException(WORDS.text("stroke-empty"));
        }
        if (!(width >= 0 && width <= InkPoint.MAX_COORDINATE)) {
            throw new IllegalArgumentException(WORDS.text("stroke-width", String.valueOf(width)));
        }
    }

    /**
     * A stroke of a pen of unknown width.
     *
     * @param points at least one
     */
    public Stroke(List<InkPoint> points) {
        this(points, 0);
    }

    /**
     * The smooth curve through this stroke, as the pad shows it and the digit image has it: the points are the controls of quadratic
     * curves that meet halfway between them, straight to the first point and the last. When a point is added to a stroke, only the last
     * segment changes, so that a growing stroke can be drawn segment by segment.
     *
     * @return at least one segment, of points without times; a dot is a segment without length
     */
    public List<CurveSegment> curve() {
        InkPoint first = points.get(0).untimed();
        if (points.size() == 1) {
            return List.of(new CurveSegment(first, first, first));
        }
        List<CurveSegment> segments = new ArrayList<>(points.size());
        InkPoint from = first;
        for (int i = 1; i < points.size(); i++) {
            InkPoint corner = points.get(i - 1).untimed();
            InkPoint middle = middle(corner, points.get(i));
            segments.add(new CurveSegment(from, i == 1 ? middle(from, middle) : corner, middle));
            from = middle;
        }
        InkPoint last = points.get(points.size() - 1).untimed();
        segments.add(new CurveSegment(from, middle(from, last), last));
        return segments;
    }

    /**
     * The curve as straight pieces.
     *
     * @param tolerance how far a piece may be from the curve, above 0
     * @return at least two points, without times; both are the same for a dot
     */
    List<InkPoint> flattened(double tolerance) {
        List<InkPoint> line = new ArrayList<>(points.size() * 2);
        line.add(points.get(0).untimed());
        curve().forEach(segment -> segment.flattenInto(line, tolerance));
        return line;
    }

    private static InkPoint middle(InkPoint a, InkPoint b) {
        return new InkPoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}

package digitpad.digits;

import java.util.List;

/**
 * What the pen drew between touching down and lifting.
 *
 * @param points at least one, in the order drawn; a single point is a dot
 */
public record Stroke(List<InkPoint> points) {
    /**
     * Copies the points.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke needs a point");
        }
    }
}

package digitpad.digits;

import java.util.ArrayList;
import java.util.List;

/** The way a pen went in one stroke; places on it are told by the length from its beginning. */
final class StrokePath {
    private final List<InkPoint> line;
    /** Where each point lies. */
    private final double[] places;

    /**
     * A path along straight pieces.
     *
     * @param line at least one point
     */
    StrokePath(List<InkPoint> line) {
        this.line = line;
        places = new double[line.size()];
        for (int i = 1; i < places.length; i++) {
            InkPoint from = line.get(i - 1);
            InkPoint to = line.get(i);
            places[i] = places[i - 1] + Math.hypot(to.x() - from.x(), to.y() - from.y());
        }
    }

    /** {@return how long it is} */
    double length() {
        return places[places.length - 1];
    }

    /**
     * Points at equal distances, the first and the last of the path among them.
     *
     * @param apart their distance, or a little less; above 0
     * @param most no more points than this
     * @return two points at least
     */
    List<InkPoint> evenly(double apart, int most) {
        int steps = (int) Math.max(1, Math.min(most - 1.0, Math.ceil(length() / apart)));
        List<InkPoint> points = new ArrayList<>(steps + 1);
        int segment = 1;
        for (int i = 0; i <= steps; i++) {
            double place = length() * i / steps;
            while (segment < places.length - 1 && places[segment] < place) {
                segment++;
            }
            points.add(at(segment, place));
        }
        return points;
    }

    /**
     * A part of the path.
     *
     * @param from where it begins, 0 to the length
     * @param to where it ends, not before from
     * @return its points, one at least
     */
    List<InkPoint> part(double from, double to) {
        List<InkPoint> part = new ArrayList<>();
        int segment = 1;
        while (segment < places.length - 1 && places[segment] <= from) {
            segment++;
        }
        part.add(at(segment, from));
        while (segment < places.length && places[segment] < to) {
            part.add(line.get(segment++));
        }
        if (to > from) {
            part.add(at(Math.min(segment, places.length - 1), to));
        }
        return part;
    }

    /** The place on the segment that ends with the given point. */
    private InkPoint at(int segment, double place) {
        if (places.length == 1) {
            return line.get(0);
        }
        InkPoint from = line.get(segment - 1);
        InkPoint to = line.get(segment);
        double length = places[segment] - places[segment - 1];
        double share = length == 0 ? 0 : Math.max(0, Math.min(1, (place - places[segment - 1]) / length));
        return share == 0
                ? from
                : share == 1
                        ? to
                        : new InkPoint(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }
}

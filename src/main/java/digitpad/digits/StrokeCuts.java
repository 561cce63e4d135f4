package digitpad.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where a stroke may be several digits that were drawn without lifting the pen. From one digit to the next the pen goes a short, nearly
 * straight way, which may have no length, from where one turns or ends to where the other begins; what was drawn before lies to the left
 * of what was drawn after.
 */
final class StrokeCuts {
    /** A stroke is looked at in steps of this share of a digit's height. */
    private static final double STEP = 0.025;
    /** Of a scribble no more points are looked at. */
    private static final int MOST_POINTS = 400;
    /** The direction at a point is that between points so many steps away. */
    private static final int REACH = 3;
    /** Turns sharper than this, in radians, are corners. */
    private static final double CORNER = Math.toRadians(35);
    /** Places where the pen may leave one digit or meet the next are so many steps apart. */
    private static final int ROOM = 3;
    /** The way between two digits is no longer than so many heights, */
    private static final double LONGEST = 1.4;
    /** nor longer than the straight line by more than this share of that line. */
    private static final double CROOKED = 0.12;
    /** Digits lie over each other by no more than this share of a height. */
    private static final double OVERLAP = 0.25;
    /** What is smaller than this share of a height, in both directions, is no part of a digit. */
    private static final double SMALL = 0.15;
    /** Ways between digits that are tried in one stroke: one, and so many for each height of its width. */
    private static final double MANY = 2;

    private final List<InkPoint> points;
    private final double height;
    private final double step;
    private final double[] turns;
    /** The bounds of all before a point, it included, and of all from it on. */
    private final Bounds[] before;

    private final Bounds[] after;

    /** A way between two digits, from one point to another or the same. */
    private record Way(int from, int to, double cost) {}

    private StrokeCuts(StrokePath path, double height) {
        this.height = height;
        points = path.evenly(STEP * height, MOST_POINTS);
        int count = points.size();
        step = path.length() / (count - 1);
        turns = new double[count];
        for (int i = REACH; i < count - REACH; i++) {
            turns[i] = Math.abs(turn(points.get(i - REACH), points.get(i), points.get(i + REACH)));
        }
        before = new Bounds[count];
        after = new Bounds[count];
        for (int i = 0; i < count; i++) {
            Bounds one = Bounds.of(List.of(List.of(points.get(i))));
            before[i] = i == 0 ? one : before[i - 1].and(one);
        }
        for (int i = count - 1; i >= 0; i--) {
            Bounds one = Bounds.of(List.of(List.of(points.get(i))));
            after[i] = i == count - 1 ? one : after[i + 1].and(one);
        }
    }

    /**
     * Finds the places.
     *
     * @param path a stroke
     * @param height a digit's, above 0
     * @return places on the path where it may be cut, with how sharply it turns there, 0 (straight on) to 1 (back, or at right angles)
     */
    static NavigableMap<Double, Double> find(StrokePath path, double height) {
        return path.length() < 2 * SMALL * height ? new TreeMap<>() : new StrokeCuts(path, height).places();
    }

    private NavigableMap<Double, Double> places() {
        List<Integer> knots = knots();
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < knots.size(); i++) {
            for (int j = i; j < knots.size() && (knots.get(j) - knots.get(i)) * step <= LONGEST * height; j++) {
                if (isWay(knots.get(i), knots.get(j))) {
                    ways.add(new Way(knots.get(i), knots.get(j), cost(knots.get(i), knots.get(j))));
                }
            }
        }
        ways.sort(Comparator.comparingDouble(Way::cost));
        NavigableMap<Double, Double> places = new TreeMap<>();
        List<Way> chosen = new ArrayList<>();
        int most = 1 + (int) Math.ceil(MANY * after[0].width() / height);
        for (Way way : ways) {
            if (chosen.size() < most && chosen.stream().noneMatch(other -> isLike(way, other))) {
                chosen.add(way);
                for (int point : List.of(way.from(), way.to())) {
                    places.put(point * step, Math.min(1, turns[point] / (Math.PI / 2)));
                }
            }
        }
        return places;
    }

    private static boolean isLike(Way way, Way other) {
        return Math.abs(way.from() - other.from()) < 2 * ROOM && Math.abs(way.to() - other.to()) < 2 * ROOM;
    }

    /** Corners, and points furthest to a side, up or down; between two far from each other, their middle. */
    private List<Integer> knots() {
        int count = points.size();
        double[] weights = new double[count];
        for (int i = REACH; i < count - REACH; i++) {
            boolean isSharpest =
                    Arrays.stream(turns, i - REACH, i + REACH + 1).max().orElseThrow() == turns[i];
            if (isSharpest && turns[i] >= CORNER) {
                weights[i] = 1 + turns[i];
            } else if (isFurthest(i)) {
                weights[i] = 1;
            }
        }
        List<Integer> knots = new ArrayList<>();
        int last = Integer.MIN_VALUE / 2;
        for (int i = 0; i < count; i++) {
            if (weights[i] > 0) {
                if (i - last < ROOM) {
                    if (weights[i] > weights[last]) {
                        knots.set(knots.size() - 1, i);
                        last = i;
                    }
                } else {
                    if (last >= 0 && (i - last) * step > height / 3) {
                        knots.add((i + last) / 2);
                    }
                    knots.add(i);
                    last = i;
                }
            }
        }
        return knots;
    }

    private boolean isFurthest(int i) {
        InkPoint from = points.get(i - REACH);
        InkPoint at = points.get(i);
        InkPoint to = points.get(i + REACH);
        return (at.x() - from.x()) * (to.x() - at.x()) < 0 || (at.y() - from.y()) * (to.y() - at.y()) < 0;
    }

    private boolean isWay(int i, int j) {
        if (before[i].longerSide() < SMALL * height || after[j].longerSide() < SMALL * height) {
            return false;
        }
        InkPoint from = points.get(i);
        InkPoint to = points.get(j);
        double straight = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return (j - i) * step <= (1 + CROOKED) * straight + 2 * step
                && to.x() >= from.x() - step
                && overlap(i, j) <= OVERLAP * height
                && before[i].middleX() < after[j].middleX();
    }

    private double overlap(int i, int j) {
        return before[i].right() - after[j].left();
    }

    /** Less where the sides lie further apart, the turns are sharper and the way between leaves less ink to either side. */
    private double cost(int i, int j) {
        double turn = Math.min(1, turns[i] / (Math.PI / 2)) + Math.min(1, turns[j] / (Math.PI / 2));
        return overlap(i, j) / height - 0.3 * turn;
    }

    private static double turn(InkPoint a, InkPoint b, InkPoint c) {
        double turn = Math.atan2(c.y() - b.y(), c.x() - b.x()) - Math.atan2(b.y() - a.y(), b.x() - a.x());
        return Math.IEEEremainder(turn, 2 * Math.PI);
    }
}

package digitpad.learning;

import digitpad.digits.Bounds;
import digitpad.digits.WritingRow;
import java.util.ArrayList;
import java.util.List;

/** The runs of pieces of a row that may be a digit each, or the pen's way between two, and what speaks for and against it. */
final class DigitCandidates {
    /** A run of more pieces is no candidate, unless it is the whole row. */
    private static final int MOST_PIECES = 8;
    /** In a row of more pieces, a scribble more likely than a number, runs are short: it must not take long to read. */
    private static final int MANY_PIECES = 40;

    private static final int FEWER_PIECES = 3;
    /** The way between two digits has no more pieces. */
    private static final int MOST_OF_A_WAY = 3;
    /** A run wider than this is no candidate, unless it is one piece or the whole row. */
    private static final double WIDEST = 1.6;
    /** A part of a stroke or mark that is lower than this is no candidate: it spares the network most of what is cut for nothing. */
    private static final double LOWEST_CUT = 0.4;
    /** Closer than this, ink nearly touches. */
    private static final double NEAR = 0.12;

    private static final double LEAST_PROBABILITY = 1e-3;
    private static final double SURE = 1e-6;

    private final WritingRow row;
    private final int reach;
    private final double height;
    private final List<Candidate> all = new ArrayList<>();
    private final double[] gaps;
    private final double[] overlaps;
    private final double[] distances;
    /** From each piece to those before it within reach, the nearest first. */
    private final double[][] between;
    /** For each piece how many are cut off from what is before them, up to it and with it. */
    private final int[] cuts;

    /**
     * A run of pieces.
     *
     * @param from the first piece
     * @param to the piece after the last
     * @param isDigit whether it would be a digit; else it is left out
     */
    record Candidate(int from, int to, boolean isDigit) {}

    /**
     * Finds the candidates of a row.
     *
     * @param row what stands there
     */
    DigitCandidates(WritingRow row) {
        this.row = row;
        height = Math.max(row.digitHeight(), 1e-9);
        int pieces = row.pieces();
        reach = pieces > MANY_PIECES ? FEWER_PIECES : MOST_PIECES;
        between = new double[pieces][];
        for (int i = 0; i < pieces; i++) {
            between[i] = new double[Math.min(i, reach)];
            for (int back = 1; back <= between[i].length; back++) {
                between[i][back - 1] = row.distance(i - back, i) / height;
            }
        }
        cuts = new int[pieces];
        gaps = new double[pieces];
        overlaps = new double[pieces];
        distances = new double[pieces];
        for (int i = 1; i < pieces; i++) {
            Bounds before = row.bounds(Math.max(0, i - reach), i);
            Bounds after = row.bounds(i, Math.min(pieces, i + reach));
            cuts[i] = cuts[i - 1] + (row.isCutBefore(i) ? 1 : 0);
            gaps[i] = (after.left() - before.right()) / height;
            overlaps[i] = overlap(before, after);
            distances[i] = distance(Math.max(0, i - reach), i, Math.min(pieces, i + reach));
        }
        for (int from = 0; from < pieces; from++) {
            int furthest = Math.min(pieces, from + Math.max(reach, MOST_OF_A_WAY));
            for (int to = from + 1; to <= furthest; to++) {
                if (isPossible(from, to)) {
                    all.add(new Candidate(from, to, true));
                }
                if (from > 0 && to < pieces && to - from <= MOST_OF_A_WAY && row.isWay(from, to)) {
                    all.add(new Candidate(from, to, false));
                }
            }
            if (from == 0 && furthest < pieces) {
                all.add(new Candidate(0, pieces, true));
            }
        }
    }

    private boolean isPossible(int from, int to) {
        if (to - from == row.pieces()) {
            return true;
        }
        Bounds bounds = row.bounds(from, to);
        boolean isCut = isCut(from) || isCut(to);
        return !(isCut && bounds.height() < LOWEST_CUT * height)
                && (to - from == 1 || to - from <= reach && bounds.width() <= WIDEST * height);
    }

    /** {@return every candidate} */
    List<Candidate> all() {
        return all;
    }

    /** How much two neighbours lie above each other, as a share of the narrower; 0 to 1. */
    private double overlap(Bounds before, Bounds after) {
        double narrower = Math.max(0.15 * height, Math.min(before.width(), after.width()));
        return Math.max(0, Math.min(1, (before.right() - after.left()) / narrower));
    }

    private double distance(int from, int middle, int to) {
        double nearest = 1;
        for (int i = middle; i < to; i++) {
            for (int j = Math.max(from, i - reach); j < middle; j++) {
                nearest = Math.min(nearest, between[i][i - j - 1]);
            }
        }
        return nearest;
    }

    /**
     * What speaks for and against a digit.
     *
     * @param candidate one of these that would be a digit
     * @param probabilities what the network makes of it
     * @return a figure for each {@link Evidence}
     */
    double[] evidence(Candidate candidate, float[] probabilities) {
        double[] figures = new double[Evidence.values().length];
        int digit = addReading(probabilities, figures);
        addInside(candidate, figures);
        addBefore(candidate.from(), figures);
        addShape(candidate, figures);
        boolean isNear = isNear(candidate.from()) || isNear(candidate.to());
        set(figures, Evidence.ONE_THAT_TOUCHES, isNear && digit == 1 ? 1 : 0);
        set(figures, Evidence.OTHER_THAT_TOUCHES, isNear && digit != 1 ? 1 : 0);
        return figures;
    }

    private static int addReading(float[] probabilities, double[] figures) {
        int digit = 0;
        for (int i = 1; i < probabilities.length; i++) {
            digit = probabilities[i] > probabilities[digit] ? i : digit;
        }
        double best = probabilities[digit];
        set(figures, Evidence.DIGIT, 1);
        set(figures, Evidence.SURPRISE, -Math.log(best));
        set(figures, Evidence.SURE, sureness(best, LEAST_PROBABILITY));
        set(figures, Evidence.VERY_SURE, sureness(best, SURE));
        figures[Evidence.READ_0.ordinal() + digit] = 1;
        return digit;
    }

    private static double sureness(double probability, double least) {
        return Math.log(Math.max(least, 1 - probability)) / Math.log(least);
    }

    /** How many strokes, how far apart or over each other they lie, and over how many places of a cut it goes. */
    private void addInside(Candidate candidate, double[] figures) {
        int from = candidate.from();
        int to = candidate.to();
        int uncut = cuts[to - 1] - cuts[from];
        int more = to - from - 1 - uncut;
        set(figures, Evidence.SEVERAL, more > 0 ? 1 : 0);
        set(figures, Evidence.MORE, Math.min(3, more) / 3.0);
        set(figures, Evidence.UNCUT, uncut > 0 ? 1 : 0);
        set(figures, Evidence.UNCUT_PLACES, Math.min(4, uncut) / 4.0);
        for (int i = from + 1; i < to; i++) {
            if (cuts[i] == cuts[i - 1]) {
                Bounds before = row.bounds(from, i);
                Bounds after = row.bounds(i, to);
                double distance = distance(from, i, to);
                raise(figures, Evidence.ROOM_INSIDE, Math.min(0.6, (after.left() - before.right()) / height));
                raise(figures, Evidence.BESIDE_INSIDE, 1 - overlap(before, after));
                raise(figures, Evidence.APART_INSIDE, Math.min(0.5, distance));
                raise(figures, Evidence.UNTOUCHED_INSIDE, Math.min(1, distance / NEAR));
            }
        }
        boolean isWhole = to - from == row.pieces();
        boolean isTogether = figures[Evidence.BESIDE_INSIDE.ordinal()] < 1;
        set(figures, Evidence.WHOLE_ROW, isWhole && isTogether ? 1 : 0);
        set(figures, Evidence.WHOLE_STROKE, isWhole && uncut > 0 && more == 0 ? 1 : 0);
    }

    /** How it lies to what comes before: room, overlap, touch, or a cut between. */
    private void addBefore(int from, double[] figures) {
        if (from > 0) {
            boolean isCut = cuts[from] > cuts[from - 1];
            set(figures, Evidence.ROOM_BEFORE, Math.max(0, Math.min(0.4, gaps[from])));
            set(figures, Evidence.OVER_BEFORE, Math.max(0, Math.min(0.6, -gaps[from])));
            set(figures, Evidence.ABOVE_BEFORE, overlaps[from]);
            set(figures, Evidence.TOUCH_BEFORE, Math.max(0, 1 - distances[from] / NEAR));
            set(figures, Evidence.CUT_BEFORE, isCut ? 1 : 0);
            set(figures, Evidence.CUT_EASE, isCut ? row.turnBefore(from) : 0);
        }
    }

    /** Digits of a row are about equally high, and not much wider than high. */
    private void addShape(Candidate candidate, double[] figures) {
        int from = candidate.from();
        int to = candidate.to();
        Bounds bounds = row.bounds(from, to);
        double tall = bounds.height() / height;
        double wide = bounds.width() / height;
        boolean isCut = isCut(from) || isCut(to);
        set(figures, Evidence.LOW, Math.max(0, 0.75 - tall));
        set(figures, Evidence.VERY_LOW, Math.max(0, 0.5 - tall));
        set(figures, Evidence.WIDE, Math.max(0, wide - 0.75));
        set(figures, Evidence.VERY_WIDE, Math.max(0, wide - 1.1));
        set(figures, Evidence.WIDE_OF_SEVERAL, to - from > 1 ? Math.max(0, wide - 0.75) : 0);
        set(figures, Evidence.NARROW, Math.max(0, 0.15 - Math.max(0.6 * tall - 0.3, wide)));
        set(figures, Evidence.LOW_AT_CUT, isCut ? Math.max(0, 0.85 - tall) : 0);
        set(figures, Evidence.AREA, Math.min(2, wide * tall));
        set(figures, Evidence.SMALL, Math.max(0, 0.3 - Math.max(tall, wide)));
    }

    private boolean isNear(int place) {
        return place > 0 && place < row.pieces() && distances[place] < NEAR;
    }

    private boolean isCut(int place) {
        return place > 0 && place < row.pieces() && cuts[place] > cuts[place - 1];
    }

    /**
     * What speaks for and against the pen's way between two digits.
     *
     * @param way one of these that is no digit
     * @return a figure for each {@link Evidence}
     */
    double[] evidence(Candidate way) {
        double[] figures = new double[Evidence.values().length];
        Bounds bounds = row.bounds(way.from(), way.to());
        Bounds before = row.bounds(Math.max(0, way.from() - reach), way.from());
        Bounds after = row.bounds(way.to(), Math.min(row.pieces(), way.to() + reach));
        double room = (after.left() - before.right()) / height;
        set(figures, Evidence.WAY, 1);
        set(figures, Evidence.WAY_LENGTH, Math.hypot(bounds.width(), bounds.height()) / height);
        set(figures, Evidence.WAY_STEEP, bounds.height() / Math.max(1e-9, Math.hypot(bounds.width(), bounds.height())));
        set(figures, Evidence.WAY_LEAVES, row.turnBefore(way.from()));
        set(figures, Evidence.WAY_MEETS, row.turnBefore(way.to()));
        set(figures, Evidence.WAY_OVER, Math.max(0, Math.min(1, -room)));
        set(figures, Evidence.WAY_ROOM, Math.max(0, Math.min(0.6, room)));
        return figures;
    }

    private static void set(double[] figures, Evidence evidence, double value) {
        figures[evidence.ordinal()] = value;
    }

    private static void raise(double[] figures, Evidence evidence, double value) {
        figures[evidence.ordinal()] = Math.max(figures[evidence.ordinal()], value);
    }
}

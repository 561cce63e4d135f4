package digitpad.learning;

import digitpad.digits.Bounds;
import digitpad.digits.WritingRow;
import java.util.ArrayList;
import java.util.List;

/** The runs of pieces of a row that may be a digit each, and what speaks for and against it. Lengths are shares of a digit's height. */
final class DigitCandidates {
    /** What {@link #features} tells of a candidate, in its order. */
    static final int FEATURES = 36;

    /** A run of more pieces is no candidate, unless it is the whole row. */
    private static final int MOST_PIECES = 8;
    /** In a row of more pieces, a scribble more likely than a number, runs are short: it must not take long to read. */
    private static final int MANY_PIECES = 40;

    private static final int FEWER_PIECES = 3;
    /** A run wider than this is no candidate, unless it is one piece or the whole row. */
    private static final double WIDEST = 1.6;
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
    private final double[][] between;

    /**
     * A run of pieces.
     *
     * @param from the first piece
     * @param to the piece after the last
     */
    record Candidate(int from, int to) {}

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
        between = new double[pieces][pieces];
        for (int i = 0; i < pieces; i++) {
            for (int j = Math.max(0, i - reach); j < i; j++) {
                between[i][j] = row.distance(j, i) / height;
            }
        }
        gaps = new double[pieces];
        overlaps = new double[pieces];
        distances = new double[pieces];
        for (int i = 1; i < pieces; i++) {
            Bounds before = row.bounds(Math.max(0, i - reach), i);
            Bounds after = row.bounds(i, Math.min(pieces, i + reach));
            gaps[i] = (after.left() - before.right()) / height;
            overlaps[i] = overlap(before, after);
            distances[i] = distance(Math.max(0, i - reach), i, Math.min(pieces, i + reach));
        }
        for (int from = 0; from < pieces; from++) {
            for (int to = from + 1; to <= pieces; to++) {
                if (isPossible(from, to)) {
                    all.add(new Candidate(from, to));
                }
            }
        }
    }

    private boolean isPossible(int from, int to) {
        boolean isWhole = to - from == row.pieces();
        return isWhole
                || to - from == 1
                || to - from <= reach && row.bounds(from, to).width() <= WIDEST * height;
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
                nearest = Math.min(nearest, between[i][j]);
            }
        }
        return nearest;
    }

    /**
     * What speaks for and against a candidate.
     *
     * @param candidate one of these
     * @param probabilities what the network makes of it
     * @return {@link #FEATURES} figures, each about 0 to 1
     */
    double[] features(Candidate candidate, float[] probabilities) {
        int digit = 0;
        for (int i = 1; i < probabilities.length; i++) {
            digit = probabilities[i] > probabilities[digit] ? i : digit;
        }
        double best = probabilities[digit];
        int from = candidate.from();
        int to = candidate.to();
        Bounds bounds = row.bounds(from, to);
        double tall = bounds.height() / height;
        double wide = bounds.width() / height;
        double[] f = new double[FEATURES];
        // One for each digit, then what the network makes of it.
        f[0] = 1;
        f[1] = -Math.log(best);
        f[2] = Math.log(Math.max(LEAST_PROBABILITY, 1 - best)) / Math.log(LEAST_PROBABILITY);
        // Of several pieces: how many, and how far apart or over each other they lie.
        f[3] = to - from > 1 ? 1 : 0;
        f[4] = Math.min(3, to - from - 1) / 3.0;
        for (int i = from + 1; i < to; i++) {
            Bounds before = row.bounds(from, i);
            Bounds after = row.bounds(i, to);
            double gap = (after.left() - before.right()) / height;
            f[5] = Math.max(f[5], Math.min(0.6, gap));
            f[6] = Math.max(f[6], 1 - overlap(before, after));
            f[7] = Math.max(f[7], Math.min(0.5, distance(from, i, to)));
            f[8] = Math.max(f[8], Math.min(1, distance(from, i, to) / NEAR));
        }
        // How it lies to what comes before: room, overlap, touch, or a cut between.
        if (from > 0) {
            f[9] = Math.max(0, Math.min(0.4, gaps[from]));
            f[10] = Math.max(0, Math.min(0.6, -gaps[from]));
            f[11] = overlaps[from];
            f[12] = Math.max(0, 1 - distances[from] / NEAR);
            f[13] = row.isCutBefore(from) ? 1 : 0;
        }
        // Digits of a row are about equally high, and not much wider than high.
        f[14] = Math.max(0, 0.75 - tall);
        f[15] = Math.max(0, wide - 0.75);
        f[16] = Math.max(0, wide - 1.1);
        f[17] = Math.max(0, 0.15 - Math.max(0.6 * tall - 0.3, wide));
        f[18] = from > 0 && row.isCutBefore(from) || to < row.pieces() && row.isCutBefore(to)
                ? Math.max(0, 0.85 - tall)
                : 0;
        f[19] = Math.min(2, wide * tall);
        f[20] = Math.max(0, 0.5 - tall);
        f[21] = Math.log(Math.max(SURE, 1 - best)) / Math.log(SURE);
        // A one that touches its neighbour may be a part of it.
        boolean isNear = from > 0 && distances[from] < NEAR || to < row.pieces() && distances[to] < NEAR;
        f[22] = isNear && digit == 1 ? 1 : 0;
        f[23] = isNear && digit != 1 ? 1 : 0;
        f[24] = Math.max(0, 0.3 - Math.max(tall, wide));
        f[25] = to - from > 1 ? f[15] : 0;
        f[26 + digit] = 1;
        return f;
    }
}

package digitpad.digits;

import java.util.List;

/**
 * Writing that stands in one row, cut into pieces that are ordered by the middle of each from left to right: strokes, marks of a picture,
 * or parts of them where two digits may touch. Each digit is a run of pieces; which runs are digits is not known here.
 */
public interface WritingRow {
    /** {@return how many pieces; 1 or more} */
    int pieces();

    /**
     * Where a piece lies.
     *
     * @param piece 0 for the first
     * @return its bounds, the pen's width not in them
     */
    Bounds bounds(int piece);

    /**
     * How far two pieces are from each other, ink to ink along the middle of the pen.
     *
     * @param first 0 for the first piece
     * @param second another
     * @return 0 where they touch, in the unit of the bounds
     */
    double distance(int first, int second);

    /**
     * Whether a piece and the one before it are parts of the same stroke or mark.
     *
     * @param piece 1 for the second
     * @return whether ink was cut between them
     */
    boolean isCutBefore(int piece);

    /**
     * How much speaks for a cut before a piece.
     *
     * @param piece one with a cut before it
     * @return 0 to 1: how sharply the pen turns there, or how little ink a picture has there
     */
    default double turnBefore(int piece) {
        return 0;
    }

    /**
     * Whether a run of pieces may be nothing but the pen's way from one digit to the next.
     *
     * @param from the first piece
     * @param to the piece after the last
     * @return whether it may be left out
     */
    default boolean isWay(int from, int to) {
        return false;
    }

    /**
     * What a network would see of a run of pieces; what was cut between them is whole again.
     *
     * @param from the first piece
     * @param to the piece after the last
     * @return the digit image
     */
    DigitImage digitImage(int from, int to);

    /**
     * The bounds of a run of pieces.
     *
     * @param from the first piece
     * @param to the piece after the last
     * @return the smallest upright rectangle around all
     */
    default Bounds bounds(int from, int to) {
        Bounds all = bounds(from);
        for (int piece = from + 1; piece < to; piece++) {
            all = all.and(bounds(piece));
        }
        return all;
    }

    /**
     * How high a digit of this row is: as its tallest stroke or mark, or half of the whole if all are low.
     *
     * @return above 0 unless the row is a dot
     */
    double digitHeight();

    /**
     * Parts things into rows of writing. Two belong to the same row if they stand at the same height or nearly so, or if one of them is too
     * low to be a row of its own.
     *
     * @param bounds of each thing
     * @return the places of the things of each row, rows from top to bottom
     */
    static List<List<Integer>> rows(List<Bounds> bounds) {
        return Rows.of(bounds);
    }
}

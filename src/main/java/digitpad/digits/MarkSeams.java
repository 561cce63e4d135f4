package digitpad.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a mark of a picture may be several digits that touch: lines from its top to its bottom that meet little ink and wind between what
 * leans over or under the neighbour. Avidan and Shamir, "Seam carving for content-aware image resizing", 2007, whose seams these are, each
 * kept near a column.
 */
final class MarkSeams {
    /** Seams are looked for on a raster of no more rows. */
    private static final int ROWS = 64;
    /** Seams of one mark: one, and so many for each height of its width. */
    private static final double MANY = 3;
    /** The least distance of a seam from another, as a share of a digit's height. */
    private static final double ROOM = 0.15;
    /** The least distance of a seam from the mark's ends. */
    private static final double NARROW = 0.08;
    /** A seam may go through so many lines' thickness of ink. */
    private static final double THIN = 2.6;
    /** How far a seam winds to either side of its column, as a share of a digit's height. */
    private static final double REACH = 0.25;
    /** What a step to the side weighs, in pixels of ink. */
    private static final double ASIDE = 0.04;

    private final InkRaster raster;
    /** More digits than this are never drawn in one go. */
    private static final int MOST = 60;

    private final int square;
    private final InkRaster small;

    /**
     * A way between two digits.
     *
     * @param columns for each row of the mark the first column that lies to the right
     * @param ink how much ink it goes through, as a multiple of the pen's width
     */
    record Seam(int[] columns, double ink) {
        /** {@return how little ink it meets, 1 for none, 0 for as much as a seam may} */
        double ease() {
            return Math.max(0, 1 - ink / THIN);
        }
    }

    private MarkSeams(InkRaster raster) {
        this.raster = raster;
        square = (raster.height() + ROWS - 1) / ROWS;
        small = raster.shrunk((Math.max(raster.width(), raster.height()) + square - 1) / square);
    }

    /**
     * Finds the seams.
     *
     * @param raster a mark's
     * @param pen the width of its strokes, in pixels
     * @param height a digit's, in pixels
     * @return seams from left to right, none of them to the left of the one before
     */
    static List<Seam> find(InkRaster raster, double pen, double height) {
        return new MarkSeams(raster).found(Math.max(1e-3, pen), height);
    }

    private List<Seam> found(double pen, double height) {
        int narrow = (int) Math.max(1, NARROW * height / square);
        int reach = (int) Math.max(1, REACH * height / square);
        List<Seam> all = new ArrayList<>();
        List<Integer> middles = new ArrayList<>();
        for (int column = narrow; column < small.width() - narrow; column++) {
            all.add(seam(column, reach, pen / square));
            middles.add(column);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).ink() <= THIN) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> all.get(i).ink()));
        List<Integer> chosen = new ArrayList<>();
        int most = Math.min(MOST, 1 + (int) Math.ceil(MANY * raster.width() / height));
        for (int i : order) {
            if (chosen.size() < most
                    && chosen.stream().allMatch(other -> Math.abs(other - i) * square >= ROOM * height)) {
                chosen.add(i);
            }
        }
        return inOrder(chosen.stream().sorted().map(all::get).toList());
    }

    /** The seam near a column that meets least ink. */
    private Seam seam(int column, int reach, double pen) {
        int first = Math.max(0, column - reach);
        int width = Math.min(small.width() - 1, column + reach) - first + 1;
        int rows = small.height();
        double[] cost = new double[width];
        int[][] came = new int[rows][width];
        for (int x = 0; x < width; x++) {
            cost[x] = Math.abs(first + x - column) * ASIDE + ink(0, first + x);
        }
        for (int row = 1; row < rows; row++) {
            double[] next = new double[width];
            for (int x = 0; x < width; x++) {
                int from = x;
                double least = cost[x];
                for (int side = -1; side <= 1; side += 2) {
                    if (x + side >= 0 && x + side < width && cost[x + side] + ASIDE < least) {
                        from = x + side;
                        least = cost[from] + ASIDE;
                    }
                }
                came[row][x] = from;
                next[x] = least + ink(row, first + x);
            }
            cost = next;
        }
        int end = 0;
        for (int x = 1; x < width; x++) {
            double least = cost[end] + Math.abs(first + end - column) * ASIDE;
            end = cost[x] + Math.abs(first + x - column) * ASIDE < least ? x : end;
        }
        int[] columns = new int[rows];
        double met = 0;
        for (int row = rows - 1; row >= 0; row--) {
            columns[row] = first + end;
            met += ink(row, first + end);
            end = came[row][end];
        }
        return new Seam(columns, met / pen);
    }

    private double ink(int row, int column) {
        return small.ink()[row * small.width() + column];
    }

    /** Brings seams to the mark's own pixels; where two would cross, the later one keeps to the right. */
    private List<Seam> inOrder(List<Seam> seams) {
        List<Seam> ordered = new ArrayList<>();
        int[] left = new int[raster.height()];
        for (Seam seam : seams) {
            int[] columns = new int[raster.height()];
            int[] bound = left;
            Arrays.setAll(
                    columns,
                    row -> Math.max(bound[row], Math.min(raster.width(), (int)
                            ((seam.columns()[Math.min(row / square, seam.columns().length - 1)] + 0.5) * square))));
            ordered.add(new Seam(columns, seam.ink()));
            left = columns;
        }
        return ordered;
    }
}

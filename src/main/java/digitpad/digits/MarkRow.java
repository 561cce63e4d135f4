package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Marks of a picture that stand in one row. Marks wide enough to be two digits are cut at columns with little ink. */
public final class MarkRow implements WritingRow {
    /** A mark narrower than this share of a digit's height is not two digits. */
    private static final double WIDE = 0.75;
    /** Most places where one mark is cut. */
    private static final int MOST_CUTS = 4;
    /** The least distance of a cut from another, as a share of a digit's height. */
    private static final double ROOM = 0.2;
    /** The least distance of a cut from the mark's ends. */
    private static final double NARROW = 0.08;
    /** A cut may go through so many lines' thickness of ink. */
    private static final double THIN = 2.6;
    /** No more pixels of each mark are asked for its distance to others. */
    private static final int ASKED = 160;
    /** Larger digits are shrunk before they are normalised, which would take long. */
    private static final int LARGE = 700;
    /** Rows lower than this share of the highest are dirt, or print beside the writing. */
    private static final double LOW = 0.35;
    /** Marks smaller than this share of a digit's height, in both directions, are dirt. */
    private static final double SPECK = 0.1;

    private final List<Piece> pieces = new ArrayList<>();
    private final double pen;
    private final double scale;
    private final double dx;
    private final double dy;

    /** Some columns of a mark; cutBefore where the mark goes on to the left. */
    private record Piece(InkMark mark, InkMark part, boolean cutBefore, int[] outline) {}

    private MarkRow(List<InkMark> marks, double scale, double dx, double dy) {
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
        double height =
                marks.stream().mapToDouble(mark -> mark.raster().height()).max().orElseThrow();
        InkMark largest =
                marks.stream().max(Comparator.comparingDouble(InkMark::mass)).orElseThrow();
        pen = DistanceMap.strokeWidth(largest.raster());
        for (InkMark mark : marks) {
            if (Math.max(mark.raster().width(), mark.raster().height()) >= SPECK * height) {
                cut(mark, height);
            }
        }
        pieces.sort(Comparator.comparingDouble(
                piece -> piece.part().left() + piece.part().raster().width() / 2.0));
    }

    /**
     * Parts the marks of a picture into rows.
     *
     * @param ink the picture's
     * @param scale what a pixel measures in the unit of the bounds
     * @param dx where the picture's left edge lies
     * @param dy where the picture's top edge lies
     * @return its rows, from top to bottom; none if there is no ink
     */
    public static List<MarkRow> of(InkRaster ink, double scale, double dx, double dy) {
        List<InkMark> marks = InkMark.of(ink);
        List<Bounds> bounds = marks.stream().map(MarkRow::box).toList();
        List<List<InkMark>> rows = WritingRow.rows(bounds).stream()
                .map(row -> row.stream().map(marks::get).toList())
                .toList();
        double highest = rows.stream().mapToDouble(MarkRow::height).max().orElse(0);
        return rows.stream()
                .filter(row -> height(row) >= LOW * highest)
                .map(row -> new MarkRow(row, scale, dx, dy))
                .toList();
    }

    private static double height(List<InkMark> row) {
        return row.stream().mapToDouble(mark -> mark.raster().height()).max().orElse(0);
    }

    private static Bounds box(InkMark mark) {
        return new Bounds(
                mark.left(),
                mark.top(),
                mark.left() + mark.raster().width(),
                mark.top() + mark.raster().height());
    }

    private void cut(InkMark mark, double height) {
        int width = mark.raster().width();
        int from = 0;
        if (width >= WIDE * height) {
            for (int cut : cuts(mark.raster(), height)) {
                add(mark, from, cut);
                from = cut;
            }
        }
        add(mark, from, width);
    }

    private void add(InkMark mark, int from, int to) {
        InkRaster raster = mark.raster();
        float[] columns = new float[(to - from) * raster.height()];
        for (int row = 0; row < raster.height(); row++) {
            System.arraycopy(raster.ink(), row * raster.width() + from, columns, row * (to - from), to - from);
        }
        new InkRaster(to - from, raster.height(), columns).croppedMark().ifPresent(part -> {
            InkMark placed = new InkMark(mark.left() + from + part.left(), mark.top() + part.top(), part.raster());
            pieces.add(new Piece(mark, placed, from > 0, outline(placed)));
        });
    }

    private List<Integer> cuts(InkRaster raster, double height) {
        double[] ink = new double[raster.width()];
        for (int i = 0; i < raster.ink().length; i++) {
            ink[i % raster.width()] += raster.ink()[i];
        }
        int narrow = (int) Math.max(1, NARROW * height);
        List<Integer> candidates = new ArrayList<>();
        for (int column = narrow; column < raster.width() - narrow; column++) {
            if (ink[column] <= THIN * pen) {
                candidates.add(column);
            }
        }
        candidates.sort(Comparator.comparingDouble(column -> ink[column]));
        List<Integer> chosen = new ArrayList<>();
        for (int candidate : candidates) {
            if (chosen.size() < MOST_CUTS
                    && chosen.stream().allMatch(other -> Math.abs(other - candidate) >= ROOM * height)) {
                chosen.add(candidate);
            }
        }
        return chosen.stream().sorted().toList();
    }

    /** Some pixels with ink beside paper: column, row, column, row… */
    private static int[] outline(InkMark part) {
        InkRaster raster = part.raster();
        List<int[]> edge = new ArrayList<>();
        for (int i = 0; i < raster.ink().length; i++) {
            int column = i % raster.width();
            int row = i / raster.width();
            boolean isEdge = raster.ink()[i] > 0
                    && (column == 0
                            || row == 0
                            || column == raster.width() - 1
                            || row == raster.height() - 1
                            || raster.ink()[i - 1] == 0
                            || raster.ink()[i + 1] == 0
                            || raster.ink()[i - raster.width()] == 0
                            || raster.ink()[i + raster.width()] == 0);
            if (isEdge) {
                edge.add(new int[] {part.left() + column, part.top() + row});
            }
        }
        int step = 1 + edge.size() / ASKED;
        int[] some = new int[2 * ((edge.size() + step - 1) / step)];
        for (int i = 0; i < some.length / 2; i++) {
            some[2 * i] = edge.get(i * step)[0];
            some[2 * i + 1] = edge.get(i * step)[1];
        }
        return some;
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    /** Half the pen's width is taken off each side, as ink has it. */
    @Override
    public Bounds bounds(int piece) {
        Bounds box = box(pieces.get(piece).part());
        double x = Math.min(pen, box.width()) / 2;
        double y = Math.min(pen, box.height()) / 2;
        return new Bounds(
                dx + scale * (box.left() + x),
                dy + scale * (box.top() + y),
                dx + scale * (box.right() - x),
                dy + scale * (box.bottom() - y));
    }

    @Override
    public double distance(int first, int second) {
        Piece one = pieces.get(first);
        Piece other = pieces.get(second);
        if (one.mark() == other.mark()) {
            return 0;
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < one.outline().length; i += 2) {
            for (int j = 0; j < other.outline().length; j += 2) {
                nearest = Math.min(
                        nearest,
                        Math.hypot(
                                one.outline()[i] - other.outline()[j], one.outline()[i + 1] - other.outline()[j + 1]));
            }
        }
        return scale * (nearest + pen);
    }

    @Override
    public boolean isCutBefore(int piece) {
        Piece cut = pieces.get(piece);
        return cut.cutBefore() && pieces.subList(0, piece).stream().anyMatch(before -> before.mark() == cut.mark());
    }

    @Override
    public DigitImage digitImage(int from, int to) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (Piece piece : pieces.subList(from, to)) {
            InkMark part = piece.part();
            left = Math.min(left, part.left());
            top = Math.min(top, part.top());
            right = Math.max(right, part.left() + part.raster().width());
            bottom = Math.max(bottom, part.top() + part.raster().height());
        }
        float[] ink = new float[(right - left) * (bottom - top)];
        for (Piece piece : pieces.subList(from, to)) {
            InkMark part = piece.part();
            InkRaster raster = part.raster();
            for (int i = 0; i < raster.ink().length; i++) {
                int place = (part.top() - top + i / raster.width()) * (right - left)
                        + part.left()
                        - left
                        + i % raster.width();
                ink[place] = Math.max(ink[place], raster.ink()[i]);
            }
        }
        return new InkRaster(right - left, bottom - top, ink)
                .shrunk(LARGE)
                .normalised()
                .orElseThrow();
    }
}

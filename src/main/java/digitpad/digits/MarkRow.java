package digitpad.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Marks of a picture that stand in one row. Marks wide enough to be two digits are cut along seams with little ink. */
public final class MarkRow implements WritingRow {
    /** A mark narrower than this share of a digit's height is not two digits. */
    private static final double WIDE = 0.75;
    /** No more pixels of each mark are asked for its distance to others. */
    private static final int ASKED = 160;
    /** Larger digits are shrunk before they are normalised, which would take long. */
    private static final int LARGE = 700;
    /** Rows lower than this share of the highest are dirt, or print beside the writing. */
    private static final double LOW = 0.35;
    /** Texture has tens of thousands; no page of numbers has so many. */
    private static final int MOST_MARKS = 2_000;
    /** A mark lower than so many pens is a line, whose digits nobody would look for. */
    private static final double LINE = 2;
    /** Marks smaller than this share of a digit's height, in both directions, are dirt. */
    private static final double SPECK = 0.1;

    private final List<Piece> pieces = new ArrayList<>();
    private final double height;
    private final double pen;
    private final double scale;
    private final double dx;
    private final double dy;

    /** A part of a mark; with the seam before it where the mark goes on to the left. */
    private record Piece(InkMark mark, InkMark part, Optional<MarkSeams.Seam> seam, int[] outline) {}

    private MarkRow(List<InkMark> marks, double scale, double dx, double dy) {
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
        Bounds all = marks.stream().map(MarkRow::box).reduce(Bounds::and).orElseThrow();
        height = Math.max(height(marks), all.height() / 2);
        InkMark largest =
                marks.stream().max(Comparator.comparingDouble(InkMark::mass)).orElseThrow();
        pen = DistanceMap.strokeWidth(largest.raster());
        for (InkMark mark : marks) {
            if (Math.max(mark.raster().width(), mark.raster().height()) >= SPECK * height) {
                cut(mark);
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
        List<InkMark> marks = largest(InkMark.of(ink));
        List<Bounds> bounds = marks.stream().map(MarkRow::box).toList();
        List<List<InkMark>> rows = WritingRow.rows(bounds).stream()
                .map(row -> row.stream().map(marks::get).toList())
                .toList();
        double highest = rows.stream().mapToDouble(MarkRow::height).max().orElse(0);
        return rows.stream()
                .filter(row -> height(row) >= LOW * highest)
                .map(row -> new MarkRow(row, scale, dx, dy))
                // Where small marks climb far, all of them are specks beside the whole.
                .filter(row -> row.pieces() > 0)
                .toList();
    }

    private static List<InkMark> largest(List<InkMark> marks) {
        return marks.size() <= MOST_MARKS
                ? marks
                : marks.stream()
                        .sorted(Comparator.comparingDouble(InkMark::mass).reversed())
                        .limit(MOST_MARKS)
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

    private void cut(InkMark mark) {
        InkRaster raster = mark.raster();
        int[] from = new int[raster.height()];
        Optional<MarkSeams.Seam> before = Optional.empty();
        if (raster.width() >= WIDE * height && raster.height() >= LINE * pen) {
            for (MarkSeams.Seam seam : MarkSeams.find(raster, pen, height)) {
                add(mark, from, seam.columns(), before);
                from = seam.columns();
                before = Optional.of(seam);
            }
        }
        int[] end = new int[raster.height()];
        Arrays.fill(end, raster.width());
        add(mark, from, end, before);
    }

    private void add(InkMark mark, int[] from, int[] to, Optional<MarkSeams.Seam> seam) {
        InkRaster raster = mark.raster();
        float[] between = new float[raster.ink().length];
        for (int row = 0; row < raster.height(); row++) {
            int start = row * raster.width();
            System.arraycopy(raster.ink(), start + from[row], between, start + from[row], to[row] - from[row]);
        }
        new InkRaster(raster.width(), raster.height(), between).croppedMark().ifPresent(part -> {
            InkMark placed = new InkMark(mark.left() + part.left(), mark.top() + part.top(), part.raster());
            pieces.add(new Piece(mark, placed, seam, outline(placed)));
        });
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
    public double digitHeight() {
        return scale * Math.max(1, height - pen);
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
        return cut.seam().isPresent()
                && pieces.subList(0, piece).stream().anyMatch(before -> before.mark() == cut.mark());
    }

    @Override
    public double turnBefore(int piece) {
        return pieces.get(piece).seam().map(MarkSeams.Seam::ease).orElse(0.0);
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

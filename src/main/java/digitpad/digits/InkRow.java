package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Strokes that stand in one row. Strokes wide enough to be two digits drawn in one go are cut where least ink lies above each other. */
public final class InkRow implements WritingRow {
    /** Flattened strokes stay this close to their curves, as a share of a digit's height. */
    private static final double TOLERANCE = 0.004;
    /** Distances are measured between points this far apart, as a share of a digit's height. */
    private static final double STEP = 0.04;
    /** Of longer pieces only so many points are asked for their distance to others. */
    private static final int MOST_POINTS = 300;
    /** A stroke narrower than this share of a digit's height is not two digits. */
    private static final double WIDE = 0.75;
    /** Columns of this share of a digit's height are looked through for a place to cut. */
    private static final double COLUMN = 0.02;

    private static final DigitNormaliser NORMALISER = new DigitNormaliser();

    private final List<Stroke> strokes;
    private final double step;
    private final List<Piece> pieces = new ArrayList<>();

    /** A stroke between two columns; infinite where it was not cut. */
    private record Piece(int stroke, double left, double right, List<InkPoint> points, Bounds bounds) {}

    private InkRow(List<Stroke> strokes) {
        this.strokes = strokes;
        double height = strokes.stream()
                .mapToDouble(stroke -> Bounds.of(List.of(stroke.points())).height())
                .max()
                .orElseThrow();
        Bounds all = Bounds.of(strokes.stream().map(Stroke::points).toList());
        height = Math.max(height, all.height() / 2);
        // All dots: any step will do.
        step = Math.max(height, all.width() / 10) * STEP + Double.MIN_NORMAL;
        for (int i = 0; i < strokes.size(); i++) {
            addPieces(i, height);
        }
        pieces.sort(Comparator.comparingDouble(piece -> piece.bounds().middleX()));
    }

    /**
     * Parts ink into rows.
     *
     * @param ink something drawn
     * @return its rows, from top to bottom; none if nothing is drawn
     */
    public static List<InkRow> of(Ink ink) {
        List<Bounds> bounds = ink.strokes().stream()
                .map(stroke -> Bounds.of(List.of(stroke.points())))
                .toList();
        return WritingRow.rows(bounds).stream()
                .map(row ->
                        new InkRow(row.stream().sorted().map(ink.strokes()::get).toList()))
                .toList();
    }

    private void addPieces(int stroke, double height) {
        List<InkPoint> line = strokes.get(stroke).flattened(Math.max(step / STEP * TOLERANCE, Double.MIN_NORMAL));
        Bounds bounds = Bounds.of(List.of(line));
        double left = Double.NEGATIVE_INFINITY;
        if (height > 0 && bounds.width() >= WIDE * height) {
            for (double cut : InkCuts.find(line, bounds, height, COLUMN * height)) {
                add(stroke, left, cut, line);
                left = cut;
            }
        }
        add(stroke, left, Double.POSITIVE_INFINITY, line);
    }

    private void add(int stroke, double left, double right, List<InkPoint> line) {
        List<List<InkPoint>> lines = InkCuts.between(line, left, right);
        if (!lines.isEmpty()) {
            pieces.add(new Piece(stroke, left, right, dense(lines), Bounds.of(lines)));
        }
    }

    @Override
    public int pieces() {
        return pieces.size();
    }

    @Override
    public Bounds bounds(int piece) {
        return pieces.get(piece).bounds();
    }

    @Override
    public boolean isCutBefore(int piece) {
        return pieces.subList(0, piece).stream()
                .anyMatch(before -> before.stroke() == pieces.get(piece).stroke()
                        && before.right() == pieces.get(piece).left());
    }

    @Override
    public double distance(int first, int second) {
        double nearest = Double.POSITIVE_INFINITY;
        List<InkPoint> others = pieces.get(second).points();
        for (InkPoint point : pieces.get(first).points()) {
            for (InkPoint other : others) {
                nearest = Math.min(nearest, Math.hypot(point.x() - other.x(), point.y() - other.y()));
            }
        }
        return Math.max(0, nearest - step);
    }

    /** Points at most a step from each other along lines; of a scribble, some of them. */
    private List<InkPoint> dense(List<List<InkPoint>> lines) {
        List<InkPoint> points = new ArrayList<>();
        for (List<InkPoint> line : lines) {
            InkPoint from = line.get(0);
            points.add(from);
            for (InkPoint to : line) {
                double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
                int parts = (int) Math.floor(length / step);
                InkPoint start = from;
                for (int i = 1; i <= parts; i++) {
                    double share = i * step / length;
                    from = new InkPoint(
                            start.x() + share * (to.x() - start.x()), start.y() + share * (to.y() - start.y()));
                    points.add(from);
                }
            }
            points.add(line.get(line.size() - 1));
        }
        int every = 1 + points.size() / MOST_POINTS;
        return IntStream.range(0, (points.size() + every - 1) / every)
                .mapToObj(i -> points.get(i * every))
                .toList();
    }

    @Override
    public DigitImage digitImage(int from, int to) {
        return NORMALISER.normalise(ink(from, to)).orElseThrow();
    }

    /**
     * The ink of a run of pieces; strokes that are whole are the strokes that were drawn.
     *
     * @param from the first piece
     * @param to the piece after the last
     * @return the ink
     */
    public Ink ink(int from, int to) {
        List<Stroke> drawn = new ArrayList<>();
        for (int i = 0; i < strokes.size(); i++) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            for (Piece piece : pieces.subList(from, to)) {
                if (piece.stroke() == i) {
                    left = Math.min(left, piece.left());
                    right = Math.max(right, piece.right());
                }
            }
            Stroke stroke = strokes.get(i);
            if (left == Double.NEGATIVE_INFINITY && right == Double.POSITIVE_INFINITY) {
                drawn.add(stroke);
            } else if (left < right) {
                InkCuts.between(stroke.flattened(step / STEP * TOLERANCE), left, right)
                        .forEach(line -> drawn.add(new Stroke(line, stroke.width())));
            }
        }
        return new Ink(drawn);
    }
}

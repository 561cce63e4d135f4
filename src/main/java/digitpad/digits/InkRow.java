package digitpad.digits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Strokes that stand in one row. Strokes wide enough to be two digits drawn in one go are cut where one may end or the next begin. */
public final class InkRow implements WritingRow {
    /** Flattened strokes stay this close to their curves, as a share of a digit's height. */
    private static final double TOLERANCE = 0.004;
    /** Distances are measured between points this far apart, as a share of a digit's height. */
    private static final double STEP = 0.04;
    /** Of longer pieces only so many points are asked for their distance to others. */
    private static final int MOST_POINTS = 300;
    /** A stroke narrower than this share of a digit's height is not two digits. */
    private static final double WIDE = 0.75;
    /** What is this much longer than the straight line from its beginning to its end is not the way from one digit to the next. */
    private static final double CROOKED = 0.15;

    /** The most room between the two rings of an eight, as a share of the lower one's height. */
    private static final double ROOM_OF_RINGS = 0.4;
    /** Of its width the narrower ring has at least this share above or below the other. */
    private static final double SHARED_BY_RINGS = 0.5;
    /** How far round its middle a ring goes at least, in turns; half a circle goes round 0.65 of one. */
    private static final double ROUND = 5 / 6.0;
    /** A ring encloses at least this share of the rectangle around it; a circle encloses 0.79. */
    private static final double FULL_RING = 0.5;

    private static final DigitNormaliser NORMALISER = new DigitNormaliser();

    private final List<Stroke> strokes;
    private final List<StrokePath> paths;
    private final double height;
    private final double step;
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A part of a stroke.
     *
     * @param stroke which
     * @param from where on its path it begins
     * @param to where it ends
     * @param turn how sharply the stroke turns where it begins, 0 to 1
     * @param place of the piece in the row
     */
    private record Piece(
            int stroke, double from, double to, double turn, double place, List<InkPoint> points, Bounds bounds) {}

    private InkRow(List<Stroke> strokes) {
        this.strokes = strokes;
        double tallest = strokes.stream()
                .mapToDouble(stroke -> Bounds.of(List.of(stroke.points())).height())
                .max()
                .orElseThrow();
        Bounds all = Bounds.of(strokes.stream().map(Stroke::points).toList());
        height = Math.max(tallest, all.height() / 2);
        // All dots: any step will do.
        step = Math.max(Math.max(height, all.width() / 10) * STEP, Double.MIN_NORMAL / TOLERANCE);
        paths = strokes.stream()
                .map(stroke -> new StrokePath(stroke.flattened(step / STEP * TOLERANCE)))
                .toList();
        for (int i = 0; i < strokes.size(); i++) {
            addPieces(i);
        }
        pieces.sort(Comparator.comparingDouble(Piece::place));
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
        if (areAnEightOfRings(ink.strokes(), bounds)) {
            return List.of(new InkRow(ink.strokes()));
        }
        return WritingRow.rows(bounds).stream()
                .map(row ->
                        new InkRow(row.stream().sorted().map(ink.strokes()::get).toList()))
                .toList();
    }

    /** Two rings, one above the other and nothing else, may stand further apart than strokes of one row do. */
    private static boolean areAnEightOfRings(List<Stroke> strokes, List<Bounds> bounds) {
        if (strokes.size() != 2 || !strokes.stream().allMatch(InkRow::isRing)) {
            return false;
        }
        Bounds one = bounds.get(0);
        Bounds other = bounds.get(1);
        double above = Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom());
        double beside = Math.max(one.left(), other.left()) - Math.min(one.right(), other.right());
        return above <= ROOM_OF_RINGS * Math.min(one.height(), other.height())
                && -beside >= SHARED_BY_RINGS * Math.min(one.width(), other.width());
    }

    /** It goes round its middle one way, no matter how far past its beginning: of an eight, the areas it encloses cancel out. */
    private static boolean isRing(Stroke stroke) {
        Bounds bounds = Bounds.of(List.of(stroke.points()));
        double middleX = (bounds.left() + bounds.right()) / 2;
        double middleY = (bounds.top() + bounds.bottom()) / 2;
        double turned = 0;
        double twiceEnclosed = 0;
        InkPoint last = stroke.points().get(0);
        for (InkPoint point : stroke.points()) {
            double cross = (last.x() - middleX) * (point.y() - middleY) - (point.x() - middleX) * (last.y() - middleY);
            double dot = (last.x() - middleX) * (point.x() - middleX) + (last.y() - middleY) * (point.y() - middleY);
            turned += Math.atan2(cross, dot);
            twiceEnclosed += cross;
            last = point;
        }
        return Math.abs(turned) >= ROUND * 2 * Math.PI
                && Math.abs(twiceEnclosed) / 2 >= FULL_RING * bounds.width() * bounds.height();
    }

    private void addPieces(int stroke) {
        StrokePath path = paths.get(stroke);
        NavigableMap<Double, Double> cuts = new TreeMap<>();
        if (height > 0 && Bounds.of(List.of(path.part(0, path.length()))).width() >= WIDE * height) {
            cuts = StrokeCuts.find(path, height);
        }
        cuts.put(path.length(), 0.0);
        double from = 0;
        double turn = 0;
        double place = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Double, Double> cut : cuts.entrySet()) {
            List<InkPoint> line = path.part(from, cut.getKey());
            Bounds bounds = Bounds.of(List.of(line));
            // Parts of a stroke stay in the order in which they were drawn.
            place = Math.max(place, bounds.middleX());
            pieces.add(new Piece(stroke, from, cut.getKey(), turn, place, dense(line), bounds));
            from = cut.getKey();
            turn = cut.getValue();
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
    public double digitHeight() {
        return height;
    }

    @Override
    public boolean isCutBefore(int piece) {
        return pieces.subList(0, piece).stream().anyMatch(before -> isContinued(before, pieces.get(piece)));
    }

    private static boolean isContinued(Piece before, Piece piece) {
        return before.stroke() == piece.stroke() && before.to() == piece.from();
    }

    @Override
    public double turnBefore(int piece) {
        return pieces.get(piece).turn();
    }

    /** The pen went to the right without a detour, and came from somewhere and went on. */
    @Override
    public boolean isWay(int from, int to) {
        Piece first = pieces.get(from);
        Piece last = pieces.get(to - 1);
        StrokePath path = paths.get(first.stroke());
        if (first.from() == 0 || last.to() == path.length()) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (!isContinued(pieces.get(i - 1), pieces.get(i))) {
                return false;
            }
        }
        List<InkPoint> way = path.part(first.from(), last.to());
        InkPoint start = way.get(0);
        InkPoint end = way.get(way.size() - 1);
        double straight = Math.hypot(end.x() - start.x(), end.y() - start.y());
        return last.to() - first.from() <= (1 + CROOKED) * straight + 2 * step && end.x() >= start.x() - step;
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

    /** Points at most a step from each other along a line; of a scribble, some of them. */
    private List<InkPoint> dense(List<InkPoint> line) {
        return new StrokePath(line).evenly(step, MOST_POINTS);
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
            StrokePath path = paths.get(i);
            List<Piece> parts = new ArrayList<>();
            for (Piece piece : pieces.subList(from, to)) {
                if (piece.stroke() == i) {
                    parts.add(piece);
                }
            }
            int first = 0;
            for (int part = 1; part <= parts.size(); part++) {
                if (part == parts.size() || !isContinued(parts.get(part - 1), parts.get(part))) {
                    Stroke stroke = strokes.get(i);
                    double begins = parts.get(first).from();
                    double ends = parts.get(part - 1).to();
                    boolean isWhole = begins == 0 && ends == path.length();
                    drawn.add(isWhole ? stroke : new Stroke(path.part(begins, ends), stroke.width()));
                    first = part;
                }
            }
        }
        return new Ink(drawn);
    }
}

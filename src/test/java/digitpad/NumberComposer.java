package digitpad;

import digitpad.digits.Bounds;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.files.InkFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Composes numbers of single digits that one person drew: side by side on a line as a hand writes them, with room between them that varies
 * and may be none, sizes, heights and slants that vary a little. The same seed composes the same numbers.
 */
public final class NumberComposer {
    /**
     * Room between digits as a share of their height.
     *
     * @param mean on average
     * @param varies how far it varies
     * @param least the least
     */
    public record Room(double mean, double varies, double least) {
        /** As a hand leaves. */
        public static final Room NATURAL = new Room(0.22, 0.12, -0.05);
        /** Digits touch or lie over each other. */
        public static final Room NONE = new Room(0.02, 0.08, -0.15);
    }

    /** The longest handles of the curve between two digits drawn in one go, as a share of the way; half of these ways are straight. */
    private static final double LONGEST_HANDLE = 0.8;
    /** Points on such a curve. */
    private static final int POINTS_BETWEEN = 10;
    /** How far sizes vary, as a share. */
    private static final double SIZE_VARIES = 0.06;
    /** How far a digit leaves the line, as a share of its height. */
    private static final double LINE_VARIES = 0.05;
    /** How far single digits are turned, in degrees. */
    private static final double TURN_VARIES = 3;
    /** How far whole numbers slant, in degrees. */
    private static final double SLANT_VARIES = 8;

    /** The four of the thirty writers whose drawings were kept from training, as models/README.md says. */
    private static final Set<String> NEW_HANDS = Set.of("pd07", "pd14", "pd21", "pd28");

    private final List<List<Drawing>> writers;
    private final Room room;
    private final double joined;
    private final Random random;
    private Function<Drawing, Ink> style = Drawing::ink;

    /**
     * A number.
     *
     * @param digits each as it was drawn, in its place
     * @param ink all together; where digits are joined, two strokes are one
     * @param text what it is
     * @param writer who drew it
     * @param isJoined whether two of its digits are drawn in one go
     */
    public record Composed(List<Ink> digits, Ink ink, String text, String writer, boolean isJoined) {}

    /**
     * A composer.
     *
     * @param drawings digits with their writers
     * @param room between digits
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     */
    private NumberComposer(List<Drawing> drawings, Room room, double joined, long seed) {
        Map<String, List<Drawing>> byWriter = new TreeMap<>();
        drawings.forEach(drawing -> byWriter.computeIfAbsent(drawing.writer().orElseThrow(), name -> new ArrayList<>())
                .add(drawing));
        this.writers = List.copyOf(byWriter.values());
        this.room = room;
        this.joined = joined;
        random = new Random(seed);
    }

    /**
     * A composer of drawings by people whom the network that ships never saw.
     *
     * @param room between digits
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     * @return the composer; skips the test where there are no drawings
     * @throws IOException if they cannot be read
     */
    public static NumberComposer ofNewHands(Room room, double joined, long seed) throws IOException {
        return ofHands(NEW_HANDS::contains, room, joined, seed);
    }

    /**
     * A composer of drawings by everybody else.
     *
     * @param room between digits
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     * @return the composer; skips the test where there are no drawings
     * @throws IOException if they cannot be read
     */
    public static NumberComposer ofKnownHands(Room room, double joined, long seed) throws IOException {
        return ofHands(writer -> !NEW_HANDS.contains(writer), room, joined, seed);
    }

    /**
     * Whether somebody else drew it.
     *
     * @param drawing with its writer
     * @return whether its writer is none of those whose drawings were kept
     */
    public static boolean isKnownHand(Drawing drawing) {
        return !NEW_HANDS.contains(drawing.writer().orElseThrow());
    }

    /**
     * A composer of drawings by some of the people.
     *
     * @param writers which, by their names in the ink file
     * @param room between digits
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     * @return the composer; skips the test where there are no drawings
     * @throws IOException if they cannot be read
     */
    public static NumberComposer ofHands(Predicate<String> writers, Room room, double joined, long seed)
            throws IOException {
        List<Drawing> drawings = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl")).stream()
                .map(InkFile.Entry::drawing)
                .filter(drawing -> writers.test(drawing.writer().orElseThrow()))
                .toList();
        return new NumberComposer(drawings, room, joined, seed);
    }

    /**
     * Changes how digits are drawn.
     *
     * @param styled the ink to compose with for a drawing, of about the same size
     * @return this composer
     */
    public NumberComposer inStyle(Function<Drawing, Ink> styled) {
        style = styled;
        return this;
    }

    /**
     * The next number.
     *
     * @param length how many digits
     * @return the number
     */
    public Composed next(int length) {
        List<Drawing> writer = writers.get(random.nextInt(writers.size()));
        double height = writer.stream()
                .mapToDouble(drawing -> drawing.ink().bounds().height())
                .average()
                .orElseThrow();
        double slant = Math.tan(Math.toRadians(SLANT_VARIES * random.nextGaussian()));
        List<Ink> digits = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean isJoined = false;
        double right = 0;
        for (int i = 0; i < length; i++) {
            Drawing drawing = writer.get(random.nextInt(writer.size()));
            text.append(drawing.digit().orElseThrow());
            Ink shaped = shaped(style.apply(drawing), slant);
            Bounds bounds = shaped.bounds();
            double apart = Math.max(room.least(), room.mean() + room.varies() * random.nextGaussian()) * height;
            double line = LINE_VARIES * random.nextGaussian() * height;
            Ink digit = shaped.transformed(1, right + apart - bounds.left(), line - bounds.bottom());
            right = digit.bounds().right();
            boolean joins = i > 0 && random.nextDouble() < joined;
            isJoined |= joins;
            List<Stroke> drawn = new ArrayList<>(digit.strokes());
            if (joins) {
                List<InkPoint> points =
                        new ArrayList<>(strokes.remove(strokes.size() - 1).points());
                List<InkPoint> next = drawn.remove(0).points();
                points.addAll(between(points, next));
                points.addAll(next);
                strokes.add(new Stroke(points));
            }
            strokes.addAll(drawn);
            digits.add(digit);
        }
        return new Composed(
                digits,
                new Ink(strokes),
                text.toString(),
                writer.get(0).writer().orElseThrow(),
                isJoined);
    }

    /** The way from the end of one line to the beginning of another, straight or as the hand was moving. */
    private List<InkPoint> between(List<InkPoint> line, List<InkPoint> next) {
        InkPoint from = line.get(line.size() - 1);
        InkPoint to = next.get(0);
        InkPoint came = line.get(Math.max(0, line.size() - 4));
        InkPoint goes = next.get(Math.min(next.size() - 1, 3));
        double way = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double leaves = handle(way, from.x() - came.x(), from.y() - came.y());
        double meets = handle(way, goes.x() - to.x(), goes.y() - to.y());
        List<InkPoint> points = new ArrayList<>();
        for (int i = 1; i <= POINTS_BETWEEN; i++) {
            double t = i / (POINTS_BETWEEN + 1.0);
            points.add(new InkPoint(
                    bezier(
                            t,
                            from.x(),
                            from.x() + leaves * (from.x() - came.x()),
                            to.x() - meets * (goes.x() - to.x()),
                            to.x()),
                    bezier(
                            t,
                            from.y(),
                            from.y() + leaves * (from.y() - came.y()),
                            to.y() - meets * (goes.y() - to.y()),
                            to.y())));
        }
        return points;
    }

    private double handle(double way, double x, double y) {
        double length = Math.hypot(x, y);
        double share = Math.max(0, 2 * random.nextDouble() - 1) * LONGEST_HANDLE;
        return length == 0 ? 0 : share * way / length / 2;
    }

    private static double bezier(double t, double a, double b, double c, double d) {
        double u = 1 - t;
        return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    }

    private Ink shaped(Ink ink, double slant) {
        double scale = 1 + SIZE_VARIES * random.nextGaussian();
        double turn = Math.toRadians(TURN_VARIES * random.nextGaussian());
        return new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> {
                            double x = scale * (point.x() - slant * point.y());
                            double y = scale * point.y();
                            return new InkPoint(
                                    x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn));
                        })
                        .toList()))
                .toList());
    }
}

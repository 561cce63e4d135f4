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
import java.util.function.Predicate;

/**
 * Composes numbers of single digits that one person drew: side by side on a line as a hand writes them, with room between them that varies
 * and may be none, sizes, heights and slants that vary a little. The same seed composes the same numbers.
 */
public final class NumberComposer {
    /** Room between digits as a share of their height: its mean, how far it varies, and the least. */
    private static final double ROOM = 0.22;

    private static final double ROOM_VARIES = 0.12;
    private static final double LEAST_ROOM = -0.05;
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
    private final double joined;
    private final Random random;

    /**
     * A number.
     *
     * @param digits each as it was drawn, in its place
     * @param ink all together; where digits are joined, two strokes are one
     * @param text what it is
     * @param isJoined whether two of its digits are drawn in one go
     */
    public record Composed(List<Ink> digits, Ink ink, String text, boolean isJoined) {}

    /**
     * A composer.
     *
     * @param drawings digits with their writers
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     */
    private NumberComposer(List<Drawing> drawings, double joined, long seed) {
        Map<String, List<Drawing>> byWriter = new TreeMap<>();
        drawings.forEach(drawing -> byWriter.computeIfAbsent(drawing.writer().orElseThrow(), name -> new ArrayList<>())
                .add(drawing));
        this.writers = List.copyOf(byWriter.values());
        this.joined = joined;
        random = new Random(seed);
    }

    /**
     * A composer of drawings by people whom the network that ships never saw.
     *
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     * @return the composer; skips the test where there are no drawings
     * @throws IOException if they cannot be read
     */
    public static NumberComposer ofNewHands(double joined, long seed) throws IOException {
        return of(NEW_HANDS::contains, joined, seed);
    }

    /**
     * A composer of drawings by everybody else.
     *
     * @param joined the share of neighbours that are drawn without lifting the pen
     * @param seed of all that varies
     * @return the composer; skips the test where there are no drawings
     * @throws IOException if they cannot be read
     */
    public static NumberComposer ofKnownHands(double joined, long seed) throws IOException {
        return of(writer -> !NEW_HANDS.contains(writer), joined, seed);
    }

    private static NumberComposer of(Predicate<String> writers, double joined, long seed) throws IOException {
        List<Drawing> drawings = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl")).stream()
                .map(InkFile.Entry::drawing)
                .filter(drawing -> writers.test(drawing.writer().orElseThrow()))
                .toList();
        return new NumberComposer(drawings, joined, seed);
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
            Ink shaped = shaped(drawing.ink(), slant);
            Bounds bounds = shaped.bounds();
            double room = Math.max(LEAST_ROOM, ROOM + ROOM_VARIES * random.nextGaussian()) * height;
            double line = LINE_VARIES * random.nextGaussian() * height;
            Ink digit = shaped.transformed(1, right + room - bounds.left(), line - bounds.bottom());
            right = digit.bounds().right();
            boolean joins = i > 0 && random.nextDouble() < joined;
            isJoined |= joins;
            List<Stroke> drawn = new ArrayList<>(digit.strokes());
            if (joins) {
                List<InkPoint> points =
                        new ArrayList<>(strokes.remove(strokes.size() - 1).points());
                points.addAll(drawn.remove(0).points());
                strokes.add(new Stroke(points));
            }
            strokes.addAll(drawn);
            digits.add(digit);
        }
        return new Composed(digits, new Ink(strokes), text.toString(), isJoined);
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

package digitpad.learning;

import digitpad.NumberComposer;
import digitpad.NumberComposer.Room;
import digitpad.SharedFiles;
import digitpad.digits.Bounds;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Fits {@link EvidenceWeights} by the likelihood of the right way to part composed numbers and to leave whole what is one, and writes them
 * to {@code src/main/resources/digitpad/number-evidence.properties}. Not part of the tests: {@code mvn test -Dtest=NumberFit}
 */
class NumberFit {
    private static final Path WEIGHTS = Path.of("src/main/resources/digitpad/number-evidence.properties");
    /** A sure network and one that never saw pen drawings: the weights must suit both. */
    private static final List<String> NETWORKS = List.of("digitpad", "quick");
    /** Numbers of each kind are multiplied by this. */
    private static final double SHARE = Double.parseDouble(System.getProperty("digitpad.share", "1"));

    private static final double WIDEST_SIGN = 1.5;
    private static final int STEPS = 500;
    private static final double RATE = 0.03;
    private static final double DECAY = 1e-4;

    private final SplittableRandom chance = new SplittableRandom(3);
    private final Random random = new Random(4);

    @Test
    void fit() throws IOException {
        List<Network> networks = new ArrayList<>();
        for (String name : NETWORKS) {
            try (InputStream model = NumberFit.class.getResourceAsStream("/digitpad/models/" + name + ".zip")) {
                networks.add(new Dl4jEngine().open(model, name).network());
            }
        }
        write(fitted(examples(networks)));
    }

    /** What people write and draw, about as often as they do, though numbers more often: they are harder. */
    List<NumberExample> examples(List<Network> networks) throws IOException {
        List<NumberExample> examples = new ArrayList<>();
        NumberComposer natural = composer(Room.NATURAL, 0.03, 1);
        NumberComposer tight = composer(Room.NONE, 0.03, 2);
        NumberComposer joined = composer(Room.NATURAL, 1, 3);
        NumberComposer tightAndJoined = composer(Room.NONE, 0.6, 4);
        add("numbers", 3000, () -> NumberExample.of(natural.next(2 + random.nextInt(5)), networks), examples);
        add("tight numbers", 400, () -> NumberExample.of(tight.next(2 + random.nextInt(3)), networks), examples);
        add("drawn in one go", 600, () -> NumberExample.of(joined.next(2 + random.nextInt(2)), networks), examples);
        add(
                "tight, in one go",
                200,
                () -> NumberExample.of(tightAndJoined.next(2 + random.nextInt(3)), networks),
                examples);
        add("scans", 400, () -> scan(natural.next(1 + random.nextInt(5)), networks), examples);
        add("tight scans", 400, () -> scan(tight.next(2 + random.nextInt(3)), networks), examples);
        List<Drawing> digits = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl")).stream()
                .map(InkFile.Entry::drawing)
                .filter(NumberComposer::isKnownHand)
                .toList();
        add("digits", 1200, () -> NumberExample.ofOne(one(digits, true), networks), examples);
        List<Drawing> others = InkFile.notDigits().stream()
                .filter(drawing -> isOneThing(drawing.ink()))
                .toList();
        add("no digits", 1200, () -> NumberExample.ofOne(one(others, false), networks), examples);
        return examples;
    }

    private NumberComposer composer(Room room, double joined, long seed) throws IOException {
        return NumberComposer.ofKnownHands(room, joined, seed)
                .inStyle(drawing ->
                        InkAugmenter.styled(drawing.ink(), drawing.digit().orElseThrow(), chance));
    }

    private List<NumberExample> scan(NumberComposer.Composed number, List<Network> networks) {
        return NumberExample.ofPicture(number, 40 + random.nextInt(120), 0.04 + 0.08 * random.nextDouble(), networks);
    }

    /** Signs of strokes side by side, and long scribbles, would teach that numbers are one thing. */
    private static boolean isOneThing(Ink ink) {
        List<Bounds> strokes = ink.strokes().stream()
                .map(stroke -> new Ink(List.of(stroke)).bounds())
                .sorted(Comparator.comparingDouble(Bounds::left))
                .toList();
        double right = strokes.get(0).right();
        for (Bounds stroke : strokes) {
            if (stroke.left() > right) {
                return false;
            }
            right = Math.max(right, stroke.right());
        }
        return ink.bounds().width() <= WIDEST_SIGN * ink.bounds().height();
    }

    private Ink one(List<Drawing> drawings, boolean areDigits) {
        Drawing drawing = drawings.get(random.nextInt(drawings.size()));
        Ink ink = areDigits ? InkAugmenter.styled(drawing.ink(), drawing.digit().orElseThrow(), chance) : drawing.ink();
        return random.nextBoolean() ? ink : InkAugmenter.changed(ink, chance);
    }

    private static void add(String kind, int count, Supplier<List<NumberExample>> next, List<NumberExample> examples) {
        int lost = 0;
        int many = (int) (SHARE * count);
        for (int i = 0; i < many; i++) {
            List<NumberExample> made = next.get();
            examples.addAll(made);
            lost += made.isEmpty() ? 1 : 0;
        }
        System.out.println(kind + ": of " + many + " cannot be parted rightly " + lost);
    }

    /** Gradient ascent by Adam. */
    static double[] fitted(List<NumberExample> examples) {
        double[] weights = new double[Evidence.values().length];
        double[] first = new double[weights.length];
        double[] second = new double[weights.length];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[weights.length];
            double likelihood = 0;
            for (NumberExample example : examples) {
                likelihood += example.addGradient(weights, gradient);
            }
            for (int j = 0; j < weights.length; j++) {
                double g = gradient[j] / examples.size() - DECAY * weights[j];
                first[j] = 0.9 * first[j] + 0.1 * g;
                second[j] = 0.99 * second[j] + 0.01 * g * g;
                double bias = Math.sqrt(1 - Math.pow(0.99, step)) / (1 - Math.pow(0.9, step));
                weights[j] += RATE * bias * first[j] / (Math.sqrt(second[j]) + 1e-8);
            }
            if (step % 250 == 0) {
                long wrong = examples.stream()
                        .filter(example -> !example.isPartedRightly(weights))
                        .count();
                System.out.printf(
                        "%d: %.5f, of %d parted wrongly %d%n",
                        step, likelihood / examples.size(), examples.size(), wrong);
            }
        }
        return weights;
    }

    static void write(double[] weights) throws IOException {
        StringBuilder text = new StringBuilder(
                "# How much each kind of evidence weighs when numbers are parted into digits. Written by NumberFit.\n");
        for (Evidence evidence : Evidence.values()) {
            text.append(String.format(Locale.ROOT, "%s=%.3f%n", evidence, weights[evidence.ordinal()]));
        }
        Files.writeString(WEIGHTS, text);
    }
}

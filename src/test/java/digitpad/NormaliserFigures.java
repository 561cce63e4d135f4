package digitpad;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints how the pen's width and straightening slanted drawings change what a network that learned from MNIST alone makes of the pen
 * drawings. Not named as a test, so that it runs only by hand: {@code mvn test -Dtest=NormaliserFigures}
 */
class NormaliserFigures {
    private static final double[] WIDTHS = {1.8, 2.1, 2.4, 2.7, 3, 3.4};
    /** How much of the slant is taken away. */
    private static final double[] STRAIGHTENED = {0, 0.5, 1};
    /** Widths are chosen on the writers with even numbers and checked on the others. */
    private static final int PARTS = 2;

    @Test
    void printTheTable() throws IOException {
        List<Drawing> drawings = InkFile.readAll(SharedFiles.find("data/pen/pendigits-train.jsonl")).stream()
                .map(InkFile.Entry::drawing)
                .toList();
        try (InputStream model = NormaliserFigures.class.getResourceAsStream("/digitpad/models/lenet.zip")) {
            Network network = new Dl4jEngine().open(model, "lenet").network();
            System.out.println("straightened  width  errors in %: even writers, odd writers, worst writer");
            for (double straightened : STRAIGHTENED) {
                for (double width : WIDTHS) {
                    print(network, drawings, straightened, width);
                }
            }
        }
    }

    private static void print(Network network, List<Drawing> drawings, double straightened, double width) {
        DigitNormaliser normaliser = new DigitNormaliser(width);
        int[] wrong = new int[PARTS];
        int[] all = new int[PARTS];
        Map<String, int[]> writers = new TreeMap<>();
        List<DigitImage> images = drawings.stream()
                .map(drawing -> normaliser
                        .normalise(straightened(drawing.ink(), straightened))
                        .orElseThrow())
                .toList();
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        float[][] probabilities = network.probabilities(pixels, images.size());
        for (int i = 0; i < images.size(); i++) {
            Drawing drawing = drawings.get(i);
            String writer = drawing.writer().orElseThrow();
            int part = Integer.parseInt(writer.substring(2)) % PARTS;
            int read = new Reading(images.get(i), probabilities[i]).digit();
            boolean isWrong = read != drawing.digit().orElseThrow();
            int[] own = writers.computeIfAbsent(writer, none -> new int[2]);
            own[1]++;
            all[part]++;
            if (isWrong) {
                wrong[part]++;
                own[0]++;
            }
        }
        double worst = writers.values().stream()
                .mapToDouble(own -> 100.0 * own[0] / own[1])
                .max()
                .orElseThrow();
        System.out.printf(
                "%12.1f %6.1f %6.2f %6.2f %6.1f%n",
                straightened, width, 100.0 * wrong[0] / all[0], 100.0 * wrong[1] / all[1], worst);
    }

    /** Shears ink until the line through its points that fits best, weighted by length, is as much more upright as is asked. */
    private static Ink straightened(Ink ink, double share) {
        if (share == 0) {
            return ink;
        }
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXy = 0;
        double sumYy = 0;
        for (Stroke stroke : ink.strokes()) {
            InkPoint from = stroke.points().get(0);
            for (InkPoint to : stroke.points()) {
                double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
                double x = (from.x() + to.x()) / 2;
                double y = (from.y() + to.y()) / 2;
                mass += length;
                sumX += length * x;
                sumY += length * y;
                sumXy += length * x * y;
                sumYy += length * y * y;
                from = to;
            }
        }
        double spread = sumYy - sumY * sumY / mass;
        double slant = spread > 0 ? share * (sumXy - sumX * sumY / mass) / spread : 0;
        return new Ink(ink.strokes().stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new InkPoint(point.x() - slant * point.y(), point.y()))
                        .toList()))
                .toList());
    }
}

package digitpad;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.InkRow;
import digitpad.digits.Stroke;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.InkFile;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whether the network that ships reads the ways in which people write digits, those among them that MNIST hardly has: each of the 70 of
 * {@code styles.jsonl} (what its writer is called tells the style) is drawn many times, larger or smaller, with another slant, width and
 * unsteadiness. A digit that is refused, or read as two, is misread. Prints what is misread; {@code mvn test -Dtest=StylesTest
 * -Ddigitpad.samples=100} the figures of models/README.md.
 */
class StylesTest {
    private static final int OF_EACH = Integer.getInteger("digitpad.samples", 20);

    private final Random random = new Random(9);

    @Test
    void everyStyleIsRead() throws IOException, URISyntaxException {
        Model model;
        try (InputStream file = StylesTest.class.getResourceAsStream("/digitpad/models/digitpad.zip")) {
            model = new Dl4jEngine().open(file, "digitpad");
        }
        NumberReader reader = new NumberReader();
        List<InkFile.Entry> styles = InkFile.readAll(
                Path.of(StylesTest.class.getResource("styles.jsonl").toURI()));
        Map<String, Integer> misread = new TreeMap<>();
        for (InkFile.Entry style : styles) {
            Drawing drawing = style.drawing();
            String digit = String.valueOf(drawing.digit().orElseThrow());
            for (int i = 0; i < OF_EACH; i++) {
                NumberReading reading = reader.read(InkRow.of(varied(drawing.ink())), model.network(), model.refusal())
                        .orElseThrow();
                if (!reading.isNumber() || !reading.text().equals(digit)) {
                    misread.merge(drawing.writer().orElseThrow(), 1, Integer::sum);
                }
            }
        }
        int all = misread.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("styles: " + all + " of " + styles.size() * OF_EACH + " misread: " + misread);
        assertThat(all).isLessThanOrEqualTo(styles.size() * OF_EACH / 100);
        assertThat(misread.values()).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(OF_EACH / 4));
    }

    private Ink varied(Ink ink) {
        double turn = Math.toRadians(5 * random.nextGaussian());
        double slant = Math.tan(Math.toRadians(5 + 9 * random.nextGaussian()));
        double aspect = Math.exp(-0.1 + 0.2 * random.nextGaussian());
        double size = Math.exp(Math.log(0.12) + random.nextDouble() * Math.log(5 / 0.12));
        double waveAcross = 2 * Math.PI * random.nextDouble();
        double waveDown = 2 * Math.PI * random.nextDouble();
        double tremor = random.nextBoolean() ? 0.4 : 1.2;
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            double right = 2.5 * random.nextGaussian();
            double down = 2.5 * random.nextGaussian();
            List<InkPoint> points = new ArrayList<>();
            for (InkPoint point : stroke.points()) {
                double y = point.y() - 50 + down;
                double x = point.x() - 50 + right + 3 * Math.sin(waveAcross + 0.05 * y);
                y += 3 * Math.sin(waveDown + 0.05 * x);
                x = aspect * x - slant * y;
                points.add(new InkPoint(
                        size * (x * Math.cos(turn) - y * Math.sin(turn) + tremor * random.nextGaussian()),
                        size * (x * Math.sin(turn) + y * Math.cos(turn) + tremor * random.nextGaussian())));
            }
            strokes.add(new Stroke(points));
        }
        return new Ink(strokes);
    }
}

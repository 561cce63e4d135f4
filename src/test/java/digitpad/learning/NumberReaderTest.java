package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.InkRow;
import digitpad.digits.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NumberReaderTest {
    private final AtomicInteger read = new AtomicInteger();
    private final Network network = new Network() {
        @Override
        public NetworkSummary summary() {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            read.addAndGet(images);
            float[][] ones = new float[images][10];
            for (float[] one : ones) {
                one[1] = 1;
            }
            return ones;
        }
    };
    private final NumberReader reader = new NumberReader();

    @Test
    void nothingIsRead() {
        assertThat(reader.read(InkRow.of(Ink.EMPTY), network, Refusal.NEVER)).isEmpty();
    }

    @Test
    void strokesFarApartAreDigitsEach() {
        NumberReading number =
                reader.read(InkRow.of(ones(3, 80)), network, Refusal.NEVER).orElseThrow();
        assertThat(number.text()).isEqualTo("111");
        assertThat(number.digits()).extracting(digit -> digit.bounds().left()).containsExactly(0.0, 80.0, 160.0);
        assertThat(number.confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void strokesThatCrossAreOneDigit() {
        Ink crossed = ones(1, 0).with(line(-30, 50, 30, 50));
        assertThat(reader.read(InkRow.of(crossed), network, Refusal.NEVER)
                        .orElseThrow()
                        .text())
                .isEqualTo("1");
    }

    @Test
    void onlyWhatIsNewIsReadByTheNetwork() {
        Ink number = ones(3, 80);
        reader.read(InkRow.of(number), network, Refusal.NEVER);
        int before = read.get();
        reader.read(InkRow.of(number), network, Refusal.NEVER);
        assertThat(read.get()).isEqualTo(before);
    }

    @Test
    void aScribbleOfManyStrokesHasFewCandidates() {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            strokes.add(line(i % 17, 0, i % 23, 100 - i % 5));
        }
        reader.read(InkRow.of(new Ink(strokes)), network, Refusal.NEVER);
        assertThat(read.get()).isLessThan(650);
    }

    private static Ink ones(int count, double apart) {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            strokes.add(line(i * apart, 0, i * apart, 100));
        }
        return new Ink(strokes);
    }

    private static Stroke line(double x1, double y1, double x2, double y2) {
        return new Stroke(List.of(new InkPoint(x1, y1), new InkPoint(x2, y2)));
    }
}

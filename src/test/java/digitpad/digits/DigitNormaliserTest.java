package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DigitNormaliserTest {
    private static final double PEN = DigitNormaliser.MNIST_PEN_WIDTH;

    private final DigitNormaliser normaliser = new DigitNormaliser();

    @Test
    void nothingDrawnHasNoDigitImage() {
        assertThat(normaliser.normalise(Ink.EMPTY)).isEmpty();
    }

    @Test
    void aDigitFillsTheBoxKeepingItsProportion() {
        DigitImage image = image(stroke(0, 0, 0, 300, 100, 300, 100, 0, 0, 0));
        int[] box = box(image, 1);
        assertThat(box[3] - box[1]).isBetween(20, 21);
        // The pen's middle runs 100 by 300 in a box of 20 less the pen's width.
        assertThat((double) box[2] - box[0]).isEqualTo((20 - PEN) / 3 + PEN, within(1.5));
    }

    @Test
    void theCentreOfMassIsInTheMiddleAsInMnist() {
        CentreOfMass centre = centre(image(stroke(0, 0, 100, 0, 30, 200)));
        assertThat(centre.x()).isEqualTo(DigitNormaliser.CENTRE, within(0.02));
        assertThat(centre.y()).isEqualTo(DigitNormaliser.CENTRE, within(0.02));
    }

    @Test
    void inkStaysInsideTheImageHoweverItsMassLies() {
        // Nearly all the mass is a scribble at one end of a long line.
        List<Stroke> strokes = new ArrayList<>();
        strokes.add(stroke(0, 0, 1000, 0));
        for (int i = 0; i < 40; i++) {
            strokes.add(stroke(960, i * 10, 1000, i * 10));
        }
        DigitImage image = image(strokes.toArray(Stroke[]::new));
        int[] box = box(image, 1);
        assertThat(box[2] - box[0]).isGreaterThanOrEqualTo(20);
        assertThat(mass(image, 0, 4)).isGreaterThan(0);
    }

    @Test
    void aDotIsADotInTheMiddle() {
        for (DigitImage image : List.of(
                image(stroke(77, 3)),
                image(stroke(77, 3, 77, 3, 77, 3)),
                image(stroke(77, 3), stroke(77, 3)),
                image(stroke(-1e9, 1e9)))) {
            assertThat(image).isEqualTo(image(stroke(0, 0)));
            assertThat(mass(image, 0, 28)).isEqualTo(Math.PI * PEN * PEN / 4, within(0.1));
            assertThat(image.at(14, 14)).isEqualTo(255);
        }
    }

    @Test
    void flatAndUprightLinesAreAsLongAsTheBoxAndAsThickAsThePen() {
        DigitImage flat = image(stroke(5, 5, 500, 5));
        DigitImage upright = image(stroke(5, 5, 5, 500));
        double area = (20 - PEN) * PEN + Math.PI * PEN * PEN / 4;
        assertThat(mass(flat, 0, 28)).isEqualTo(area, within(0.2));
        assertThat(mass(upright, 0, 28)).isEqualTo(area, within(0.2));
    }

    @Test
    void coverageIsTheAreaWhateverTheDirection() {
        double area = (20 - PEN) * Math.sqrt(2) * PEN + Math.PI * PEN * PEN / 4;
        assertThat(mass(image(stroke(0, 0, 9, 9)), 0, 28)).isEqualTo(area, within(0.3));
    }

    @Test
    void inkThatCrossesInkCoversOnce() {
        DigitImage once = image(stroke(0, 0, 50, 80, 100, 0));
        DigitImage twice = image(stroke(0, 0, 50, 80, 100, 0), stroke(0, 0, 50, 80, 100, 0));
        assertThat(twice).isEqualTo(once);
    }

    @Test
    void sparsePointsGiveASmoothCurve() {
        // Of a circle's twelve points and of its eight hundred.
        double far = 0;
        DigitImage sparse = image(circle(12));
        DigitImage dense = image(circle(800));
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            far = Math.max(far, Math.abs(sparse.at(i / 28, i % 28) - dense.at(i / 28, i % 28)));
        }
        assertThat(far).isLessThan(100);
    }

    @Test
    void manyThousandPointsAreNormalisedToo() {
        Random random = new Random(1);
        double[] walk = new double[200_000];
        for (int i = 2; i < walk.length; i++) {
            walk[i] = walk[i - 2] + random.nextGaussian();
        }
        assertThat(image(stroke(walk)).isBlank()).isFalse();
    }

    @Test
    void aWiderPenMakesThickerInkInTheSameBox() {
        Ink ink = new Ink(List.of(stroke(0, 0, 100, 0, 30, 200)));
        DigitImage thin = new DigitNormaliser(1.8).normalise(ink).orElseThrow();
        DigitImage thick = new DigitNormaliser(3.6).normalise(ink).orElseThrow();
        assertThat(mass(thick, 0, 28)).isGreaterThan(1.6 * mass(thin, 0, 28));
        int[] box = box(thick, 1);
        assertThat(box[3] - box[1]).isLessThanOrEqualTo(21);
    }

    @Test
    void aPenWithoutWidthIsRefused() {
        for (double width : new double[] {0, -1, 9, Double.NaN}) {
            assertThatThrownBy(() -> new DigitNormaliser(width)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    static Stream<Ink> oddDrawings() {
        return Stream.of(
                new Ink(List.of(stroke(3, 4))),
                new Ink(List.of(stroke(3, 4, 3, 4))),
                new Ink(List.of(stroke(0, 0, 1, 0))),
                new Ink(List.of(stroke(0, 0, 1, 1, 0, 0))),
                new Ink(List.of(stroke(0, 0), stroke(200, 10))),
                new Ink(List.of(stroke(0, 0, 1, 0, 1, 1, 2, 1, 2, 2))),
                new Ink(List.of(circle(5), stroke(10, 10, 90, 90))));
    }

    @ParameterizedTest
    @MethodSource("oddDrawings")
    void movingOrScalingADrawingLeavesItsDigitImage(Ink ink) {
        DigitImage image = normaliser.normalise(ink).orElseThrow();
        for (double scale : new double[] {0.5, 2, 0.001, 1.37, 1000.0 / 3}) {
            for (double move : new double[] {0, 17, -1234.567}) {
                Ink moved = ink.transformed(scale, move, -3 * move);
                assertClose(normaliser.normalise(moved).orElseThrow(), image);
            }
        }
    }

    private DigitImage image(Stroke... strokes) {
        return normaliser.normalise(new Ink(Arrays.asList(strokes))).orElseThrow();
    }

    static void assertClose(DigitImage actual, DigitImage expected) {
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                assertThat(actual.at(row, column))
                        .as("pixel %d, %d", row, column)
                        .isCloseTo(expected.at(row, column), within(1));
            }
        }
    }

    private static Stroke stroke(double... coordinates) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(new InkPoint(coordinates[i], coordinates[i + 1]));
        }
        return new Stroke(points);
    }

    private static Stroke circle(int points) {
        double[] coordinates = new double[2 * points + 2];
        for (int i = 0; i <= points; i++) {
            coordinates[2 * i] = 50 + 50 * Math.cos(2 * Math.PI * i / points);
            coordinates[2 * i + 1] = 50 + 50 * Math.sin(2 * Math.PI * i / points);
        }
        return stroke(coordinates);
    }

    private static double mass(DigitImage image, int fromColumn, int toColumn) {
        double mass = 0;
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                mass += image.at(row, column) / 255.0;
            }
        }
        return mass;
    }

    private static CentreOfMass centre(DigitImage image) {
        double[] ink = new double[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = image.at(i / DigitImage.SIDE, i % DigitImage.SIDE);
        }
        return CentreOfMass.of(ink, DigitImage.SIDE);
    }

    /** Left, top, right (exclusive), bottom (exclusive) of what is at least so dark. */
    private static int[] box(DigitImage image, int dark) {
        int[] box = {DigitImage.SIDE, DigitImage.SIDE, 0, 0};
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                if (image.at(row, column) >= dark) {
                    box[0] = Math.min(box[0], column);
                    box[1] = Math.min(box[1], row);
                    box[2] = Math.max(box[2], column + 1);
                    box[3] = Math.max(box[3], row + 1);
                }
            }
        }
        return box;
    }
}

package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Bounds;
import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Drawings beside images in a training. */
class InkExamplesTest {
    private static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private static Drawing drawing(String label, String writer, double... corners) {
        List<InkPoint> points = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            points.add(new InkPoint(corners[i], corners[i + 1]));
        }
        return new Drawing(
                new Ink(List.of(new Stroke(points))), Optional.ofNullable(label), Optional.ofNullable(writer));
    }

    private static Drawing seven(String writer) {
        return drawing("7", writer, 0, 0, 60, 0, 20, 100);
    }

    private static Drawing cross() {
        return drawing("x", "ann", 0, 0, 50, 50, 100, 100, 50, 50, 100, 0, 0, 100);
    }

    private static Split split(List<Drawing> ink, double share) {
        DataSet data = Samples.dataSet(100, 10).with("samples and ink", ink);
        return Split.of(data, ValidationSource.TRAINING_SHARE, Samples.settings(1, 10, 3, share));
    }

    @Test
    void drawingsOfAPersonAreAllInOnePart() {
        List<Drawing> ink = new ArrayList<>();
        for (int writer = 0; writer < 10; writer++) {
            for (int i = 0; i < 5; i++) {
                ink.add(seven("writer " + writer));
            }
        }
        Split split = split(ink, 0.2);
        assertThat(split.validation().size())
                .as("20 images and the drawings of two writers")
                .isEqualTo(20 + 2 * 5);
        assertThat(split.training().size())
                .as("each of the others' in eight variants")
                .isEqualTo(80 + 5 * 8 * 8);
    }

    @Test
    void whatIsHeldBackIsAsItWasDrawn() {
        Split split = split(List.of(seven("ann"), seven("ann"), seven("bob")), 0.1);
        ImageSet validation = split.validation();
        for (int i = 10; i < validation.size(); i++) {
            assertThat(validation.label(i)).isEqualTo(7);
            assertThat(validation.image(i))
                    .isEqualTo(new DigitNormaliser().normalise(seven("").ink()).orElseThrow());
        }
        assertThat(validation.size()).isBetween(11, 12);
    }

    @Test
    void whatIsNoDigitOnlyTeaches() {
        Split split = split(List.of(seven("ann"), seven("bob"), cross(), drawing(null, "ann", 1, 1)), 0.1);
        ImageSet training = split.training();
        long none = IntStream.range(0, training.size())
                .filter(i -> training.label(i) == ImageSet.NO_CLASS)
                .count();
        assertThat(none).as("about a tenth of all").isBetween(7L, 14L);
        ImageSet validation = split.validation();
        assertThat(IntStream.range(0, validation.size()).map(validation::label)).doesNotContain(ImageSet.NO_CLASS);
    }

    @Test
    void theSameSeedGivesTheSameImages() {
        DrawnExamples examples = DrawnExamples.of(List.of(seven("ann"), cross()), CLASSES, 100);
        ImageSet one = examples.images(CLASSES, 5);
        ImageSet same = examples.images(CLASSES, 5);
        ImageSet other = examples.images(CLASSES, 6);
        assertThat(IntStream.range(0, one.size()).mapToObj(one::image))
                .containsExactlyElementsOf(
                        IntStream.range(0, same.size()).mapToObj(same::image).toList());
        assertThat(one.image(0)).as("as drawn").isEqualTo(other.image(0));
        assertThat(one.image(1)).isNotEqualTo(other.image(1));
    }

    @Test
    void everyEpochDrawingsAreDrawnAnewAndTheFirstOfEachIsAsItWas() {
        Split split = split(List.of(seven("ann"), seven("bob")), 0);
        BatchSource source = new BatchSource(
                split.training(),
                split.drawn(),
                Samples.settings(2, split.training().size(), 3, 0));
        int[] inOrder = IntStream.range(0, split.training().size()).toArray();
        float[] first = source.batch(inOrder, 0, 0).pixels();
        float[] again = source.batch(inOrder, 0, 0).pixels();
        float[] second = source.batch(inOrder, 1, 0).pixels();
        assertThat(again).isEqualTo(first);
        for (int i = 0; i < inOrder.length; i++) {
            boolean isAsItWas = i < 100 || (i - 100) % 8 == 0;
            int from = i * DigitImage.PIXELS;
            assertThat(Arrays.equals(first, from, from + DigitImage.PIXELS, second, from, from + DigitImage.PIXELS))
                    .as("image %d", i)
                    .isEqualTo(isAsItWas);
        }
    }

    @Test
    void aStrokeInAHurryKeepsItsEndsAndItsCorners() {
        List<InkPoint> line = List.of(
                new InkPoint(0, 0),
                new InkPoint(5, 0.1),
                new InkPoint(10, 0),
                new InkPoint(10, 4),
                new InkPoint(10, 9));
        assertThat(Polyline.simplified(line, 0.5)).containsExactly(line.get(0), line.get(2), line.get(4));
        assertThat(Polyline.simplified(line, 0)).contains(line.get(1));
        assertThat(Polyline.simplified(line.subList(0, 1), 1)).containsExactly(line.get(0));
    }

    @Test
    void withoutDrawingsNothingChanges() {
        Split plain =
                Split.of(Samples.dataSet(100, 10), ValidationSource.TRAINING_SHARE, Samples.settings(1, 10, 3, 0.1));
        assertThat(split(List.of(), 0.1).training().size())
                .isEqualTo(plain.training().size());
    }

    @Test
    void zerosSevensAndOnesGetStylesNowAndThen() {
        Ink one = drawing("1", "ann", 0, 0, 2, 100).ink();
        assertThat(strokes(one, 1)).contains(1, 2, 3);
        assertThat(strokes(seven("ann").ink(), 7)).contains(1, 2);
        assertThat(strokes(drawing("0", "ann", 0, 0, 50, 0, 50, 90, 0, 90, 0, 0).ink(), 0))
                .contains(1, 2);
        assertThat(strokes(one, 3)).containsOnly(1);
    }

    @Test
    void nowAndThenAFourIsOneThatIsClosedAtTheTop() {
        Ink four = drawing("4", "ann", 40, 0, 0, 60, 70, 60).ink();
        List<Ink> closed =
                styled(four, 4).filter(styled -> !styled.equals(four)).toList();
        assertThat(closed).hasSizeBetween(5, 30);
        assertThat(closed.stream().map(ink -> ink.strokes().size())).contains(1, 2);
        assertThat(closed).allSatisfy(ink -> {
            List<InkPoint> last = ink.strokes().get(ink.strokes().size() - 1).points();
            InkPoint top = ink.strokes().get(0).points().get(0);
            assertThat(last).as("comes back to the top").contains(top);
            assertThat(last.get(last.size() - 1).y()).isEqualTo(ink.bounds().bottom());
            assertThat(ink.bounds().height()).isEqualTo(four.bounds().longerSide());
        });
    }

    @Test
    void slashesOfZerosLeanEitherWayAndSomeAreDots() {
        Ink zero = drawing("0", "ann", 0, 0, 50, 0, 50, 90, 0, 90, 0, 0).ink();
        List<Bounds> marks = styled(zero, 0)
                .filter(ink -> ink.strokes().size() == 2)
                .map(ink -> new Ink(ink.strokes().subList(1, 2)).bounds())
                .toList();
        assertThat(marks).anyMatch(mark -> mark.height() < 20).anyMatch(mark -> mark.height() > 60);
        assertThat(styled(zero, 0)
                        .filter(ink -> ink.strokes().size() == 2)
                        .map(ink -> ink.strokes().get(1).points())
                        .map(line -> line.get(0).y() < line.get(1).y()))
                .contains(true, false);
    }

    private static List<Integer> strokes(Ink ink, int digit) {
        return styled(ink, digit)
                .map(styled -> styled.strokes().size())
                .distinct()
                .toList();
    }

    private static Stream<Ink> styled(Ink ink, int digit) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 100).mapToObj(i -> InkAugmenter.styled(ink, digit, random.split()));
    }
}

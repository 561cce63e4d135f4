package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LabelledInkTest {
    private static Drawing labelled(String label, double... corners) {
        InkPoint[] points = new InkPoint[corners.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new InkPoint(corners[2 * i], corners[2 * i + 1]);
        }
        Ink ink = points.length == 0 ? Ink.EMPTY : Ink.EMPTY.with(new Stroke(List.of(points)));
        return new Drawing(ink, Optional.ofNullable(label), Optional.empty());
    }

    @Test
    void drawingsOfTheClassesAreTestImagesAsThePadSeesThem() throws UnreadableFileException {
        Drawing one = labelled("1", 10, 0, 10, 100);
        Drawing seven = labelled("7", 0, 0, 50, 0, 20, 90);
        DataSet data = LabelledInk.dataSet(
                "mine",
                List.of(one, labelled("x", 0, 0, 9, 9), labelled(null, 0, 0, 9, 9), labelled("2"), seven),
                Mnist.DIGITS);
        assertThat(data.training().size()).isZero();
        assertThat(data.test().size()).isEqualTo(2);
        assertThat(data.test().label(0)).isEqualTo(1);
        assertThat(data.test().label(1)).isEqualTo(7);
        assertThat(data.test().image(1))
                .isEqualTo(new DigitNormaliser().normalise(seven.ink()).orElseThrow());
    }

    @Test
    void withoutOneOfTheClassesThereIsNoDataSet() {
        assertThatThrownBy(() -> LabelledInk.dataSet("mine", List.of(labelled("1", 0, 0, 9, 9)), List.of("A", "B")))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage("mine: expected drawings labelled A, B, found none");
    }
}

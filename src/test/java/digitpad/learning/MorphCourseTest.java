package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.DigitImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MorphCourseTest {
    private static final DigitImage BLANK = DigitImage.ofInk(new double[DigitImage.PIXELS]);

    private static MorphCourse of(float[]... probabilities) {
        return new MorphCourse(
                Stream.of(probabilities).map(each -> new Reading(BLANK, each)).toList());
    }

    @Test
    void aChangeLiesWhereTheProbabilitiesCross() {
        MorphCourse course = of(
                new float[] {1, 0, 0}, new float[] {0.8f, 0.2f, 0}, new float[] {0.4f, 0.6f, 0}, new float[] {0, 1, 0});

        assertThat(course.changes()).hasSize(1);
        MorphCourse.Change change = course.changes().get(0);
        assertThat(change.before()).isZero();
        assertThat(change.after()).isEqualTo(1);
        // 0.6 ahead at one third, 0.2 behind at two thirds.
        assertThat(change.position()).isCloseTo((1 + 0.75) / 3, within(1e-6));
    }

    @Test
    void everyChangeIsToldInItsOrder() {
        MorphCourse course =
                of(new float[] {0.9f, 0.1f, 0}, new float[] {0.2f, 0.1f, 0.7f}, new float[] {0, 0.9f, 0.1f});

        assertThat(course.changes())
                .extracting(change -> List.of(change.before(), change.after()))
                .containsExactly(List.of(0, 2), List.of(2, 1));
        assertThat(of(new float[] {0.9f, 0.1f}, new float[] {0.8f, 0.2f}).changes())
                .isEmpty();
    }

    @Test
    void aWayHasTwoEnds() {
        assertThatThrownBy(() -> of(new float[] {1, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Morph(new float[] {0, 4}, new float[] {2, 0}).at(0.25)).containsExactly(0.5f, 3);
    }
}

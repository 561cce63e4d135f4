package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
    private final DataSet data = Samples.dataSet(1000, 200);

    @Test
    void aShareOfTheTrainingSetIsHeldBack() {
        Split split = Split.of(data, ValidationSource.TRAINING_SHARE, Samples.settings(1, 10, 7, 0.1));
        assertThat(split.training().size()).isEqualTo(900);
        assertThat(split.validation().size()).isEqualTo(100);
        assertThat(split.test()).isSameAs(data.test());
        assertThat(IntStream.concat(sources(split.training()), sources(split.validation()))
                        .distinct()
                        .count())
                .isEqualTo(1000);
    }

    @Test
    void theSeedDecidesWhichImagesAreHeldBack() {
        assertThat(validation(7)).isEqualTo(validation(7)).isNotEqualTo(validation(8));
    }

    @Test
    void aShareOfZeroLeavesTheWholeTrainingSet() {
        Split split = Split.of(data, ValidationSource.TRAINING_SHARE, Samples.settings(1, 10, 7, 0));
        assertThat(split.training().size()).isEqualTo(1000);
        assertThat(split.validation().size()).isZero();
    }

    @Test
    void halfOfTheTestSetCanBeValidationWhateverTheSeed() {
        Split split = Split.of(data, ValidationSource.HALF_OF_TEST, Samples.settings(1, 10, 7, 0));
        Split other = Split.of(data, ValidationSource.HALF_OF_TEST, Samples.settings(1, 10, 8, 0));
        assertThat(split.training()).isSameAs(data.training());
        assertThat(split.validation().size()).isEqualTo(100);
        assertThat(split.test().size()).isEqualTo(100);
        assertThat(IntStream.concat(sources(split.test()), sources(split.validation()))
                        .distinct()
                        .count())
                .isEqualTo(200);
        assertThat(sources(other.test()).toArray())
                .isEqualTo(sources(split.test()).toArray());
    }

    private int[] validation(long seed) {
        return sources(Split.of(data, ValidationSource.TRAINING_SHARE, Samples.settings(1, 10, seed, 0.1))
                        .validation())
                .toArray();
    }

    private static IntStream sources(ImageSet images) {
        return IntStream.range(0, images.size()).map(images::sourceIndex);
    }
}

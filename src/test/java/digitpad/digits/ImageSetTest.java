package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static ImageSet images;

    @BeforeAll
    static void readMnist() throws UnreadableFileException {
        images = Mnist.load().training();
    }

    @Test
    void classesAreCountedAsMnistPublishesThem() {
        assertThat(images.classCounts()).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(images.withLabel(5).size()).isEqualTo(5421);
        assertThat(images.withLabel(5).sourceIndex(0)).isZero();
    }

    @Test
    void meanAndDeviationAreTheWellKnownOnes() {
        PixelStatistics statistics = images.pixelStatistics();
        assertThat(statistics.mean()).isCloseTo(0.1307, within(0.00005));
        assertThat(statistics.deviation()).isCloseTo(0.3081, within(0.00005));
    }

    @Test
    void aClassMeanIsTheMeanOfItsImages() {
        ImageSet some = images.first(500);
        DigitImage mean = some.classMeans().get(3);
        ImageSet threes = some.withLabel(3);
        double centre = IntStream.range(0, threes.size())
                .map(i -> threes.image(i).at(14, 14))
                .average()
                .orElseThrow();
        assertThat((double) mean.at(14, 14)).isCloseTo(centre, within(0.51));
    }

    @Test
    void aSeedDrawsTheSameImagesAndNoneTwice() {
        int[] once = sources(images.random(64, 7));
        assertThat(once).hasSize(64).doesNotHaveDuplicates();
        assertThat(sources(images.random(64, 7))).isEqualTo(once);
        assertThat(sources(images.random(64, 8))).isNotEqualTo(once);
        assertThat(sources(images.first(5).random(9, 1))).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    private static int[] sources(ImageSet set) {
        return IntStream.range(0, set.size()).map(set::sourceIndex).toArray();
    }
}

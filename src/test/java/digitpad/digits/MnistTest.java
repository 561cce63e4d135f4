package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MnistTest {
    private static DataSet mnist;

    @BeforeAll
    static void load() throws Exception {
        mnist = Mnist.load();
    }

    @Test
    void thereAreSixtyThousandImagesToLearnFromAndTenThousandToTest() {
        assertThat(mnist.training().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
    }

    @Test
    void theFirstLabelsAreThoseEverybodyKnows() {
        assertThat(firstLabels(mnist.training())).containsExactly(5, 0, 4, 1, 9);
        assertThat(firstLabels(mnist.test())).containsExactly(7, 2, 1, 0, 4);
    }

    @Test
    void imagesAreWhitePaperWithInkInTheMiddle() {
        DigitImage five = mnist.training().image(0);
        assertThat(five.isBlank()).isFalse();
        assertThat(IntStream.range(0, DigitImage.SIDE).map(i -> five.at(0, i)).sum())
                .isZero();
        assertThat(five.at(5, 21)).isEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte, 6bbc9ace898e44ae57da46a324031adb",
        "train-labels-idx1-ubyte, a25bea736e30d166cdddb491f175f624",
        "t10k-images-idx3-ubyte, 2646ac647ad5339dbf082846283269ea",
        "t10k-labels-idx1-ubyte, 27ae3e4e09519cfbb04c329615203637"
    })
    void theFilesHaveThePublishedChecksums(String file, String md5) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("MD5");
        try (InputStream stream =
                new GZIPInputStream(Mnist.class.getResourceAsStream("/digitpad/mnist/" + file + ".gz"))) {
            digest.update(stream.readAllBytes());
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(md5);
    }

    private static int[] firstLabels(ImageSet set) {
        return IntStream.range(0, 5).map(set::label).toArray();
    }
}

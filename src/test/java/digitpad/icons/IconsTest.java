package digitpad.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The icons that lie in the repository are those that {@link MakeIcons} makes. */
class IconsTest {
    /** Of 255: Java versions round differently. */
    private static final int ROUNDING = 4;

    private static final int WHITE = 0xffffffff;

    private static BufferedImage icon(int size) throws IOException {
        return ImageIO.read(
                MakeIcons.FOLDER.resolve("digitpad-" + size + ".png").toFile());
    }

    private static void assertSame(BufferedImage image, BufferedImage drawn) {
        assertThat(image.getWidth()).isEqualTo(drawn.getWidth());
        assertThat(image.getHeight()).isEqualTo(drawn.getHeight());
        int farthest = IntStream.range(0, drawn.getWidth() * drawn.getHeight())
                .map(i -> distance(
                        image.getRGB(i % drawn.getWidth(), i / drawn.getWidth()),
                        drawn.getRGB(i % drawn.getWidth(), i / drawn.getWidth())))
                .max()
                .orElseThrow();
        assertThat(farthest).isLessThanOrEqualTo(ROUNDING);
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16, 24)
                .map(shift -> Math.abs((one >>> shift & 255) - (other >>> shift & 255)))
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512, 1024})
    void thePicturesAreTheDrawing(int size) throws IOException {
        assertSame(icon(size), IconDrawing.read(MakeIcons.DRAWING).at(size));
    }

    @Test
    void theSevensBarsAreWholePixelsWhereThereAreFew() throws IOException {
        // At 16 pixels the upper bar fills rows 4 and 5, the lower row 8 alone; no row beside them is touched by white.
        BufferedImage small = icon(16);
        int middle = 6;
        List<Integer> white = IntStream.range(0, 16)
                .filter(row -> small.getRGB(middle, row) == WHITE)
                .boxed()
                .toList();
        assertThat(white).containsExactly(4, 5, 8);
        assertThat(small.getRGB(middle, 3) & 255).isEqualTo(small.getRGB(2, 3) & 255);
        assertThat(small.getRGB(middle, 9) & 255).isEqualTo(small.getRGB(2, 9) & 255);
    }

    @Test
    void windowsFindsEverySize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Path.of("icons/digitpad.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(0)).isZero();
        assertThat(file.getShort(2)).isEqualTo((short) 1);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < file.getShort(4); i++) {
            int entry = 6 + 16 * i;
            BufferedImage image = image(file, file.getInt(entry + 12), file.getInt(entry + 8));
            assertThat(image.getWidth() % 256).isEqualTo(file.get(entry) & 255);
            sizes.add(image.getWidth());
        }
        assertThat(sizes).isEqualTo(MakeIcons.ICO_SIZES);
    }

    @Test
    void macFindsEverySize() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Path.of("icons/digitpad.icns")));
        assertThat(StandardCharsets.US_ASCII.decode(file.slice(0, 4)).toString())
                .isEqualTo("icns");
        assertThat(file.getInt(4)).isEqualTo(file.capacity());
        List<Integer> sizes = new ArrayList<>();
        for (int at = 8; at < file.capacity(); at += file.getInt(at + 4)) {
            sizes.add(image(file, at + 8, file.getInt(at + 4) - 8).getWidth());
        }
        assertThat(sizes).containsExactly(16, 32, 32, 64, 128, 256, 256, 512, 512, 1024);
    }

    private static BufferedImage image(ByteBuffer file, int offset, int length) throws IOException {
        byte[] png = new byte[length];
        file.get(offset, png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}

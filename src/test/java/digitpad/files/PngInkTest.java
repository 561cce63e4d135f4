package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngInkTest {
    private static final Ink SEVEN = new Ink(List.of(
            new Stroke(List.of(new InkPoint(300, 200.25), new InkPoint(700, 200), new InkPoint(450, 800)), 64),
            new Stroke(List.of(new InkPoint(400, 500), new InkPoint(650, 500)), 40)));

    @TempDir
    Path folder;

    @Test
    void theInkComesBackWithThePictureAndIsWhatIsRead() throws IOException {
        Path file = write("seven.png", png());
        PictureFile.Content content = PictureFile.read(file);
        assertThat(content.ink()).contains(SEVEN);
        assertThat(content.digitImage()).isEqualTo(new DigitNormaliser().normalise(SEVEN));
    }

    @Test
    void otherProgramsSeeThePictureAsItWas() throws IOException {
        BufferedImage read = ImageIO.read(write("seven.png", png()).toFile());
        assertThat(PixelRaster.of(read).argb())
                .isEqualTo(PixelRaster.of(PenPicture.of(SEVEN)).argb());
    }

    @Test
    void aPictureThatWasChangedIsReadByItsPixels() throws IOException {
        // A program that keeps the texts of a picture it changes.
        BufferedImage mirrored = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        BufferedImage picture = PenPicture.of(SEVEN);
        for (int i = 0; i < 1_000_000; i++) {
            mirrored.setRGB(i % 1000, i / 1000, picture.getRGB(999 - i % 1000, i / 1000));
        }
        byte[] changed = withChunkOf(png(), plain(mirrored));
        PictureFile.Content content = PictureFile.read(write("changed.png", changed));
        assertThat(content.ink()).isEmpty();
        assertThat(content.digitImage()).isEqualTo(PixelRaster.of(mirrored).digitImage());
        // The chunk itself was fine.
        assertThat(PictureFile.read(write("same.png", withChunkOf(png(), plain(picture))))
                        .ink())
                .contains(SEVEN);
    }

    @Test
    void picturesWithoutInkHaveNone() throws IOException {
        assertThat(PictureFile.read(write("plain.png", plain(PenPicture.of(SEVEN))))
                        .ink())
                .isEmpty();
        Path gif = folder.resolve("seven.gif");
        ImageIO.write(PenPicture.of(SEVEN), "gif", gif.toFile());
        assertThat(PictureFile.read(gif).ink()).isEmpty();
    }

    @Test
    void damagedInkNeverKeepsThePictureFromBeingRead() throws IOException {
        byte[] whole = png();
        int begin = 41;
        int length = chunkLength(whole);
        Random random = new Random(1);
        for (int trial = 0; trial < 30; trial++) {
            byte[] damaged = whole.clone();
            damaged[begin + random.nextInt(length)] ^= (byte) (1 + random.nextInt(255));
            CRC32 crc = new CRC32();
            crc.update(damaged, begin - 4, length + 4);
            for (int i = 0; i < 4; i++) {
                damaged[begin + length + i] = (byte) (crc.getValue() >> 24 - 8 * i);
            }
            assertThat(PictureFile.read(write("damaged.png", damaged)).digitImage())
                    .isPresent();
        }
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PictureFile.write(PenPicture.of(SEVEN), SEVEN, png);
        return png.toByteArray();
    }

    private static byte[] plain(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static int chunkLength(byte[] png) {
        assertThat(new String(png, 37, 4, StandardCharsets.ISO_8859_1)).isEqualTo("iTXt");
        return (png[33] & 0xff) << 24 | (png[34] & 0xff) << 16 | (png[35] & 0xff) << 8 | png[36] & 0xff;
    }

    /** The ink's chunk of one picture in another. */
    private static byte[] withChunkOf(byte[] from, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(Arrays.copyOf(other, 33));
        both.write(from, 33, chunkLength(from) + 12);
        both.write(other, 33, other.length - 33);
        return both.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}

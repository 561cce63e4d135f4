package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
    private static ImageSet mnist;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadMnist() throws UnreadableFileException {
        mnist = Mnist.load().test();
    }

    @Test
    void shrinkingTakesTheMeanOfSquaresAndOfWhatIsVisibleInThem() {
        int[] argb = {
            0xff000000, 0xff0000fe, 0xff102030, 0xff102030, 0,
            0xff000000, 0xff0000fe, 0x00ffffff, 0x00ffffff, 0,
            1, 1, 1, 1, 1
        };
        PixelRaster shrunk = new PixelRaster(5, 3, argb).shrunk(3);
        assertThat(shrunk.width()).isEqualTo(2);
        assertThat(shrunk.height()).isEqualTo(1);
        assertThat(shrunk.argb()).containsExactly(0xff00007f, 0x80102030);
        PixelRaster small = new PixelRaster(5, 3, argb);
        assertThat(small.shrunk(5)).isSameAs(small);
        assertThat(new PixelRaster(1, 3, new int[] {7 << 24, 7 << 24, 7 << 24})
                        .shrunk(1)
                        .argb())
                .containsExactly(7 << 24);
    }

    @Test
    void aPictureLikeMnistComesOutTheSameOnLightOrDarkPaper() throws IOException {
        for (int i = 0; i < 100; i++) {
            for (boolean onDark : new boolean[] {true, false}) {
                DigitImage read = PictureFile.read(written("png", grey(mnist.image(i), onDark)))
                        .digitImage()
                        .orElseThrow();
                assertThat(meanDifference(read, mnist.image(i)))
                        .as("test image %d", i)
                        .isLessThan(1.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void everyFormatIsReadAtAnySize(String format) throws IOException {
        for (int factor : new int[] {2, 3, 10, 75}) {
            BufferedImage large = enlarged(grey(mnist.image(0), factor % 2 == 0), factor);
            DigitImage read =
                    PictureFile.read(written(format, large)).digitImage().orElseThrow();
            assertThat(meanDifference(read, mnist.image(0)))
                    .as("%d times", factor)
                    .isLessThan(10);
        }
    }

    @Test
    void coloursAreTakenForInkByTheirDistanceFromThePaper() throws IOException {
        // Red and green that are equally bright.
        BufferedImage picture = sevenOn(new Color(0, 150, 0), new Color(255, 24, 24), BufferedImage.TYPE_INT_RGB);
        BufferedImage plain = sevenOn(Color.WHITE, Color.BLACK, BufferedImage.TYPE_INT_RGB);
        assertThat(meanDifference(read(picture), read(plain))).isLessThan(2);
    }

    @Test
    void whatIsTransparentIsPaperWhateverTheInk() throws IOException {
        DigitImage plain = read(sevenOn(Color.WHITE, Color.BLACK, BufferedImage.TYPE_INT_RGB));
        Color nothing = new Color(0, true);
        for (Color ink : new Color[] {Color.BLACK, Color.WHITE, Color.BLUE, Color.YELLOW}) {
            assertThat(meanDifference(read(sevenOn(nothing, ink, BufferedImage.TYPE_INT_ARGB)), plain))
                    .as("%s", ink)
                    .isLessThan(2);
        }
    }

    @Test
    void grainShadeAndSpecksDoNotChangeTheDigit() throws IOException {
        BufferedImage picture = sevenOn(Color.WHITE, new Color(50, 50, 60), BufferedImage.TYPE_INT_RGB);
        DigitImage clean = read(picture);
        Random random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double light = 0.75 + 0.15 * x / picture.getWidth();
                int grey = (int) Math.round((picture.getRGB(x, y) & 0xff) * light + 4 * random.nextGaussian());
                picture.setRGB(x, y, 0x010101 * Math.max(0, Math.min(255, grey)));
            }
        }
        picture.setRGB(3, 3, 0);
        picture.setRGB(picture.getWidth() - 4, 7, 0);
        assertThat(meanDifference(read(picture), clean)).isLessThan(6);
    }

    @Test
    void uniformPicturesAreBlank() throws IOException {
        for (Color colour : new Color[] {Color.WHITE, Color.BLACK, new Color(0, true)}) {
            for (int side : new int[] {1, 2, 28, 500}) {
                BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
                Graphics2D graphics = picture.createGraphics();
                graphics.setColor(colour);
                graphics.fillRect(0, 0, side, side);
                graphics.dispose();
                assertThat(PictureFile.read(written("png", picture)).digitImage())
                        .isEmpty();
            }
        }
    }

    @Test
    void sixteenBitsAndPalettesAreReadAsTheyLook() throws IOException {
        BufferedImage deep = new BufferedImage(28, 28, BufferedImage.TYPE_USHORT_GRAY);
        DigitImage image = mnist.image(0);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            deep.getRaster().setSample(i % 28, i / 28, 0, 257 * image.at(i / 28, i % 28));
        }
        assertThat(meanDifference(read(deep), image)).isLessThan(1.5);
        BufferedImage palette = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            palette.setRGB(i % 28, i / 28, image.at(i / 28, i % 28) > 127 ? 0xffffff : 0);
        }
        assertThat(meanDifference(read(palette), image)).isLessThan(15);
    }

    @Test
    void tooManyPixelsAreRefusedBeforeDecoding() throws IOException {
        Path file = written("png", grey(mnist.image(0), true));
        byte[] bytes = Files.readAllBytes(file);
        // The header claims 60,000 by 60,000; its checksum is right.
        ByteBuffer.wrap(bytes).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) checksum.getValue());
        Files.write(file, bytes);
        assertThatThrownBy(() -> PictureFile.read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(file + ": 60000 × 60000 pixels are too many; at most 120 million can be read");
    }

    @Test
    void whatIsNoPictureIsRefusedByName() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.png"), "not a picture\n");
        assertThatThrownBy(() -> PictureFile.read(text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(text + ": not a picture that can be read; PNG, JPEG, GIF and BMP can");
        assertThatThrownBy(() -> PictureFile.read(folder))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(folder + ": a directory, expected a picture (PNG, JPEG, GIF and BMP)");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        assertThatThrownBy(() -> PictureFile.read(empty)).hasMessageContaining("empty.png: empty, expected a picture");
        assertThatThrownBy(() -> PictureFile.read(folder.resolve("none.png"))).hasMessageEndingWith("no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
    void damagedPicturesAreRefused(String format) throws IOException {
        Path file = written(format, enlarged(grey(mnist.image(0), true), 10));
        byte[] whole = Files.readAllBytes(file);
        for (int kept : new int[] {10, 60, whole.length / 2, whole.length * 9 / 10}) {
            Files.write(file, Arrays.copyOf(whole, kept));
            assertThatThrownBy(() -> PictureFile.read(file))
                    .as("%d of %d bytes", kept, whole.length)
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining(file.getFileName().toString())
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void damagedBytesNeverCauseAnythingElse() throws IOException {
        Random random = new Random(1);
        for (String format : new String[] {"png", "jpg", "gif", "bmp"}) {
            Path file = written(format, grey(mnist.image(0), true));
            byte[] whole = Files.readAllBytes(file);
            for (int trial = 0; trial < 100; trial++) {
                byte[] damaged = whole.clone();
                for (int i = 0; i < 5; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                Files.write(file, damaged);
                try {
                    PictureFile.read(file);
                } catch (UnreadableFileException e) {
                    assertThat(e).hasMessageContaining(file.getFileName().toString());
                }
            }
        }
    }

    private DigitImage read(BufferedImage picture) throws IOException {
        return PictureFile.read(written("png", picture)).digitImage().orElseThrow();
    }

    private Path written(String format, BufferedImage picture) throws IOException {
        Path file = folder.resolve("picture." + format);
        assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
        return file;
    }

    private static BufferedImage grey(DigitImage image, boolean onDark) {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            int ink = image.at(i / 28, i % 28);
            picture.getRaster().setSample(i % 28, i / 28, 0, onDark ? ink : 255 - ink);
        }
        return picture;
    }

    private static BufferedImage enlarged(BufferedImage picture, int factor) {
        int side = 28 * factor;
        BufferedImage large = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < side * side; i++) {
            int x = i % side;
            int y = i / side;
            large.getRaster().setSample(x, y, 0, picture.getRaster().getSample(x / factor, y / factor, 0));
        }
        return large;
    }

    private static BufferedImage sevenOn(Color paper, Color ink, int type) {
        BufferedImage picture = new BufferedImage(320, 240, type);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setBackground(paper);
        graphics.clearRect(0, 0, 320, 240);
        graphics.setColor(ink);
        graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawPolyline(new int[] {30, 120, 60}, new int[] {40, 40, 190}, 3);
        graphics.dispose();
        return picture;
    }

    private static double meanDifference(DigitImage one, DigitImage other) {
        double sum = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            sum += Math.abs(one.at(i / 28, i % 28) - other.at(i / 28, i % 28));
        }
        return sum / DigitImage.PIXELS;
    }

    @Test
    void aPhotoIsTurnedAsItsExifSays() throws IOException {
        // The pixels lie on their left side: 6 says that their first row was the right edge.
        BufferedImage lying = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = lying.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 60);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(10, 10, 20, 8);
        graphics.dispose();
        byte[] jpeg = Files.readAllBytes(written("jpeg", lying));
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            6,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] turned = ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
        PictureFile.Content content = PictureFile.read(Files.write(folder.resolve("turned.jpg"), turned));
        assertThat(content.pixels().width()).isEqualTo(60);
        assertThat(content.pixels().height()).isEqualTo(120);
        assertThat(content.rows()).hasSize(1);
        // The mark was at the top left of the pixels: it is at the top right of the picture.
        assertThat(content.rows().get(0).bounds(0).middleX()).isBetween(44.0, 48.0);
        assertThat(content.rows().get(0).bounds(0).middleY()).isBetween(18.0, 22.0);
    }
}

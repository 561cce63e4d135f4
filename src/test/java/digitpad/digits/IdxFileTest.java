package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {
    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final List<String> CLASSES = List.of("cat", "dog", "owl");

    @TempDir
    Path folder;

    @Test
    void aSetIsReadGzippedOrPlain() throws IOException {
        for (boolean zipped : new boolean[] {true, false}) {
            ImageSet set = IdxFile.read(
                    "animals", CLASSES, file("images", zipped, images(2)), file("labels", zipped, labels(2, 0)));
            assertThat(set.size()).isEqualTo(2);
            assertThat(set.label(0)).isEqualTo(2);
            assertThat(set.image(1).at(27, 27)).isEqualTo(255);
        }
    }

    @Test
    void swappedFilesAreNamedAsWhatTheyAre() throws IOException {
        refuses(
                labels(1),
                labels(1),
                "images: expected the magic number 0x00000803 (images) at byte 0, found 0x00000801 (labels)");
        refuses(
                images(1),
                images(1),
                "labels: expected the magic number 0x00000801 (labels) at byte 0, found 0x00000803 (images)");
    }

    @Test
    void aWrongMagicIsRefused() throws IOException {
        refuses(
                header(0x89504e47, 1, 28, 28),
                labels(1),
                "images: expected the magic number 0x00000803 (images) at byte 0, found 0x89504e47");
    }

    @Test
    void emptyAndCutOffFilesAreRefused() throws IOException {
        refuses(
                new byte[0],
                labels(1),
                "magic number of an IDX file, 0x00000803 (images) at byte 0, found the end of the file");
        refuses(
                Arrays.copyOf(images(1), 10),
                labels(1),
                "expected the number of rows at byte 8, found the end of the file after 2 bytes");
        refuses(
                Arrays.copyOf(images(2), 16 + 800),
                labels(1, 1),
                "images: expected 2 images (1568 bytes) at byte 16, found the end of the file after 800 bytes");
        refuses(
                images(2),
                Arrays.copyOf(labels(1, 1), 9),
                "expected 2 labels (2 bytes) at byte 8, found the end of the file after 1 bytes");
    }

    @Test
    void aHeaderThatClaimsMoreThanThereIsTakesNoMemory() throws IOException {
        refuses(header(IMAGES, 900_000, 28, 28), labels(1), "expected 900000 images (705600000 bytes) at byte 16");
        refuses(header(IMAGES, -1, 28, 28), labels(1), "images at byte 4, found 4294967295");
        refuses(header(IMAGES, 0, 28, 28), labels(1), "images at byte 4, found 0");
    }

    @Test
    void trailingBytesAreRefused() throws IOException {
        refuses(
                Arrays.copyOf(images(1), 16 + 785),
                labels(1),
                "images: expected the end of the file after 1 images at byte 800, found more bytes");
    }

    @Test
    void imagesOfAnotherSizeAreRefused() throws IOException {
        refuses(header(IMAGES, 1, 32, 28), labels(1), "images: expected 28 rows at byte 8, found 32");
        refuses(header(IMAGES, 1, 28, 32), labels(1), "images: expected 28 columns at byte 12, found 32");
    }

    @Test
    void aLabelWithoutAClassIsRefused() throws IOException {
        refuses(images(3), labels(0, 3, 1), "labels: expected a label 0 to 2 at byte 9, found 3");
    }

    @Test
    void imagesAndLabelsMustAgree() throws IOException {
        refuses(images(2), labels(0, 1, 2), "labels: expected 2 labels at byte 4, one for each image of ");
    }

    @Test
    void damagedGzipIsRefused() throws IOException {
        Path labels = file("labels", true, labels(1));
        byte[] zipped = Files.readAllBytes(file("images", true, images(1)));
        for (int kept : new int[] {5, zipped.length / 2, zipped.length - 4}) {
            Path images = Files.write(folder.resolve("cut"), Arrays.copyOf(zipped, kept));
            assertThatThrownBy(() -> IdxFile.read("animals", CLASSES, images, labels))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("cut")
                    .hasMessageNotContaining("\n");
        }
        zipped[zipped.length - 6] ^= 1;
        Path images = Files.write(folder.resolve("flipped"), zipped);
        assertThatThrownBy(() -> IdxFile.read("animals", CLASSES, images, labels))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("flipped: damaged");
    }

    @Test
    void directoriesAndMissingFilesAreNamed() throws IOException {
        Path labels = file("labels", false, labels(1));
        assertThatThrownBy(() -> IdxFile.read("animals", CLASSES, folder, labels))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(folder + ": a directory, expected an IDX file");
        assertThatThrownBy(() -> IdxFile.read("animals", CLASSES, folder.resolve("none"), labels))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageEndingWith("none: no such file");
    }

    private void refuses(byte[] images, byte[] labels, String message) throws IOException {
        Path imageFile = file("images", false, images);
        Path labelFile = file("labels", true, labels);
        assertThatThrownBy(() -> IdxFile.read("animals", CLASSES, imageFile, labelFile))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private Path file(String name, boolean zipped, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream stream =
                zipped ? new GZIPOutputStream(Files.newOutputStream(file)) : Files.newOutputStream(file)) {
            stream.write(content);
        }
        return file;
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        ImageSet some = Mnist.load().test().subset("some", new int[] {7, 3, 9_999});
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        IdxFile.writeImages(some, pixels);
        IdxFile.writeLabels(some, labels);
        byte[] read = IdxFile.readPixels(new ByteArrayInputStream(pixels.toByteArray()), "images");
        for (int i = 0; i < some.size(); i++) {
            assertThat(DigitImage.copyOf(read, i * DigitImage.PIXELS)).isEqualTo(some.image(i));
        }
        assertThat(IdxFile.readLabels(new ByteArrayInputStream(labels.toByteArray()), "labels", 10))
                .containsExactly(some.label(0), some.label(1), some.label(2));
    }

    private static byte[] images(int count) {
        byte[] pixels = new byte[count * DigitImage.PIXELS];
        Arrays.fill(pixels, (byte) 255);
        return joined(header(IMAGES, count, 28, 28), pixels);
    }

    private static byte[] labels(int... labels) {
        byte[] bytes = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            bytes[i] = (byte) labels[i];
        }
        return joined(header(LABELS, labels.length), bytes);
    }

    private static byte[] header(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}

package digitpad.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static ImageSet training;
    private static ImageSet test;

    @TempDir
    Path folder;

    @BeforeAll
    static void readMnist() throws UnreadableFileException {
        training = Mnist.load().training().first(100);
        test = Mnist.load().test().first(50);
    }

    private void write(String prefix, String trainingName, String testName) throws IOException {
        try (OutputStream stream =
                Files.newOutputStream(folder.resolve(prefix + trainingName + "-images-idx3-ubyte"))) {
            IdxFile.writeImages(training, stream);
        }
        try (OutputStream stream =
                Files.newOutputStream(folder.resolve(prefix + trainingName + "-labels-idx1-ubyte"))) {
            IdxFile.writeLabels(training, stream);
        }
        try (OutputStream stream = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve(prefix + testName + "-images-idx3-ubyte.gz")))) {
            IdxFile.writeImages(test, stream);
        }
        try (OutputStream stream = new GZIPOutputStream(
                Files.newOutputStream(folder.resolve(prefix + testName + "-labels-idx1-ubyte.gz")))) {
            IdxFile.writeLabels(test, stream);
        }
    }

    private void writeUsual() throws IOException {
        write("", "train", "t10k");
    }

    @Test
    void fourFilesZippedOrNotAreADataSetCalledAsTheFolder() throws IOException {
        writeUsual();
        Files.writeString(folder.resolve("README"), "about images and labels");
        DataSet data = DataFolder.read(folder);
        assertThat(data.name()).isEqualTo(folder.getFileName().toString());
        assertThat(data.training().size()).isEqualTo(100);
        assertThat(data.test().image(49)).isEqualTo(test.image(49));
        assertThat(data.test().label(49)).isEqualTo(test.label(49));
        assertThat(data.test().classNames()).hasSize(10).startsWith("0", "1");
    }

    @Test
    void aTextFileNamesTheClasses() throws IOException {
        writeUsual();
        Path names = Files.writeString(folder.resolve("classes.txt"), "a\nb\nc\n\nd\ne\nf\ng\nh\ni\n é \n");
        assertThat(DataFolder.read(folder).training().classNames())
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i", "é");
        Files.writeString(names, "a\nb\na\n");
        refuses("classes.txt: the class a occurs twice; the second is in line 3");
        Files.writeString(names, "a\n");
        refuses("classes.txt: expected 2 to 62 classes, found 1");
        Files.writeString(names, "a\nb\n");
        refuses("train-labels-idx1-ubyte: expected a label 0 to 1 at byte 8, found 5");
        Files.write(names, new byte[] {(byte) 0xff, (byte) 0xfe});
        refuses("classes.txt: expected text in UTF-8");
    }

    @Test
    void imagesOfEmnistAreRightedAndLettersBeginAtOne() throws IOException {
        write("emnist-letters-", "train", "test");
        ImageSet read = DataFolder.read(folder).training();
        assertThat(read.image(3).at(5, 20)).isEqualTo(training.image(3).at(20, 5));
        assertThat(read.classNames()).hasSize(10);

        Path mapping = folder.resolve("emnist-letters-mapping.txt");
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            letters.append(i)
                    .append(' ')
                    .append('A' + i)
                    .append(' ')
                    .append('a' + i)
                    .append('\n');
        }
        Files.writeString(mapping, letters);
        assertThat(DataFolder.read(folder).training().classNames()).hasSize(26).startsWith("A", "B");
        Files.writeString(mapping, "1 65 97\n2 66 98\n");
        refuses("expected a label 0 to 2");
        Files.writeString(mapping, "1 65\n3 66\n");
        refuses("mapping.txt: expected label 2 and the code of its character in line 2, found 3 66");
    }

    /** What EMNIST does to its images: rows become columns. */
    private static ImageSet transposed(ImageSet images) {
        byte[] pixels = new byte[images.size() * DigitImage.PIXELS];
        byte[] labels = new byte[images.size()];
        for (int i = 0; i < images.size(); i++) {
            labels[i] = (byte) images.label(i);
            for (int p = 0; p < DigitImage.PIXELS; p++) {
                pixels[i * DigitImage.PIXELS + p] = (byte) images.image(i).at(p % DigitImage.SIDE, p / DigitImage.SIDE);
            }
        }
        return ImageSet.of("transposed", images.classNames(), pixels, labels);
    }

    private void assertUpright(DataSet read) {
        for (int i = 0; i < 50; i++) {
            assertThat(read.training().image(i)).isEqualTo(training.image(i));
            assertThat(read.test().image(i)).isEqualTo(test.image(i));
            assertThat(read.test().label(i)).isEqualTo(test.label(i));
        }
    }

    @Test
    void mnistTransposedAsEmnistIsComesBackUpright() throws IOException {
        ImageSet uprightTraining = training;
        ImageSet uprightTest = test;
        try {
            training = transposed(uprightTraining);
            test = transposed(uprightTest);
            write("emnist-mnist-", "train", "test");
        } finally {
            training = uprightTraining;
            test = uprightTest;
        }
        assertThat(DataFolder.isTransposed(folder)).isTrue();
        assertUpright(DataFolder.read(folder));
        assertThat(DataFolder.read(folder, false).test().image(0))
                .isEqualTo(transposed(test).image(0));
    }

    @Test
    void whetherImagesAreTransposedCanBeSaidAgainstTheirNames() throws IOException {
        write("emnist-digits-", "train", "test");
        assertUpright(DataFolder.read(folder, false));
    }

    @Test
    void whatIsMissingDamagedOrDoubtfulIsNamed() throws IOException {
        refuses("expected a file such as train-images-idx3-ubyte or train-images-idx3-ubyte.gz, found none");
        writeUsual();
        Path labels = folder.resolve("train-labels-idx1-ubyte");
        byte[] whole = Files.readAllBytes(labels);
        Files.write(labels, Arrays.copyOf(whole, 40));
        refuses("train-labels-idx1-ubyte: expected 100 labels (100 bytes) at byte 8");
        Files.write(labels, whole);
        Files.copy(labels, folder.resolve("old-train-labels-idx1-ubyte"));
        refuses("could be meant; leave one in the folder");
        assertThatThrownBy(() -> DataFolder.read(labels)).hasMessageContaining("found a file");
        assertThatThrownBy(() -> DataFolder.read(folder.resolve("no"))).hasMessageContaining("found nothing");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> DataFolder.read(folder))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(message);
    }
}

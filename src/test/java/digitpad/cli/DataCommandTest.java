package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.digits.IdxFile;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.files.ImageSetFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new DigitpadCommand(
                        settings -> {
                            throw new AssertionError("this needs no engine");
                        },
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(arguments);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void theFirstImagesAreListedWithTheirLabels() {
        assertThat(run("data", "show", "--first", "3")).isZero();
        assertThat(lines()).containsExactly("Index  Label", "    0      5", "    1      0", "    2      4");
        run("data", "show", "--part", "test", "--label", "7", "--first", "2");
        assertThat(lines()).containsExactly("Index  Label", "    0      7", "   17      7");
    }

    @Test
    void oneImageIsShownAsItsNumbers() throws IOException {
        assertThat(run("data", "show", "--index", "5")).isZero();
        assertThat(lines()).hasSize(29).startsWith("training image 5, label 2");
        assertThat(lines().get(15).strip().split(" +")).hasSize(28).contains("253");
        run("data", "show", "--index", "5", "--json");
        JsonNode image = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(image.get("label").asText()).isEqualTo("2");
        assertThat(image.get("pixels")).hasSize(784);
        assertThat(image.get("pixels").get(14 * 28 + 14).asInt())
                .isEqualTo(Mnist.load().training().image(5).at(14, 14));
    }

    @Test
    void imagesAreTransposedAsTheUserSays() throws IOException {
        Path emnist = Files.createDirectories(folder.resolve("set"));
        ImageSetFiles.writeIdx(Mnist.load().training().first(20), emnist.resolve("train"));
        ImageSetFiles.writeIdx(Mnist.load().test().first(10), emnist.resolve("t10k"));
        run("data", "show", "--data", emnist.toString(), "--index", "5");
        String upright = lines().get(15).strip();
        run("data", "show", "--data", emnist.toString(), "--index", "5", "--transposed", "yes");
        assertThat(lines()).element(15).asString().isNotEqualTo(upright);
        assertThat(lines().subList(1, 29))
                .extracting(line -> line.strip().split(" +")[14])
                .containsExactly(upright.split(" +"));
        assertThat(run("data", "show", "--data", emnist.toString(), "--transposed", "perhaps"))
                .isEqualTo(2);
    }

    @Test
    void inkWithLabelsIsADataSetToTestWith() throws IOException {
        Path ink = Files.writeString(folder.resolve("mine.jsonl"), "{\"label\":1,\"strokes\":[[[10,0],[10,100]]]}\n");
        assertThat(run("data", "show", "--data", ink.toString(), "--part", "test"))
                .isZero();
        assertThat(lines()).containsExactly("Index  Label", "    0      1");
    }

    @Test
    void everyClassIsCountedInEveryPart() {
        assertThat(run("data", "stats")).isZero();
        assertThat(lines().get(0)).matches("Class +training +validation +test");
        assertThat(lines().get(1)).matches("0 +5,923 +[56]\\d\\d +980");
        assertThat(lines().get(11)).matches("all +60,000 +6,000 +10,000");
        assertThat(lines().get(12)).matches("mean of the pixels.* 0\\.1307 .*");
    }

    @Test
    void figuresForPeopleAreWrittenAsTheirLanguageWritesThem() {
        Locale.setDefault(Locale.GERMAN);
        run("data", "stats");
        assertThat(lines().get(11)).matches("alle +60\\.000 +6\\.000 +10\\.000");
        assertThat(lines().get(12)).matches("Mittel der Pixel.* 0,1307 .*");
    }

    @Test
    void whatIsExportedIsReadAgain() throws IOException {
        Path file = folder.resolve("fours");
        assertThat(run("data", "export", "--label", "4", "--random", "20", "--seed", "3", "--out", file.toString()))
                .isZero();
        ImageSet fours = IdxFile.read(
                "fours",
                Mnist.load().test().classNames(),
                folder.resolve("fours-images-idx3-ubyte"),
                folder.resolve("fours-labels-idx1-ubyte"));
        assertThat(fours.classCounts()[4]).isEqualTo(20);
        ImageSet drawn = Mnist.load().training().withLabel(4).random(20, 3);
        assertThat(fours.image(19)).isEqualTo(drawn.image(19));

        run("data", "export", "--part", "test", "--first", "2", "--out", file + ".csv");
        List<String> table = Files.readAllLines(Path.of(file + ".csv"));
        assertThat(table).hasSize(3);
        assertThat(table.get(1)).startsWith("0,7,0,0,");
        assertThat(table.get(1).split(",")).hasSize(786);

        run("data", "export", "--first", "64", "--out", file + ".png");
        assertThat(ImageIO.read(Path.of(file + ".png").toFile()).getHeight()).isEqualTo(4 * 60 + 4);
    }

    @Test
    void whatIsNotThereIsRefusedInOneLine() {
        assertThat(run("data", "show", "--index", "60000")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("digitpad: there is no training image 60000; their indexes go from 0 to 59999\n");
        assertThat(run("data", "show", "--label", "x")).isEqualTo(1);
        assertThat(run("data", "export", "--out", folder + "/all.png")).isEqualTo(1);
        assertThat(run("data", "show", "--first", "0")).isEqualTo(1);
        assertThat(run("data", "show", "--first", "3", "--random", "3")).isEqualTo(2);
        assertThat(run("data")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anotherDataSetIsAFolderOfFourFiles() throws IOException {
        ImageSet training = Mnist.load().training().first(40);
        Path data = Files.createDirectory(folder.resolve("letters"));
        ImageSetFiles.writeIdx(training, data.resolve("train"));
        ImageSetFiles.writeIdx(training.first(20), data.resolve("t10k"));
        Files.writeString(data.resolve("classes.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n");
        assertThat(run("data", "show", "--data", data.toString(), "--first", "1"))
                .isZero();
        assertThat(lines().get(1)).endsWith(" f");
        run("data", "stats", "--data", data.toString());
        assertThat(lines()).hasSize(1 + 12 + 3);
        Files.delete(data.resolve("t10k-labels-idx1-ubyte"));
        assertThat(run("data", "stats", "--data", data.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("expected a file such as t10k-labels-idx1-ubyte")
                .hasLineCount(1);
    }
}

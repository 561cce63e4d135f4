package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.dl4j.Dl4jEngine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the generator and the model that ship. */
class MorphCommandTest {
    private static final String SEVEN = "{\"strokes\":[[[20,10],[80,10],[45,100]]]}\n";
    private static final String SEVENTY_ONE = "{\"strokes\":[[[20,10],[80,10],[45,100]],[[150,10],[150,100]]]}\n";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    private Ran run(String command, Object... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new DigitpadCommand(
                        Dl4jEngine::new,
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(Stream.concat(Stream.of(command), Stream.of(more).map(Object::toString))
                        .toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran morph(Object... more) {
        return run("morph", more);
    }

    @Test
    void itTellsWhereTheReadingChangesAndWritesAnAnimation() throws Exception {
        Path gif = folder.resolve("x.gif");

        Ran ran = morph(3, 8, "--out", gif, "--frames", 9, "--size", 300, "--back");

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .matches("(?s)begins as 3 \\(\\d+\\.\\d %\\)\\s.*at \\d+ % of the way .*becomes 8.*ends as 8 \\(.*");
        assertThat(ran.err()).contains("9 pictures drawn and read in", "a second", "wrote " + gif);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (FileImageInputStream stream = new FileImageInputStream(gif.toFile())) {
            reader.setInput(stream);
            assertThat(reader.getNumImages(true)).isEqualTo(16);
            assertThat(reader.getWidth(0)).isEqualTo(300);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void jsonTellsEachPicturesReading() throws Exception {
        Ran ran = morph(1, 7, "--frames", 5, "--json");

        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(5);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode picture = JsonMapper.builder().build().readTree(lines.get(i));
            assertThat(picture.get("frame").asInt()).isEqualTo(i);
            assertThat(picture.get("position").asDouble()).isEqualTo(i / 4.0);
            assertThat(picture.get("probabilities")).hasSize(10);
        }
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(lines.get(0))
                        .get("digit")
                        .asInt())
                .isEqualTo(1);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(lines.get(4))
                        .get("digit")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void onesOwnDigitIsAnEndAndPicturesGoToAFolder() throws Exception {
        Path ink = Files.writeString(folder.resolve("seven.jsonl"), SEVEN);
        Path frames = folder.resolve("frames");

        Ran ran = morph(ink, 0, "--frames", 3, "--out", frames);

        assertThat(ran.out()).startsWith("begins as 7 (").contains("ends as 0 (");
        assertThat(ran.code()).isZero();
        BufferedImage last = ImageIO.read(frames.resolve("frame-002.png").toFile());
        assertThat(last.getWidth()).isEqualTo(280);
        // What was written is a picture of a digit like any other.
        assertThat(run("recognize", frames.resolve("frame-002.png")).out()).contains(": 0 (");
        assertThat(morph(frames.resolve("frame-000.png"), 1, "--frames", 2).out())
                .startsWith("begins as 7 (");
    }

    @Test
    void whatCannotBeDoneIsToldInOneLineAndNothingIsWritten() throws Exception {
        Path ink = Files.writeString(folder.resolve("number.jsonl"), SEVENTY_ONE);
        Files.writeString(folder.resolve("empty.jsonl"), "{\"strokes\":[]}\n");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("kept"), "mine");

        assertRefused(morph(3, ink), "a number of 2 digits");
        assertRefused(morph(folder.resolve("empty.jsonl"), 1), "there is no digit");
        assertRefused(morph(3, folder.resolve("gone.png")), "gone.png: neither a digit from 0 to 9 nor a file");
        assertRefused(morph(3, 12), "12: neither a digit from 0 to 9 nor a file");
        assertRefused(morph(3, 8, "--frames", 1), "--frames: it must be 2 to 999, not 1");
        assertRefused(morph(3, 8, "--size", 5000), "--size: it must be 28 to 2048, not 5000");
        assertRefused(morph(3, 8, "--milliseconds", 25), "a multiple of 10");
        assertRefused(morph(3, 8, "--out", full), "no empty folder");
        assertRefused(morph(3, 8, "--out", folder.resolve("none").resolve("x.gif")), "make it first");
        assertRefused(morph(3, 8, "--generator", Path.of("models/lenet.zip")), "is not a generator of Digitpad");
        assertThat(morph(3).code()).isEqualTo(2);
        assertThat(full.resolve("kept")).hasContent("mine");
    }

    private static void assertRefused(Ran ran, String reason) {
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("digitpad: ").contains(reason).doesNotContain("Exception");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void aTrainingOfTheGeneratorRefusesWhatItCannotDoBeforeItBegins() {
        Ran ran = run("train-generator", "--epochs", 0, "--out", folder.resolve("g.zip"));
        assertThat(ran.err()).isEqualTo("digitpad: --epochs: it must be 1 to 10000, not 0\n");
        assertThat(run("train-generator", "--out", folder).err()).contains("a directory");
        assertThat(run("train-generator").code()).isEqualTo(2);
    }
}

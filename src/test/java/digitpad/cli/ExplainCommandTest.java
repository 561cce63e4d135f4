package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.dl4j.Dl4jEngine;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the lenet model that ships. */
class ExplainCommandTest {
    private static final String SEVEN = "{\"strokes\":[[[20,10],[80,10],[45,100]]]}\n";
    private static final String SEVENTY_ONE = "{\"strokes\":[[[20,10],[80,10],[45,100]],[[150,10],[150,100]]]}\n";

    @TempDir
    Path folder;

    private Path ink;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void write() throws Exception {
        ink = Files.writeString(folder.resolve("seven.jsonl"), SEVEN);
    }

    private Ran explain(Object... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new DigitpadCommand(
                        Dl4jEngine::new,
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(Stream.concat(
                                Stream.of("explain", "--model", "models/lenet.zip"),
                                Stream.of(more).map(Object::toString))
                        .toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void eachDigitIsReadWithWhatComesNext() throws Exception {
        assertThat(explain(ink).out())
                .matches("(?s)" + ink + ":1: 7 \\([\\d.]+ %\\), then \\d (< )?[\\d.]+ %, \\d (< )?[\\d.]+ %\\s");
        Files.writeString(ink, SEVENTY_ONE);
        assertThat(explain(ink).out().lines())
                .satisfiesExactly(first -> assertThat(first).contains(":1, digit 1: 7 ("), second -> assertThat(second)
                        .contains(":1, digit 2: 1 ("));
    }

    @Test
    void jsonTellsEveryPixel() throws Exception {
        Ran ran = explain("--json", "--label", 2, ink);
        assertThat(ran.err()).isEmpty();
        JsonNode digit = JsonMapper.builder().build().readTree(ran.out());
        assertThat(digit.get("digit").asInt()).isEqualTo(7);
        assertThat(digit.get("explained").asInt()).isEqualTo(2);
        assertThat(digit.get("probabilities")).hasSize(10);
        for (String name : new String[] {"image", "gradientTimesInput", "occlusion"}) {
            assertThat(digit.get(name)).as(name).hasSize(784);
        }
        // Paper says nothing by gradient times input.
        for (int i = 0; i < 784; i++) {
            if (digit.get("image").get(i).asInt() == 0) {
                assertThat(digit.get("gradientTimesInput").get(i).asDouble()).isZero();
            }
        }
    }

    @Test
    void thePictureShowsTheDigitAndWhatSpeaksForItInColours() throws Exception {
        Path picture = folder.resolve("why.png");
        Ran ran = explain(ink, "--out", picture);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("wrote " + picture);
        BufferedImage image = ImageIO.read(picture.toFile());
        int third = image.getWidth() / 3;
        assertThat(coloured(image, 0, third)).isZero();
        assertThat(coloured(image, third, 2 * third)).isGreaterThan(1000);
        assertThat(coloured(image, 2 * third, image.getWidth())).isGreaterThan(1000);
    }

    private static long coloured(BufferedImage image, int from, int to) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = from; x < to; x++) {
                Color colour = new Color(image.getRGB(x, y));
                count += Math.abs(colour.getRed() - colour.getBlue()) > 20 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void whatCannotBeExplainedIsToldInOneLine() throws Exception {
        assertThat(explain("--label", 10, ink))
                .isEqualTo(new Ran(1, "", "digitpad: --label 10: the model tells classes 0 to 9 apart\n"));
        assertThat(explain(ink, "--out", "why.txt").err()).contains("let its name end in .png");
        assertThat(explain(folder.resolve("gone.png")).err())
                .contains("gone.png")
                .doesNotContain("Exception");
        Files.writeString(ink, "{\"strokes\":[]}\n");
        assertThat(explain(ink).out()).isEqualTo(ink + ":1: blank\n");
        assertThat(explain(ink, "--out", folder.resolve("none.png")).err()).contains("there is no digit");
        Files.writeString(ink, "nonsense\n" + SEVEN);
        Ran ran = explain(ink);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains(":2: 7 (");
        assertThat(ran.err()).contains("seven.jsonl");
    }
}

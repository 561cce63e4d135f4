package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.EngineSettings;
import digitpad.ui.NearestMeanNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BenchmarkCommandTest {
    private static FakeEngine engine;

    private final List<EngineSettings> asked = new ArrayList<>();

    @BeforeAll
    static void learn() throws UnreadableFileException {
        engine = new FakeEngine(new NearestMeanNetwork(Mnist.load().test()));
    }

    /** What the command left. */
    private record Ran(int code, String out, String err) {}

    private Ran run(String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(out, err, StandardCharsets.UTF_8, false);
        int code = new DigitpadCommand(
                        settings -> {
                            asked.add(settings);
                            return engine;
                        },
                        "1.2.3",
                        Path.of("runs"),
                        console)
                .execute(Stream.concat(Stream.of("benchmark", "--iterations", "2", "--readings", "3"), Stream.of(more))
                        .toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyRecipeHasItsLine() {
        Ran ran = run();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("machine: ").contains("\nengine: fake\n", "\nMNIST loaded: ");
        List<String> rows = ran.out()
                .lines()
                .dropWhile(line -> !line.startsWith("recipe"))
                .skip(1)
                .limit(5)
                .toList();
        assertThat(rows)
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("ubajaka      32 "),
                        row -> assertThat(row).startsWith("schmudde    128 "),
                        row -> assertThat(row).startsWith("chollet     128 "),
                        row -> assertThat(row).startsWith("lenet        32 "),
                        row -> assertThat(row).startsWith("lesson31   1024 "));
        assertThat(asked).containsExactly(EngineSettings.FASTEST);
    }

    @Test
    void whatIsChosenIsMeasuredAndNothingElse() throws IOException {
        Ran ran =
                run("--recipe", "lenet", "--recipe", "chollet", "--batch", "7", "--replicas", "3", "--stock", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines()).hasSize(1);
        assertThat(asked).containsExactly(new EngineSettings(false));
        JsonNode report = JsonMapper.builder().build().readTree(ran.out());
        assertThat(report.at("/machine/cores").asInt()).isPositive();
        assertThat(report.at("/mnistMillis").asDouble()).isPositive();
        assertThat(report.at("/firstPredictionSinceStartMillis").asDouble())
                .isGreaterThanOrEqualTo(report.at("/firstPredictionMillis").asDouble());
        assertThat(report.at("/recipes")).hasSize(2).allSatisfy(row -> {
            assertThat(row.get("batch").asInt()).isEqualTo(7);
            assertThat(row.get("iterations").asInt()).isEqualTo(2);
            assertThat(row.get("trainingImagesPerSecond").asDouble()).isPositive();
            assertThat(row.get("testingImagesPerSecond").asDouble()).isPositive();
            for (String latency : List.of("predictionMillis", "inkToBarsMillis", "inkToBarsWhileTrainingMillis")) {
                assertThat(row.get(latency).get("median").asDouble())
                        .isPositive()
                        .isLessThanOrEqualTo(
                                row.get(latency).get("percentile95").asDouble());
            }
        });
        assertThat(report.at("/recipes/0/recipe").asText()).isEqualTo("lenet");
        assertThat(report.at("/recipes/1/recipe").asText()).isEqualTo("chollet");
    }

    @Test
    void numbersOutOfRangeAreToldWithTheirOption() {
        assertThat(run("--replicas", "0").err()).contains("'--replicas': it must be 1 to 64, not 0");
        assertThat(run("--batch", "5000").err()).contains("'--batch': it must be 1 to 4096, not 5000");
        assertThat(run("--iterations", "0").err()).contains("'--iterations'");
        assertThat(run("--recipe", "resnet")).extracting(Ran::code).isEqualTo(2);
        assertThat(asked).isEmpty();
    }
}

package digitpad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built jar as a user runs it: every command in a process of its own, on real MNIST, with a network trained for one epoch. */
class JarIT {
    private static final Path JAR = Path.of("target/digitpad.jar").toAbsolutePath();
    private static final long MINUTES = 5;
    private static final String SEVEN = "{\"strokes\":[[[30,20],[60,21],[90,20],[80,50],[70,70],[60,110]]]}";

    @TempDir
    static Path folder;

    private static Path model;
    private static Ran training;

    /** What a process left. */
    private record Ran(int code, String out, String err) {}

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        model = folder.resolve("mine, trained.zip");
        training = run("train", "--recipe", "chollet", "--epochs", "1", "--out", model.toString());
    }

    private static Ran run(String... arguments) throws IOException, InterruptedException {
        return runWith(List.of(), arguments);
    }

    private static Ran runWith(List<String> machineOptions, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = builder(arguments);
        builder.command().addAll(1, machineOptions);
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        return ended(process, out, err);
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Ddigitpad.data=" + folder.resolve("user"),
                "-Ddigitpad.language=en",
                "-jar",
                JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().remove("DISPLAY");
        return builder;
    }

    private static Ran ended(Process process, Path out, Path err) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static JsonNode json(String text) throws IOException {
        return JsonMapper.builder().build().readTree(text);
    }

    private static JsonNode parsed(String line) {
        try {
            return json(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    @Test
    void trainingTellsOfItsEpochAndTestsAndKeepsTheModel() {
        assertThat(training.code()).isZero();
        assertThat(training.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("54000 training images, 6000 for validation"),
                        line -> assertThat(line)
                                .matches("epoch 1/1: loss .*, accuracy .*, [0-9]+ images/s, 0:00 left"));
        assertThat(training.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("test accuracy: 9[4-9]\\.[0-9]{2} %"),
                        line -> assertThat(line).startsWith("test loss: 0.1"),
                        line -> assertThat(line).matches("calibration error: [0-9]\\.[0-9]{2} %"),
                        line -> assertThat(line).endsWith(" of 10000 (MNIST test set)"),
                        line -> assertThat(line).isEqualTo("model: " + model),
                        line -> assertThat(line).matches("run: .*-chollet \\(Run [0-9]+\\)"));
        assertThat(model).isRegularFile();
    }

    @Test
    void evaluationAgreesWithTraining() throws IOException, InterruptedException {
        Ran text = run("evaluate", "--model", model.toString());
        assertThat(text.code()).isZero();
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .startsWith(training.out().substring(0, training.out().indexOf("model: ")))
                .contains("precision    recall  f1-score   support");

        Ran ran = run("evaluate", "--json", "--model", model.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(json(ran.out()).at("/accuracy").asDouble()).isBetween(0.94, 0.99);
    }

    @Test
    void trainingForProgramsPrintsAnObjectForEachEvent() throws IOException, InterruptedException {
        Ran ran = run("train", "--recipe", "lesson31", "--epochs", "1", "--json");
        assertThat(ran.code()).isZero();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(1 + 59 + 1 + 1).first().asString().startsWith("{\"event\":\"start\"");
        JsonNode end = json(lines.get(lines.size() - 1));
        assertThat(end.at("/test/set").asText()).isEqualTo("second half of the test set");
        assertThat(end.at("/validation/images").asInt()).isEqualTo(5000);
    }

    @Test
    void picturesAndInkAreReadAndBadFilesAreNamed() throws IOException, InterruptedException {
        Path picture = picture("sieben, groß.png", 600);
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Path empty = Files.createFile(folder.resolve("empty.jpg"));
        Path ink = Files.write(folder.resolve("ink.jsonl"), List.of(SEVEN, "{\"strokes\":[]}", "nonsense", SEVEN));

        Ran ran = run(
                "recognize",
                "--model",
                model.toString(),
                text.toString(),
                picture.toString(),
                folder.toString(),
                folder.resolve("none.png").toString(),
                empty.toString(),
                ink.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(picture + ": 7 ("),
                        line -> assertThat(line).startsWith(ink + ":1: 7 ("),
                        line -> assertThat(line).isEqualTo(ink + ":2: blank"),
                        line -> assertThat(line).startsWith(ink + ":4: 7 ("));
        assertThat(ran.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("digitpad: " + text + ": not a picture"),
                        line -> assertThat(line).startsWith("digitpad: " + folder + ": a directory"),
                        line -> assertThat(line).endsWith("none.png: no such file"),
                        line -> assertThat(line).startsWith("digitpad: " + empty + ": empty"),
                        line -> assertThat(line).startsWith("digitpad: " + ink + ": line 3: not JSON"));
    }

    @Test
    void readingsForProgramsAreJsonAndNothingElse() throws IOException, InterruptedException {
        Path picture = picture("seven.bmp", 100);
        Path ink = Files.write(folder.resolve("two.jsonl"), List.of(SEVEN, "{\"strokes\":[]}"));
        Ran ran = run("recognize", "--json", "--model", model.toString(), picture.toString(), ink.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(json(lines.get(0)).at("/file").asText()).isEqualTo(picture.toString());
        assertThat(json(lines.get(0)).at("/line").isNull()).isTrue();
        assertThat(json(lines.get(1)).at("/digit").asInt()).isEqualTo(7);
        assertThat(json(lines.get(1)).at("/probabilities")).hasSize(10);
        assertThat(json(lines.get(2)).at("/line").asInt()).isEqualTo(2);
        assertThat(json(lines.get(2)).at("/digit").isNull()).isTrue();
    }

    @Test
    void everyDrawingOfALargeFileIsRead() throws IOException, InterruptedException {
        Path ink = SharedFiles.find("data/pen/pendigits-train.jsonl");
        Ran ran = run("recognize", "--model", model.toString(), ink.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(7494);
    }

    @Test
    void whoeverReadsOnlyTheBeginningIsNotTroubled() throws IOException, InterruptedException {
        Path ink = Files.write(
                folder.resolve("many.jsonl"),
                Stream.generate(() -> SEVEN).limit(5000).toList());
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = builder("recognize", "--json", "--model", model.toString(), ink.toString())
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).contains("\"digit\":7");
        }
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(err).isEmptyFile();
    }

    @Test
    void theBenchmarkTellsOfTheMachineAndTheRecipe() throws IOException, InterruptedException {
        Ran ran = run("benchmark", "--recipe", "lesson31", "--iterations", "2", "--readings", "2", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        JsonNode report = json(ran.out());
        assertThat(report.at("/engine").asText()).startsWith("ND4J ");
        assertThat(report.at("/recipes/0/batch").asInt()).isEqualTo(1024);
        assertThat(report.at("/recipes/0/trainingImagesPerSecond").asDouble()).isPositive();
    }

    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
    void aProcessorWithoutAvx2GetsCodeThatItUnderstands() throws IOException, InterruptedException {
        List<String> older = List.of("-XX:UseAVX=1");
        Ran ran = runWith(older, "benchmark", "--recipe", "chollet", "--iterations", "2", "--readings", "2", "--json");
        assertThat(json(ran.out()).at("/engine").asText())
                .contains("no oneDNN", "AVX processor")
                .doesNotContain("avx2");
        Ran evaluated = runWith(older, "evaluate", "--model", model.toString());
        assertThat(evaluated.out().lines().findFirst())
                .isEqualTo(training.out().lines().findFirst());
    }

    @Test
    void theSummaryIsTheRecipes() throws IOException, InterruptedException {
        Ran recipe = run("summary", "--recipe", "chollet");
        assertThat(recipe.code()).isZero();
        assertThat(recipe.err()).isEmpty();
        assertThat(recipe.out()).contains("407,050");
        assertThat(run("summary", "--model", model.toString()).out())
                .isEqualTo(recipe.out() + "classes: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9\n");
        Ran lenet = run("summary", "--json", "--recipe", "lenet");
        assertThat(json(lenet.out()).at("/parameters").asInt()).isEqualTo(1_111_946);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "directory", "missing", "empty", "truncated"})
    void whatIsNoModelIsToldInOneLine(String kind) throws IOException, InterruptedException {
        Path file = folder.resolve(kind + ".zip");
        switch (kind) {
            case "text" -> Files.writeString(file, "not a model");
            case "directory" -> Files.createDirectories(file);
            case "empty" -> Files.write(file, new byte[0]);
            case "truncated" -> Files.write(file, Arrays.copyOf(Files.readAllBytes(model), 100_000));
            default -> assertThat(file).doesNotExist();
        }
        Ran ran = run("evaluate", "--model", file.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("digitpad: ")
                .contains(file.getFileName().toString());
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void wrongUsageIsToldWithCode2AndHelpWith0() throws IOException, InterruptedException {
        Ran option = run("train", "--recipe", "lenet", "--no-such-option");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err().lines()).singleElement().asString().contains("--no-such-option");
        assertThat(run("train", "--recipe", "resnet").err()).contains("ubajaka, schmudde, chollet, lenet, lesson31");
        assertThat(run("train", "--recipe", "lenet", "--epochs", "0").code()).isEqualTo(2);
        Ran help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("train", "evaluate", "recognize", "summary", "benchmark", "the window opens");
        assertThat(run("--version").out()).isEqualTo("Digitpad " + ProgramVersion.get() + System.lineSeparator());
    }

    @Test
    void aTargetThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException, InterruptedException {
        Ran ran = run(
                "train",
                "--recipe",
                "ubajaka",
                "--out",
                folder.resolve("none/m.zip").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().contains("there is no directory");
    }

    @Test
    void endingTheProgramWhileItTrainsKeepsWhatWasLearnedAndItGoesOn() throws IOException, InterruptedException {
        Path file = folder.resolve("stopped.zip");
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = builder("train", "--recipe", "chollet", "--epochs", "1000", "--out", file.toString())
                .redirectOutput(out.toFile())
                .start();
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.readLine()).startsWith("54000 training images");
            assertThat(err.readLine()).startsWith("epoch 1/1,000: ");
            // SIGTERM, which ends a program as Ctrl-C does.
            process.destroy();
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(Files.readString(out))
                .contains("stopped after ", "model: " + file, "to go on: digitpad train --resume ");
        assertThat(run("evaluate", "--model", file.toString()).code()).isZero();

        Ran list = run("runs", "list", "--json");
        String id = list.out()
                .lines()
                .map(JarIT::parsed)
                .filter(run -> run.at("/state").asText().equals("stopped"))
                .findFirst()
                .orElseThrow()
                .at("/id")
                .asText();
        assertThat(run("train", "--resume", id, "--epochs", "1").code()).isEqualTo(2);
        Ran resumed = run("train", "--resume", "--epochs", "3");
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("(" + id + ")").contains("\nepoch 3/3: ");
        assertThat(resumed.out()).startsWith("test accuracy: 9");
    }

    @Test
    void theWindowNeedsADisplayAndSaysSo() throws IOException, InterruptedException {
        Ran ran = run();
        assertThat(ran.code()).isNotZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement()
                .asString()
                .contains("--help")
                .contains("xvfb-run");
    }

    /** A seven, dark on light. */
    private static Path picture(String name, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(side * 0.08f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D seven = new Path2D.Double();
        seven.moveTo(0.25 * side, 0.2 * side);
        seven.lineTo(0.7 * side, 0.2 * side);
        seven.lineTo(0.45 * side, 0.8 * side);
        graphics.draw(seven);
        graphics.dispose();
        File file = folder.resolve(name).toFile();
        assertThat(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file))
                .isTrue();
        return file.toPath();
    }
}

package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.UserFolders;
import digitpad.learning.Engine;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DigitpadCommandTest {
    private static final String ONE = "{\"strokes\":[[[50,10],[50,90]]]}";

    private static NearestMeanNetwork network;

    /** Held, because loggers are weakly referenced. */
    private static final Logger LOG = Logger.getLogger(DigitpadCommand.class.getName());

    @TempDir
    Path folder;

    private final FakeEngine engine = new FakeEngine(network);

    @BeforeAll
    static void learn() throws UnreadableFileException {
        // A fault that a test provokes is not worth a stack trace in the build's output.
        LOG.setLevel(Level.OFF);
        network = new NearestMeanNetwork(Mnist.load().test());
    }

    /** What a command left. */
    private record Ran(int code, String out, String err) {
        JsonNode json() throws IOException {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private Ran run(String... arguments) {
        return run(() -> engine, arguments);
    }

    private Ran run(Supplier<Engine> engines, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new DigitpadCommand(
                        settings -> engines.get(),
                        "1.2.3",
                        folder.resolve("runs"),
                        new Console(out, err, StandardCharsets.UTF_8, false))
                .execute(arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Ran withoutEngine(String... arguments) {
        return run(
                () -> {
                    throw new AssertionError("this needs no engine");
                },
                arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "evaluate",
                "recognize",
                "fine-tune",
                "explain",
                "summary",
                "benchmark",
                "runs",
                "data",
                "import"
            })
    void everyCommandTellsOfItself(String command) {
        Ran help = withoutEngine(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: digitpad " + command).contains("Example: digitpad " + command);
        assertThat(withoutEngine("--help").out()).contains("\n  " + command + " ");
        assertThat(withoutEngine(command, "--version")).isEqualTo(withoutEngine("--version"));
        assertThat(withoutEngine("--version").out()).startsWith("Digitpad 1.2.3");
    }

    @Test
    void wrongUsageIsToldInOneLineWithCode2() {
        refuses("missing command", "--");
        refuses("unknown option: '--no'", "--no");
        refuses("unmatched argument: 'trian' (did you mean train or train-generator?)", "trian");
        refuses("missing required option: '--recipe=NAME'", "train");
        refuses(
                "choose one of ubajaka, schmudde, chollet, lenet, lesson31, quick, digitpad",
                "train",
                "--recipe",
                "resnet");
        refuses("'--epochs': epochs must be 1 to 1000, not 0", "train", "--recipe", "lenet", "--epochs", "0");
        refuses("'--epochs': 'many' is not a whole number", "train", "--recipe", "lenet", "--epochs", "many");
        refuses("'--batch': batch size must be 1 to 4096", "train", "--recipe", "lenet", "--batch", "5000");
        refuses("'--learning-rate': learning rate must", "train", "--recipe", "lenet", "--learning-rate", "NaN");
        refuses("'--validation': valid", "train", "--recipe", "lenet", "--validation", "-0.1");
        refuses("--validation does not apply", "train", "--recipe", "lesson31", "--validation-share", "0.1");
        refuses("a file's name is empty", "train", "--recipe", "lenet", "--out", "");
        refuses("missing required parameter: 'FILE'", "recognize", "--json");
        refuses("'--scale': it must be two different numbers", "import", "x.h5", "--scale", "255");
        refuses("--recipe and --from cannot be given together", "train", "--recipe", "lenet", "--from", "x.h5");
        refuses(
                "--recipe=NAME, --model=MODEL cannot be given together",
                "summary",
                "--recipe",
                "lenet",
                "--model",
                "m.zip");
    }

    private void refuses(String message, String... arguments) {
        Ran ran = withoutEngine(arguments);
        assertThat(ran.err()).startsWith("digitpad: ").contains(message).endsWith(" --help\n");
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void aTrainingEndsWithItsFiguresAndItsModel() throws IOException {
        Path model = folder.resolve("my model.zip");
        Ran ran = train("--epochs", "2", "--out", model.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(6).first().asString().matches("test accuracy: [0-9]{2}\\.[0-9]{2} %");
        assertThat(ran.out())
                .contains("of 10000 (MNIST test set)\nmodel: " + model + "\nrun: ")
                .endsWith("-chollet (Run 1)\n");
        assertThat(ran.err().lines()).hasSize(3);
        assertThat(ran.err())
                .startsWith("54000 training images, 6000 for validation; epochs: 2, batch: 1000, learning rate: 0.001")
                .contains("epoch 1/2: loss 0.5000, accuracy 50.0 %, validation loss ", " images/s, ")
                .endsWith("0:00 left\n");
        assertThat(model).hasContent("chollet");
        assertThat(run("evaluate", "--model", model.toString()).out())
                .startsWith(ran.out().substring(0, ran.out().indexOf("model: ")))
                .containsPattern("\n +precision +recall +f1-score +support\n")
                .contains("weighted avg", "confusion matrix: a row for each label");
    }

    @Test
    void anEvaluationIsOneTableAndAFolderOfMisreadImages() throws IOException {
        Path model = Files.writeString(folder.resolve("half.zip"), "lesson31");
        Path wrong = folder.resolve("wrong");
        Ran ran = run("evaluate", "--csv", "--misclassified", wrong.toString(), "--model", model.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(14).allMatch(line -> line.split(",", -1).length == 15);
        assertThat(ran.out()).startsWith("class,precision,recall,f1,support,read as 0,");

        Ran json = run("evaluate", "--json", "--model", model.toString());
        int errors = json.json().at("/errors").asInt();
        assertThat(json.json().at("/report/classes")).hasSize(10);
        assertThat(json.json().at("/report/micro/f1").asDouble())
                .isEqualTo(json.json().at("/accuracy").asDouble());
        int offDiagonal = 0;
        for (int actual = 0; actual < 10; actual++) {
            for (int predicted = 0; predicted < 10; predicted++) {
                offDiagonal += actual == predicted
                        ? 0
                        : json.json().at("/matrix/" + actual + "/" + predicted).asInt();
            }
        }
        assertThat(offDiagonal).isEqualTo(errors);
        try (Stream<Path> written = Files.list(wrong)) {
            assertThat(written).hasSize(errors + 1);
        }
        assertThat(Files.readAllLines(wrong.resolve("misclassified.csv"))).hasSize(errors + 1);

        Ran again = run("evaluate", "--misclassified", wrong.toString(), "--model", model.toString());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("not empty");
    }

    @Test
    void aReportIsOneFileThatNeedsNothingElse() throws Exception {
        train("--epochs", "2", "--out", folder.resolve("mine.zip").toString());
        Path report = folder.resolve("report.html");
        assertThat(run("evaluate", "--run", "Run 1", "--report", report.toString())
                        .code())
                .isZero();
        String html = Files.readString(report);
        Document page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Report on Run 1");
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(2);
        assertThat(page.getElementsByTagName("img").getLength()).isEqualTo(60);
        assertThat(html)
                .contains("<td>Learning rate</td>", "<td>macro average</td>", "Confusion matrix")
                .doesNotContain("src=\"http", "href=", "<script");

        run("evaluate", "--report", report.toString());
        assertThat(Files.readString(report)).doesNotContain("<svg");
        assertThat(run("evaluate", "--report", folder.resolve("no/where.html").toString())
                        .code())
                .isEqualTo(1);
        assertThat(run("evaluate", "--run", "none").err()).startsWith("digitpad: There is no run none");
    }

    @Test
    void aModelThatWasKeptInTheWindowGoesByItsName() throws IOException {
        String before = System.getProperty(UserFolders.DATA_PROPERTY);
        System.setProperty(UserFolders.DATA_PROPERTY, folder.toString());
        try {
            Files.createDirectory(folder.resolve("models"));
            Files.writeString(folder.resolve("models").resolve("my hand.zip"), "lenet");
            assertThat(run("evaluate", "--model", "my hand").out()).startsWith("test accuracy: ");
            assertThat(run("evaluate", "--model", "your hand").err())
                    .startsWith("digitpad: your hand: there is no such file, and no model of that name was kept");
        } finally {
            if (before == null) {
                System.clearProperty(UserFolders.DATA_PROPERTY);
            } else {
                System.setProperty(UserFolders.DATA_PROPERTY, before);
            }
        }
    }

    @Test
    void resultsForProgramsAreOneObjectAndNothingElse() throws IOException {
        Path model = Files.writeString(folder.resolve("half.zip"), "lesson31");
        Ran evaluated = run("evaluate", "--json", "--model", model.toString());
        assertThat(evaluated.json().at("/set").asText()).isEqualTo("second half of the test set");
        assertThat(evaluated.json().at("/images").asInt()).isEqualTo(5_000);
        assertThat(evaluated.json().at("/errors").asInt()).isEqualTo((int)
                Math.round(5_000 * (1 - evaluated.json().at("/accuracy").asDouble())));

        Ran summary = run("summary", "--recipe", "lenet", "--json");
        assertThat(summary.json().at("/layers/0/outputShape").toString()).isEqualTo("[28,28,1]");
        assertThat(summary.json().at("/parameters").asInt()).isEqualTo(7840);
    }

    @Test
    void withoutAModelTheOneThatShipsIsEvaluated() throws IOException {
        assertThat(run("evaluate").out()).startsWith("test accuracy: ");
        Ran evaluated = run("evaluate", "--json");
        assertThat(evaluated.json().at("/model").isNull()).isTrue();
        assertThat(evaluated.json().at("/images").asInt()).isEqualTo(10_000);
    }

    @Test
    void aModelThatShipsIsNamedUnlessAFileIsCalledSo() throws IOException {
        Ran lenet = run("evaluate", "--json", "--model", "lenet");
        assertThat(lenet.json().at("/model").asText()).isEqualTo("lenet");
        assertThat(lenet.json().at("/images").asInt()).isEqualTo(10_000);
        // The fake engine's file of that name names a recipe that is tested on half of the test set.
        Path file = Files.writeString(Path.of("chollet"), "lesson31");
        try {
            assertThat(run("evaluate", "--json", "--model", "chollet")
                            .json()
                            .at("/images")
                            .asInt())
                    .isEqualTo(5_000);
        } finally {
            Files.delete(file);
        }
        assertThat(run("summary", "--model", "digitpad").code()).isZero();
        Ran unknown = run("evaluate", "--model", "lenet5");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("lenet5: there is no such file", "digitpad, lenet, quick");
    }

    @Test
    void whatIsRefusedIsToldWithTheAccuracyOnTheRest() throws IOException {
        engine.setRefusal(new Refusal(0.5));
        Ran json = run("evaluate", "--json");
        int refused = json.json().at("/refused").asInt();
        assertThat(refused).isBetween(1, 9_999);
        assertThat(json.json().at("/accuracyOnTheRest").asDouble())
                .isGreaterThan(json.json().at("/accuracy").asDouble());
        Path report = folder.resolve("report.html");
        assertThat(run("evaluate", "--report", report.toString()).out())
                .contains("\nrefused as no digit: " + refused + ", of the rest ");
        assertThat(Files.readString(report)).contains("</b>refused; ");
    }

    @Test
    void aLossThatIsNoNumberIsToldWithAdviceAndNothingIsWritten() {
        engine.setLoss(Double.NaN);
        Path model = folder.resolve("m.zip");
        Ran ran = train("--out", model.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("\nkept as failed: ").endsWith("Try a learning rate smaller than 0.001.\n");
        assertThat(ran.out()).isEmpty();
        assertThat(model).doesNotExist();
    }

    @Test
    void aTargetThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        engine.setLoss(Double.NaN);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(train("--out", folder.toString()).err())
                .isEqualTo("digitpad: " + folder + ": a directory; name a file in it for the model\n");
        assertThat(train("--out", folder.resolve("none/m.zip").toString()).err())
                .contains("there is no directory");
        assertThat(train("--out", file.resolve("m.zip").toString()).err()).contains("there is no directory");
        assertThat(train("--out", "/proc/m.zip")).extracting(Ran::code).isEqualTo(1);
    }

    private Ran train(String... more) {
        return run(Stream.concat(Stream.of("train", "--recipe", "chollet", "--batch", "1000"), Stream.of(more))
                .toArray(String[]::new));
    }

    private Ran recognize(String... more) throws IOException {
        return run(Stream.concat(Stream.of("recognize", "--model", model()), Stream.of(more))
                .toArray(String[]::new));
    }

    private String model() throws IOException {
        return Files.writeString(folder.resolve("lenet.zip"), "lenet").toString();
    }

    @Test
    void picturesAndDrawingsAreReadInOrder() throws IOException {
        Path picture = picture("one café.png", 60, 10, 60, 90);
        Path blank = picture("blank.gif", -9, -9, -9, -9);
        Path ink = ink("ink.JSONL", ONE, "", "{\"strokes\":[]}", ONE);
        Ran ran = recognize(picture.toString(), blank.toString(), ink.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches(".*/one café\\.png: 1 \\([0-9.]+ %\\)"),
                        line -> assertThat(line).isEqualTo(blank + ": blank"),
                        line -> assertThat(line).startsWith(ink + ":1: 1 ("),
                        line -> assertThat(line).isEqualTo(ink + ":3: blank"),
                        line -> assertThat(line).startsWith(ink + ":4: 1 ("));
    }

    @Test
    void readingsForProgramsHaveEveryKey() throws IOException {
        Path picture = picture("one.png", 60, 10, 60, 90);
        Path ink = ink("ink.jsonl", "{\"strokes\":[]}", ONE);
        Ran ran = recognize("--json", picture.toString(), ink.toString());
        List<JsonNode> results =
                ran.out().lines().map(DigitpadCommandTest::parsed).toList();
        assertThat(results).hasSize(3).allSatisfy(result -> assertThat(result.fieldNames())
                .toIterable()
                .containsExactly("file", "line", "number", "digit", "guess", "confidence", "probabilities", "digits"));
        assertThat(results.get(0).get("file").asText()).isEqualTo(picture.toString());
        assertThat(results.get(0).get("line").isNull()).isTrue();
        assertThat(results.get(1).toString())
                .endsWith(
                        "\"number\":null,\"digit\":null,\"guess\":null,\"confidence\":null,\"probabilities\":null,\"digits\":[]}");
        JsonNode one = results.get(2);
        assertThat(one.get("line").asInt()).isEqualTo(2);
        assertThat(one.get("digit").asInt()).isEqualTo(1);
        assertThat(one.get("probabilities")).hasSize(10);
        assertThat(one.get("probabilities").get(1)).isEqualTo(one.get("confidence"));
        assertThat(one.get("number").asText()).isEqualTo("1");
        assertThat(one.get("digits")).hasSize(1);
        assertThat(one.get("digits").get(0).get("box").toString()).isEqualTo("[50.0,10.0,0.0,80.0]");
    }

    @Test
    void digitsSideBySideAreANumberAndThoseBeneathAnother() throws IOException {
        Path ink = ink("ink.jsonl", "{\"strokes\":[[[50,10],[50,90]],[[110,10],[110,90]],[[60,150],[60,230]]]}");
        Ran ran = recognize("--json", ink.toString());
        JsonNode number = parsed(ran.out().strip());
        assertThat(number.get("number").asText()).isEqualTo("11 1");
        assertThat(number.get("digit").isNull()).isTrue();
        assertThat(number.get("digits"))
                .hasSize(3)
                .allSatisfy(digit -> assertThat(digit.get("digit").asInt()).isEqualTo(1));
        assertThat(number.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(recognize(ink.toString()).out()).contains(ink + ":1: 11 1 (");
    }

    @Test
    void whatIsNoDigitIsNull() throws IOException {
        // Nothing is as certain as this.
        engine.setRefusal(new Refusal(1));
        Path ink = ink("ink.jsonl", "{\"strokes\":[[[0,0],[20,80],[40,0],[10,90],[30,10]]]}");
        assertThat(recognize(ink.toString()).out()).startsWith(ink + ":1: not a digit, would be ");
        JsonNode reading = recognize("--json", ink.toString()).json();
        assertThat(reading.get("digit").isNull()).isTrue();
        assertThat(reading.get("guess").isTextual()).isTrue();
        assertThat(reading.get("probabilities")).hasSize(10);
    }

    @Test
    void accuracyComparesWithTheLabels() throws IOException {
        Path ink = ink(
                "ink.jsonl",
                "{\"label\":1,\"strokes\":[[[50,10],[50,90]]]}",
                "{\"label\":7,\"strokes\":[[[50,10],[50,90]]]}",
                "{\"label\":\"x\",\"strokes\":[[[50,10],[50,90]]]}",
                "{\"strokes\":[[[50,10],[50,90]]]}",
                "{\"label\":2,\"strokes\":[]}");
        Ran ran = recognize("--accuracy", ink.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith(
                        ink + ": 3 digits, 0 numbers, 1 that are none\naccuracy: 33.33 % (2 errors, 0 of them refused;")
                .containsPattern("\n1 +1 +1 +0 +100.00 % +33.33 %\n")
                .containsPattern("\n5 +0 +0 +0 +– +–\n")
                .contains("refused: 0.00 % (0 of 1 that are no digit)", "confusion matrix")
                .containsPattern("\n7 +0 +1 +0 +0 +0 +0 +0 +0 +0 +0 +0\n")
                .contains(ink + ":2: 7, read as 1 (", ink + ":3: x, read as 1 (");
        JsonNode json = recognize("--accuracy", "--json", ink.toString()).json();
        assertThat(json.get("right").asInt()).isEqualTo(1);
        assertThat(json.get("matrix").get(7).get(1).asInt()).isEqualTo(1);
        assertThat(json.get("misread")).hasSize(2);
        assertThat(recognize("--accuracy", ink.toString(), ink.toString()).out())
                .endsWith("\nmean accuracy over 2 files: 33.33 %\n");
    }

    @Test
    void accuracyNeedsLabels() throws IOException {
        Path ink = ink("ink.jsonl", "{\"strokes\":[[[50,10],[50,90]]]}");
        Ran ran = recognize("--accuracy", ink.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("digitpad: " + ink + ": no drawing has a label");
    }

    @Test
    void accuracyNeedsInk() throws IOException {
        Path picture = picture("one.png", 60, 10, 60, 90);
        Ran ran = recognize("--accuracy", picture.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("digitpad: " + picture + ": line 1: ");
    }

    private static JsonNode parsed(String line) {
        try {
            return JsonMapper.builder().build().readTree(line);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Path text = Files.writeString(folder.resolve("text.png"), "not a picture");
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path ink = ink("ink.jsonl", ONE, "nonsense", ONE);
        Ran ran = recognize(
                text.toString(),
                folder.toString(),
                folder.resolve("none\n.bmp").toString(),
                empty.toString(),
                "@home",
                "no\0name",
                ink.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines())
                .satisfiesExactly(line -> assertThat(line).startsWith(ink + ":1: 1 "), line -> assertThat(line)
                        .startsWith(ink + ":3: 1 "));
        assertThat(ran.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("digitpad: " + text + ": not a picture that can be read"),
                        line -> assertThat(line).startsWith("digitpad: " + folder + ": a directory"),
                        line -> assertThat(line).endsWith("none .bmp: no such file"),
                        line -> assertThat(line).startsWith("digitpad: " + empty + ": empty"),
                        line -> assertThat(line).isEqualTo("digitpad: @home: no such file"),
                        line -> assertThat(line).startsWith("digitpad: no\0name: no file can have this name"),
                        line -> assertThat(line).startsWith("digitpad: " + ink + ": line 2: not JSON"));
    }

    @Test
    void aModelThatIsNoneIsToldInOneLine() {
        Ran ran = run("evaluate", "--model", folder.toString());
        assertThat(ran).isEqualTo(new Ran(1, "", "digitpad: " + folder + ": not a Digitpad model\n"));
    }

    @Test
    void aFaultIsToldWithoutAStackTrace() {
        Ran ran = run(
                () -> {
                    throw new UnsatisfiedLinkError("no jnind4jcpu in java.library.path");
                },
                "summary",
                "--recipe",
                "lenet");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("digitpad: unexpected fault: ").contains("jnind4jcpu");
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void aReaderThatHasHadEnoughEndsTheCommandQuietly() throws IOException {
        Path ink = ink("ink.jsonl", ONE);
        assertThat(writingTo("Broken pipe", "recognize", "--model", model(), ink.toString()))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(writingTo("Broken pipe", "--help")).isEqualTo(new Ran(0, "", ""));
        assertThat(writingTo("No space left on device", "recognize", "--model", model(), ink.toString()))
                .isEqualTo(new Ran(1, "", "digitpad: standard output cannot be written: No space left on device\n"));
    }

    private Ran writingTo(String failure, String... arguments) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(broken, err, StandardCharsets.UTF_8, false);
        int code = new DigitpadCommand(settings -> engine, "1.2.3", folder.resolve("runs"), console).execute(arguments);
        return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
    }

    private Path ink(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private Path picture(String name, int x1, int y1, int x2, int y2) throws IOException {
        BufferedImage image = new BufferedImage(120, 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 120, 100);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(9));
        graphics.drawLine(x1, y1, x2, y2);
        graphics.dispose();
        Path file = folder.resolve(name);
        assertThat(ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile()))
                .isTrue();
        return file;
    }
}

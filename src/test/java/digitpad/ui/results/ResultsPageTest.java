package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.ImageSet;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.words.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ResultsPageTest extends ResultsWindowTest {
    @Test
    void theModelOfARunIsEvaluated() throws IOException {
        Path file = folder.resolve("run.zip");
        try (InputStream quick = ResultsPageTest.class.getResourceAsStream("/digitpad/models/quick.zip")) {
            Files.copy(quick, file);
        }
        ComboBox<?> box = lookup("#results-model").queryAs(ComboBox.class);
        assertThat(box.getValue()).hasToString("Model in use");
        evaluate(new NearestMeanNetwork(mnist().training()));
        assertThat(box.getValue()).hasToString("means (in use)");
        onFx(() -> runs.add(new ModelLibrary.Entry("Run 3", Optional.of(file))));
        onFx(() -> box.getSelectionModel().selectLast());
        assertThat(box.getValue()).hasToString("Run 3 (run)");
        await("its accuracy is told", () -> text("#results-accuracy").equals("99.38\u00a0%"));
    }

    private static List<Integer> labelled(int label, int prediction, Network network) {
        ImageSet test = mnist().test();
        return IntStream.range(0, test.size())
                .filter(i -> test.label(i) == label)
                .filter(i -> new Reading(test.image(i), network.probabilities(test.image(i))).digit() == prediction)
                .boxed()
                .toList();
    }

    @Test
    void aClickOnACellShowsExactlyItsImagesAndItsRowAndColumnTheirs() {
        NearestMeanNetwork network = new NearestMeanNetwork(mnist().training());
        evaluate(network);
        List<Integer> fourAsNine = labelled(4, 9, network);
        assertThat(text("#heat-4-9")).isEqualTo(Integer.toString(fourAsNine.size()));
        clickOn("#heat-4-9");
        assertThat(text("#results-filter")).isEqualTo("4 read as 9: " + fourAsNine.size());
        assertThat(text("#inspector-place")).isEqualTo("1 of " + fourAsNine.size());
        push(KeyCode.ENTER);
        clickOn(thumbnail(0));
        assertThat(walkToTheEnd())
                .isEqualTo(fourAsNine.stream()
                        .map(i -> String.format("Test image %,d: label 4, read as 9", i))
                        .toList());
        clickOn("#heat-row-4");
        assertThat(text("#results-filter")).isEqualTo("label 4: 982");
        clickOn("#heat-column-9");
        int readAsNine = IntStream.range(0, 10)
                .map(label -> labelled(label, 9, network).size())
                .sum();
        assertThat(text("#results-filter")).isEqualTo(String.format("read as 9: %,d", readAsNine));
        clickOn("#heat-4-9");
        clickOn("#results-misread");
        assertThat(text("#inspector-place")).endsWith(" of 1,797");
        assertThat(thumbnailsInView())
                .as("the image looked at stays in view among the others")
                .contains(lookup("#inspector-image").query().getAccessibleText());
    }

    @Test
    void theMatrixIsWalkedByArrowsAndEnter() {
        evaluateMeans();
        clickOn("#heat-0-0");
        push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(text("#results-filter")).startsWith("1 read as 2: ");
        assertThat(lookup("#confusion-matrix").query().getAccessibleText()).contains("1 read as 2");
    }

    @Test
    void cellsSayCountsOrSharesOfTheirRow() {
        evaluateMeans();
        int right = Integer.parseInt(text("#heat-0-0"));
        clickOn("#results-shares");
        assertThat(text("#heat-0-0")).isEqualTo(String.format("%.1f", 100.0 * right / 980));
        clickOn("#results-counts");
        assertThat(text("#heat-0-0")).isEqualTo(Integer.toString(right));
    }

    @Test
    void theReportIsSortedByAClickOnAColumnAndItsAveragesStayBelow() {
        evaluateMeans();
        TableView<ReportTable.Row> table = lookup("#classification-report").queryTableView();
        clickOn(from(table)
                .lookup(".column-header .label")
                .match(hasText("Recall"))
                .<Node>query());
        List<Double> recalls = table.getItems().subList(0, 10).stream()
                .map(row -> row.scores().recall())
                .toList();
        assertThat(recalls).isSorted();
        assertThat(table.getItems().subList(10, 13).stream().map(ReportTable.Row::name))
                .containsExactly("micro", "macro", "weighted");
        clickOn("#report-5");
        assertThat(text("#results-filter")).isEqualTo("label 5: 892");
    }

    private static Predicate<Label> hasText(String text) {
        return label -> label.getText().equals(text);
    }

    @Test
    void aBarOfTheHistogramLeadsToItsImages() {
        evaluateMeans();
        clickOn("#results-view-confidence");
        awaitLayout();
        assertThat(text("#calibration-error")).startsWith("Expected calibration error");
        clickOn("#confidence-histogram");
        assertThat(text("#results-filter")).matches("[3-6]0 to [4-7]0[\u00a0\u202f ]% sure: [1-9][0-9,]*");
        clickOn(thumbnail(0));
        double from = Double.parseDouble(text("#results-filter").substring(0, 2));
        assertThat(share(text("#inspector-confidence"))).isBetween(from, from + 10);
    }

    @Test
    void aSentenceTellsOfOverfitting() {
        evaluateMeans();
        await("the training sample is read", () -> !text("#results-training").equals("–"));
        assertThat(text("#results-training-caption")).matches("[0-9.]+ (lower|higher): .*");
    }

    @Test
    void anotherPartIsReadAndSaysSo() {
        evaluateMeans();
        ComboBox<EvaluatedPart> part = lookup("#results-part").queryComboBox();
        onFx(() -> part.setValue(EvaluatedPart.VALIDATION));
        await("validation images are read", () -> text("#results-errors-caption")
                .equals("errors in 6,000 images"));
        assertThat(text("#results-accuracy-caption")).isEqualTo("validation accuracy");
        assertThat(text("#inspector-title")).startsWith("Validation image ");
    }

    @Test
    void matrixAndReportTakeTurnsWhereBothDoNotFit() {
        evaluateMeans();
        assertThat(lookup("#results-view-report").tryQuery()).isEmpty();
        resize(1000, 700);
        awaitLayout();
        assertThat(lookup("#classification-report").tryQuery()).isEmpty();
        clickOn("#results-view-report");
        assertThat(lookup("#confusion-matrix").tryQuery()).isEmpty();
        assertThat(lookup("#classification-report").tryQuery()).isPresent();
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertThat(text("#results-notice")).startsWith("No model yet");
        onFx(() -> workspace.use(NearestMeanNetwork.modelOf(new AlwaysZero(), "zero", "lenet")));
        assertThat(text("#results-notice")).startsWith("Reading the data set");
        onFx(workspace::lackDataSet);
        assertThat(text("#results-notice")).startsWith("No data set could be read");
        ImageSet zeros = mnist().test()
                .subset(
                        "zeros",
                        IntStream.range(0, 10_000)
                                .filter(i -> mnist().test().label(i) == 0)
                                .toArray());
        onFx(() -> workspace.open(new DataSet("zeros", mnist().training(), zeros)));
        await("all is right", () -> text("#results-notice").startsWith("Nothing misread"));
        assertThat(text("#results-accuracy")).isEqualTo(Numbers.accuracy(1));
        assertThat(Set.of("–", "")).contains(text("#inspector-label"));
    }

    @Test
    void theFiguresOfErrorsAndOfRefusedImagesLeadToThem() {
        NearestMeanNetwork network = new NearestMeanNetwork(mnist().training());
        Refusal refusal = new Refusal(0.4);
        onFx(() -> {
            Model plain = NearestMeanNetwork.modelOf(network, "means", "lenet");
            workspace.open(mnist());
            workspace.use(new Model(plain.card().refusing(refusal), network));
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
        ImageSet test = mnist().test();
        long refused = IntStream.range(0, test.size())
                .filter(i -> !refusal.accepts(network.probabilities(test.image(i))))
                .count();
        assertThat(refused).isPositive();
        assertThat(text("#results-refused")).isEqualTo(String.format("%,d refused", refused));
        clickOn("#results-refused");
        assertThat(text("#results-filter")).isEqualTo(String.format("refused: %,d", refused));
        assertThat(text("#inspector-pointed")).isEqualTo("The model says “not a digit” here.");
        clickOn("#results-errors");
        assertThat(text("#inspector-place")).endsWith(" of 1,797");
        clickOn("#results-view-confidence");
        assertThat(text("#refusal-words")).startsWith("Dot: the model says “not a digit” of ");
    }

    /** In the smallest window, beside the sidebar; the page was larger before. */
    @Test
    void nothingIsCutInTheSmallestWindow() throws IOException {
        Path file = folder.resolve("run.zip");
        try (InputStream quick = ResultsPageTest.class.getResourceAsStream("/digitpad/models/quick.zip")) {
            Files.copy(quick, file);
        }
        onFx(() -> runs.add(new ModelLibrary.Entry("Run 3 with a long name", Optional.of(file))));
        evaluateMeans();
        resize(880, 640);
        clickOn("#results-view-comparison");
        ComboBox<?> rival = lookup("#results-rival").queryComboBox();
        onFx(() -> rival.getSelectionModel().selectLast());
        await("they are compared", () -> text("#comparison-words").contains("McNemar"));
        awaitLayout();
        Label words = lookup("#comparison-words").queryAs(Label.class);
        onFx(() -> assertThat(words.prefHeight(words.getWidth())).isLessThanOrEqualTo(words.getHeight()));
        for (String view : List.of("matrix", "report", "confidence", "comparison")) {
            clickOn("#results-view-" + view);
            awaitLayout();
            List<Width> widths = widths(lookup(".inspector").query());
            assertThat(widths.get(0).right())
                    .as("beside %s, from the inspector outwards: %s", view, widths)
                    .isLessThanOrEqualTo(880 - 24);
        }
    }

    private record Width(String node, double left, double right, double least) {}

    private static List<Width> widths(Node inner) {
        return Stream.iterate(inner, node -> node != null, Node::getParent)
                .map(node -> {
                    Bounds bounds = node.localToScene(node.getLayoutBounds());
                    return new Width(
                            node.getClass().getSimpleName() + node.getStyleClass(),
                            bounds.getMinX(),
                            bounds.getMaxX(),
                            node.minWidth(-1));
                })
                .toList();
    }

    @Test
    void theChartsAreOneSvgWithEveryCountOfTheMatrix() throws Exception {
        ImageSet some = mnist().test().first(500);
        EvaluatedImages images = new EvaluatedImages(
                Evaluator.evaluate(new NearestMeanNetwork(mnist().training()), some, share -> true),
                EvaluatedPart.TEST,
                Optional.empty());
        List<String> svg = new ArrayList<>();
        onFx(() -> svg.add(new ResultsPicture(images, appearance).all().svg(appearance.palette())));
        Document picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg.get(0))));
        NodeList texts = picture.getElementsByTagName("text");
        List<String> words = IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
        assertThat(words)
                .contains("Confidence", "Reliability", "Refusing the least sure")
                .contains(Integer.toString(images.matrix().count(7, 7)), "share refused");
        assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(1);
    }
}

package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageMark;
import digitpad.digits.ImageSet;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.ImageMarkFile;
import digitpad.learning.Evaluator;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Reading;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Gallery;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.words.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ResultsPageTest extends PageTest {
    private final Background background = new Background("evaluation in a test", Platform::runLater);

    private final Background inspections = new Background("inspection in a test", Platform::runLater);

    private final List<DigitImage> sent = new ArrayList<>();
    private final ObservableList<ModelLibrary.Entry> runs = FXCollections.observableArrayList();

    @TempDir
    private Path folder;

    private Path marks() {
        return folder.resolve("marks.csv");
    }

    @Override
    protected Page makePage() {
        // No model of the library is opened here, so neither the engine nor the folder is touched.
        ModelLibrary library = new ModelLibrary(workspace, new Dl4jEngine(), background, folder.resolve("models"));
        return new ResultsPage(
                workspace, library, runs, appearance, background, inspections, card -> List.of(), marks(), sent::add);
    }

    @AfterEach
    void stop() {
        background.close();
        inspections.close();
    }

    @Test
    void theModelOfARunIsEvaluated() throws IOException {
        Path file = folder.resolve("run.zip");
        try (InputStream quick = ResultsPageTest.class.getResourceAsStream("/digitpad/models/quick.zip")) {
            Files.copy(quick, file);
        }
        evaluate(new NearestMeanNetwork(mnist().training()));
        onFx(() -> runs.add(new ModelLibrary.Entry("Run 3", Optional.of(file))));
        ComboBox<?> box = lookup("#results-model").queryAs(ComboBox.class);
        onFx(() -> box.getSelectionModel().selectLast());
        assertThat(box.getValue()).hasToString("Run 3 (run)");
        await("its accuracy is told", () -> text("#results-accuracy").equals("99.38\u00a0%"));
    }

    private void evaluate(Network network) {
        onFx(() -> {
            workspace.open(mnist());
            workspace.use(NearestMeanNetwork.modelOf(network, "means", "lenet"));
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
    }

    /** Worked out here image by image, without what the page uses. */
    private static List<String> misreadBy(Network network) {
        ImageSet test = mnist().test();
        record Misread(int index, int label, int prediction) {}
        return IntStream.range(0, test.size())
                .mapToObj(i -> {
                    float[] p = network.probabilities(test.image(i));
                    int prediction = IntStream.range(0, 10)
                            .boxed()
                            .max(Comparator.comparingDouble(k -> p[k]))
                            .orElseThrow();
                    return new Misread(i, test.label(i), prediction);
                })
                .filter(image -> image.label != image.prediction)
                .sorted(Comparator.comparingInt(Misread::label)
                        .thenComparingInt(Misread::prediction)
                        .thenComparingInt(Misread::index))
                .map(image -> String.format(
                        "Test image %,d: label %d, read as %d", image.index, image.label, image.prediction))
                .toList();
    }

    @Test
    void everyMisclassifiedImageIsShownSortedByTrueLabel() {
        Network network = new NearestMeanNetwork(mnist().training());
        evaluate(network);
        List<String> expected = misreadBy(network);
        assertThat(expected).hasSizeBetween(1500, 2000);
        assertThat(text("#results-errors")).isEqualTo(String.format("%,d", expected.size()));
        assertThat(text("#results-errors-caption")).isEqualTo("errors in 10,000 images");
        assertThat(text("#results-accuracy")).isEqualTo(Numbers.accuracy((10_000 - expected.size()) / 10_000.0));

        // Of the smallest images four times as many are in view: the walk has fewer steps.
        onFx(() -> lookup("#results-size").<Slider>query().setValue(Gallery.LEAST_SCALE));
        clickOn(thumbnail(0));
        assertThat(walkToTheEnd()).isEqualTo(expected);
    }

    private List<String> walkToTheEnd() {
        Set<String> seen = new LinkedHashSet<>(thumbnailsInView());
        List<String> inView = thumbnailsInView();
        String at = lookup("#inspector-image").query().getAccessibleText();
        while (!inView.get(inView.size() - 1).equals(at)) {
            push(KeyCode.PAGE_DOWN);
            inView = thumbnailsInView();
            seen.addAll(inView);
            String before = at;
            at = lookup("#inspector-image").query().getAccessibleText();
            assertThat(at).as("after Page Down").isNotEqualTo(before);
        }
        return List.copyOf(seen);
    }

    @Test
    void labelIsBluePredictionRedAndAnArrowBetween() {
        evaluate(new NearestMeanNetwork(mnist().training()));
        Node tile = thumbnail(0);
        assertThat(from(tile).lookup(".thumbnail-caption .label").queryAllAs(Label.class).stream()
                        .map(label -> label.getText()))
                .containsExactly("0", "→", "2");
        Label label = from(tile).lookup(".thumbnail-label").queryAs(Label.class);
        Label prediction = from(tile).lookup(".thumbnail-prediction").queryAs(Label.class);
        assertThat(label.getTextFill()).isEqualTo(Color.web("#0860ca"));
        assertThat(prediction.getTextFill()).isEqualTo(Color.web("#cf222e"));
    }

    @Test
    void nineThousandErrorsNeedFewTiles() {
        evaluate(new AlwaysZero());
        assertThat(text("#results-errors")).isEqualTo("9,020");
        assertThat(thumbnailNodes()).isBetween(20, 200);
        clickOn(thumbnail(3));
        push(KeyCode.END);
        assertThat(text("#inspector-place")).isEqualTo("9,020 of 9,020");
        assertThat(text("#inspector-label")).isEqualTo("9");
        assertThat(thumbnailsInView())
                .contains(lookup("#inspector-image").query().getAccessibleText());
        assertThat(thumbnailNodes()).isBetween(20, 200);
    }

    @Test
    void aClickInspectsAndTheButtonsWalk() {
        NearestMeanNetwork network = new NearestMeanNetwork(mnist().training());
        evaluate(network);
        assertThat(text("#inspector-place")).isEqualTo("1 of 1,797");
        clickOn(thumbnail(4));
        assertThat(text("#inspector-place")).isEqualTo("5 of 1,797");
        assertThat(lookup("#inspector-image").query().getAccessibleText())
                .isEqualTo(misreadBy(network).get(4));
        clickOn("#results-next");
        assertThat(text("#inspector-place")).isEqualTo("6 of 1,797");
        clickOn("#results-previous");
        clickOn("#results-previous");
        assertThat(text("#inspector-place")).isEqualTo("4 of 1,797");
    }

    private void evaluateMeans() {
        evaluate(new NearestMeanNetwork(mnist().training()));
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
    void aDoubtedLabelIsKeptInAFileAndShownAgain() throws Exception {
        evaluateMeans();
        String first = text("#inspector-title");
        clickOn("#inspector-doubted");
        clickOn("#inspector-note").write("a 6, surely");
        clickOn("#results-next");
        CheckBox doubted = lookup("#inspector-doubted").query();
        assertThat(doubted.isSelected()).isFalse();
        clickOn("#results-previous");
        assertThat(text("#inspector-title")).isEqualTo(first);
        assertThat(doubted.isSelected()).isTrue();
        assertThat(lookup("#inspector-note").queryTextInputControl().getText()).isEqualTo("a 6, surely");
        await("both changes are written", () -> kept().stream()
                .anyMatch(mark -> mark.labelLooksWrong() && mark.note().equals("a 6, surely")));
        assertThat(kept()).hasSize(1);
        assertThat("Test image " + Numbers.count(kept().get(0).index())).isEqualTo(first);
        assertThat(kept().get(0).part()).isEqualTo("test");
    }

    private List<ImageMark> kept() {
        try {
            return ImageMarkFile.read(marks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anImageIsSentToTheDrawPageAsItIs() {
        evaluateMeans();
        clickOn("#results-search").write("1737").push(KeyCode.ENTER);
        clickOn("#inspector-draw");
        await("it is sent", () -> !sent.isEmpty());
        assertThat(sent).containsExactly(mnist().test().image(1737));
    }

    @Test
    void searchByIndexFindsAnImageWhateverIsShown() {
        evaluateMeans();
        clickOn("#results-search").write("1737").push(KeyCode.ENTER);
        assertThat(text("#inspector-title")).isEqualTo("Test image 1,737");
        clickOn("#results-search")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("10000")
                .push(KeyCode.ENTER);
        assertThat(text("#results-search-problem")).contains("from 0 to 9,999");
        assertThat(text("#inspector-title")).isEqualTo("Test image 1,737");
    }

    @Test
    void theGalleryHasTenThousandImagesInAnyOrderAndSize() {
        evaluateMeans();
        clickOn("#results-all");
        assertThat(text("#inspector-place")).endsWith(" of 10,000");
        ComboBox<SortOrder> order = lookup("#results-sort").queryComboBox();
        onFx(() -> order.setValue(SortOrder.LEAST_CONFIDENT));
        clickOn(thumbnail(0)).push(KeyCode.HOME);
        double least = share(text("#inspector-confidence"));
        push(KeyCode.END);
        assertThat(share(text("#inspector-confidence"))).isGreaterThan(least);
        Slider size = lookup("#results-size").query();
        double before = thumbnail(0).getBoundsInLocal().getHeight();
        onFx(() -> size.setValue(4));
        assertThat(thumbnail(0).getBoundsInLocal().getHeight()).isGreaterThan(before + 50);
        assertThat(thumbnailsInView())
                .contains(lookup("#inspector-image").query().getAccessibleText());
        onFx(() -> size.setValue(1));
        assertThat(thumbnailNodes()).isBetween(20, 400);
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replaceAll("[^0-9.]", ""));
    }

    @Test
    void saysWhyThereIsNothingToSee() {
        assertThat(text("#results-notice")).startsWith("No model yet");
        onFx(() -> workspace.use(NearestMeanNetwork.modelOf(new AlwaysZero(), "zero", "lenet")));
        assertThat(text("#results-notice")).startsWith("Reading the data set");
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

    /** As an untrained network may do. */
    private static final class AlwaysZero implements Network {
        @Override
        public NetworkSummary summary() {
            return new NetworkSummary(List.of(new NetworkSummary.Layer("Always zero", List.of(10), 0)));
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            float[][] all = new float[images][10];
            for (float[] one : all) {
                one[0] = 1;
            }
            return all;
        }
    }

    /** As large as the data set is, but read in a moment: a tenth of the training images. */
    private static DataSet smallMnist() {
        return new DataSet(
                "MNIST", mnist().training().first(6000), mnist().test().first(2000));
    }

    @Test
    void anImageLeadsToTheTrainingImagesThatLookAlikeToTheNetwork() throws Exception {
        onFx(() -> {
            workspace.open(smallMnist());
            workspace.use(shipped());
        });
        await("the evaluation is there", () -> !text("#results-accuracy").equals("–"));
        clickOn("#inspector-similar");
        await(
                "similar images are found",
                () -> lookup(".similar-image").queryAll().size() == InsightModel.SIMILAR);
        String first = lookup(".similar-image").nth(0).query().getAccessibleText();
        assertThat(first).matches("Training image [0-9,]+, label \\d, distance [0-9.]+");
        clickOn("#results-next");
        await(
                "others are found for the next image",
                () -> lookup(".similar-image").queryAll().size() == InsightModel.SIMILAR
                        && !lookup(".similar-image")
                                .nth(0)
                                .query()
                                .getAccessibleText()
                                .equals(first));
        clickOn("#inspector-saliency");
        await("saliency is shown", () -> text("#inspector-pointed").startsWith("Orange for, blue against "));
        clickOn("#inspector-classes");
        assertThat(lookup("#similar-images").query().isVisible()).isFalse();
    }

    private static Model shipped() {
        try {
            return new Dl4jEngine().open(Path.of("models/lenet.zip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aModelThatDoesNotTellSaysSo() {
        evaluateMeans();
        clickOn("#inspector-similar");
        assertThat(text("#similar-notice")).isEqualTo("This model does not tell.");
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

    @Test
    void keysWalkTheImagesAndShowTheSaliency() {
        evaluateMeans();
        clickOn("#results-next");
        push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertThat(text("#inspector-place")).isEqualTo("3 of 1,797");
        push(KeyCode.S);
        assertThat(lookup("#inspector-saliency").<CheckBox>query().isSelected()).isTrue();
        clickOn("#inspector-note").write("as");
        assertThat(lookup("#inspector-saliency").<CheckBox>query().isSelected()).isTrue();
    }

    @Test
    void markedImagesAreFoundAgain() {
        evaluateMeans();
        String marked = text("#inspector-title");
        clickOn("#inspector-doubted").clickOn("#results-next").clickOn("#results-marked");
        assertThat(text("#results-filter")).isEqualTo("marked: 1");
        assertThat(text("#inspector-title")).isEqualTo(marked);
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

package digitpad.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Figures;
import digitpad.learning.Model;
import digitpad.learning.NetworkSummary;
import digitpad.learning.ReadingService;
import digitpad.learning.Refusal;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.PictureFiles;
import digitpad.words.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page with the models that ship and real images. */
class NetworkPageTest extends PageTest {
    private static final Path MODELS = Path.of("models");

    @TempDir
    Path folder;

    private final Background files = new Background("files", Platform::runLater);
    private final Background maps = new Background("map", Platform::runLater);
    private final ReadingService looks = new ReadingService("looks", Platform::runLater);
    private final ReadingService changes = new ReadingService("changes", Platform::runLater);
    private final ModelLibrary library =
            new ModelLibrary(workspace, new Dl4jEngine(), files, folder == null ? Path.of("none") : folder);
    private NetworkPage page;

    @Override
    protected Page makePage() {
        page = new NetworkPage(
                workspace,
                library,
                appearance,
                looks,
                changes,
                files,
                maps,
                Platform::runLater,
                Morphs.none(workspace, appearance),
                new Region());
        return page;
    }

    @AfterEach
    void end() {
        looks.close();
        changes.close();
        maps.close();
        files.close();
    }

    private void openShipped(String name) {
        onFx(() -> library.use(new ModelLibrary.Entry(name, Optional.of(MODELS.resolve(name + ".zip")))));
        await(
                name + " is in use",
                () -> workspace.modelInUseProperty().get() != null
                        && workspace.modelInUseProperty().get().card().name().equals(name));
    }

    private void drawSeven() {
        DigitImage seven = mnist().test().image(0);
        onFx(() -> workspace.draw(seven));
    }

    private List<SummaryRow> rows() {
        TableView<SummaryRow> table = lookup("#network-summary").queryTableView();
        return List.copyOf(table.getItems());
    }

    private MosaicView maps() {
        return lookup("#network-mosaic").query();
    }

    private double redness(String query) {
        Node picture = lookup(query).query();
        AtomicInteger coloured = new AtomicInteger();
        onFx(() -> {
            var image = picture.snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    if (image.getPixelReader().getColor(x, y).getSaturation() > 0.2) {
                        coloured.incrementAndGet();
                    }
                }
            }
        });
        return coloured.get();
    }

    @Test
    void theSummaryTellsEveryLayerAndAddsUp() {
        openShipped("lenet");
        assertThat(rows()).hasSize(9);
        assertThat(rows().get(1))
                .isEqualTo(new SummaryRow(
                        "Conv 1", "Convolution 5 × 5", "24 × 24 × 32", "832", "ReLU", "9.6\u00a0%", false));
        assertThat(rows().get(2).parameters()).isEqualTo("–");
        assertThat(rows().stream().map(SummaryRow::layer))
                .containsExactly(
                        "Input", "Conv 1", "Pool 1", "Conv 2", "Pool 2", "Dense", "Dropout", "Softmax", "Total");
        assertThat(rows().get(8).parameters()).isEqualTo("1,111,946");
        assertThat(rows().get(8).isTotal()).isTrue();
        assertThat(lookup("Data set").tryQuery()).isPresent();
        assertThat(lookup(MODELS.resolve("lenet.zip").toString()).tryQuery()).isPresent();
    }

    @Test
    void theSentenceNamesModelSizeAndAccuracy() {
        openShipped("lenet");
        Model model = workspace.modelInUseProperty().get();
        onFx(() -> workspace.tested(model, new Figures(0.9918, 0.0312, 10_000)));
        assertThat(lookup("lenet: 1,111,946 parameters, " + Numbers.accuracy(0.9918) + " on the test set.")
                        .tryQuery())
                .isPresent();
    }

    @Test
    void withoutAModelItSaysSo() {
        assertThat(rows()).isEmpty();
        assertThat(lookup("No model yet.").tryQuery()).isPresent();
        clickOn("#network-seen");
        assertThat(text("#network-seen-notice")).isEqualTo("No model yet.");
    }

    @Test
    void aLayerChosenInTheGraphIsChosenInTheTableAndOpensItsMaps() {
        openShipped("lenet");
        awaitLayout();
        clickOn("#network-graph").push(KeyCode.HOME);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        TableView<SummaryRow> table = lookup("#network-summary").queryTableView();
        assertThat(table.getSelectionModel().getSelectedItem().layer()).isEqualTo("Pool 1");
        assertThat(lookup("#network-graph").query().getAccessibleText()).endsWith("Pool 1, 12 × 12 × 32");
        drawSeven();
        push(KeyCode.ENTER);
        await("the maps are there", () -> text("#network-seen-caption").startsWith("32 maps, 12 × 12"));
        ToggleButton pool = lookup("#network-layer-2").query();
        assertThat(pool.isSelected()).isTrue();
    }

    @Test
    void theGraphIsReadableForManyLayersAndIsSavedAsPngAndSvg() throws Exception {
        List<NetworkSummary.Layer> layers = IntStream.range(0, 40)
                .mapToObj(i -> new NetworkSummary.Layer("Something nobody has heard of", List.of(14, 14, 16), 100))
                .toList();
        LayerGraph[] graph = new LayerGraph[1];
        onFx(() -> {
            graph[0] = new LayerGraph(appearance);
            graph[0].show("<wide> & deep", Optional.of(new NetworkSummary(layers)));
        });
        GraphDrawing drawing = new GraphDrawing(new NetworkSummary(layers), 0, 0, 600);
        for (int i = 0; i < 40; i++) {
            assertThat(drawing.cell(i).getMaxX()).isLessThanOrEqualTo(600);
            assertThat(drawing.layerAt(
                            drawing.cell(i).getMinX() + 1, drawing.cell(i).getMinY() + 1))
                    .isEqualTo(i);
        }
        for (PictureFiles.Format format : PictureFiles.Format.values()) {
            Path file = folder.resolve("graph." + format);
            onFx(() -> new PictureFiles(workspace, files).save(graph[0], format, file, true));
            await(file + " is written", () -> workspace.messageProperty().get() != null && Files.exists(file));
            assertThat(Files.size(file)).isGreaterThan(1000);
        }
        assertThat(Files.readString(folder.resolve("graph.SVG")))
                .contains("Layers of &lt;wide&gt; &amp; deep")
                .contains("14 × 14 × 16")
                .contains("Something 40")
                .endsWith("</svg>\n");
    }

    @Test
    void mapsFollowTheDrawingAndTheOneLookedAtTellsWhatExcitesIt() {
        openShipped("lenet");
        clickOn("#network-seen");
        assertThat(text("#network-seen-notice")).startsWith("Draw a digit on the pad");
        drawSeven();
        await("the maps are there", () -> text("#network-seen-caption").startsWith("32 maps, 24 × 24"));
        assertThat(text("#network-reading")).startsWith("7");
        awaitLayout();
        moveTo("#network-mosaic");
        clickOn("#network-mosaic").push(KeyCode.HOME);
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertThat(text("#network-detail-title")).isEqualTo("Map 3 of 32");
        Rectangle part = lookup("#network-part").query();
        assertThat(part.getWidth()).isEqualTo(20);
        assertThat(lookup("#network-detail-filter").query().isVisible()).isTrue();

        DigitImage two = mnist().test().image(1);
        long before = page.updates();
        onFx(() -> workspace.draw(two));
        await(
                "it looks at the two",
                () -> page.updates() > before && text("#network-reading").startsWith("2"));
        onFx(() -> workspace.draw(null));
        assertThat(text("#network-seen-notice")).startsWith("Draw a digit on the pad");
    }

    @Test
    void everyLayerOfEveryModelThatShipsShows() {
        for (String name : List.of("chollet", "ubajaka")) {
            openShipped(name);
            drawSeven();
            clickOn("#network-seen");
            int layers =
                    workspace.networkInUseProperty().get().summary().layers().size();
            for (int i = 1; i < layers; i++) {
                long before = page.updates();
                clickOn("#network-layer-" + i);
                await("layer " + i + " is looked at", () -> page.updates() > before);
                assertThat(text("#network-seen-caption")).isNotEmpty();
            }
            assertThat(lookup("#network-softmax").query().isVisible()).isTrue();
        }
    }

    @Test
    void filtersOfTheFirstLayerArePictures() {
        openShipped("lenet");
        drawSeven();
        clickOn("#network-seen");
        await(
                "the filters can be shown",
                () -> lookup("#network-filters").tryQuery().isPresent()
                        && lookup("#network-filters").query().getParent().isVisible());
        clickOn("#network-filters");
        assertThat(text("#network-seen-caption")).startsWith("32 filters, 5 × 5");
        assertThat(redness("#network-mosaic")).isGreaterThan(1000);
        clickOn("#network-layer-3");
        await("deeper layers show maps", () -> text("#network-seen-caption").startsWith("64 maps"));
    }

    @Test
    void anyImageOfTheDataSetCanBeLookedAt() {
        openShipped("lenet");
        onFx(() -> workspace.open(mnist()));
        clickOn("#network-seen");
        clickOn("#network-source-test");
        await("test image 0 is read", () -> text("#network-reading").startsWith("7"));
        assertThat(text("#network-image-words")).isEqualTo("Test image 0, label 7");
        clickOn("#network-next");
        await("test image 1 is read", () -> text("#network-reading").startsWith("2"));
        clickOn("#network-index").push(KeyCode.CONTROL, KeyCode.A).write("4").push(KeyCode.ENTER);
        await("test image 4 is read", () -> text("#network-image-words").equals("Test image 4, label 4"));
        clickOn("#network-index")
                .push(KeyCode.CONTROL, KeyCode.A)
                .write("10000")
                .push(KeyCode.ENTER);
        assertThat(lookup("Type a number from 0 to 9,999.").tryQuery()).isPresent();
        clickOn("#network-source-training");
        await("training image 0 is there", () -> text("#network-image-words").equals("Training image 0, label 5"));
    }

    @Test
    void saliencyAndAChangeToAnotherDigitAreShown() {
        openShipped("lenet");
        clickOn("#network-why");
        assertThat(text("#network-why-notice")).startsWith("Draw a digit");
        drawSeven();
        await("why is told", () -> text("#network-why-words").startsWith("Orange speaks for 7"));
        await("a change is found", () -> text("#network-after-words").startsWith("Read as "));
        await("parts were wiped", () -> !text("#network-change-words").startsWith("Looking"));
        assertThat(redness("#network-gradient")).isGreaterThan(500);
        assertThat(redness("#network-occlusion")).isGreaterThan(500);
        clickOn("#network-why-target");
        clickOn(lookup(".list-cell")
                .lookup((Node cell) -> ((Labeled) cell).getText() != null
                        && ((Labeled) cell).getText().equals("2"))
                .nth(0)
                .<Node>query());
        await("it becomes a 2", () -> text("#network-after-words").startsWith("Read as 2"));
        assertThat(text("#network-change-words")).contains("make it 2 to this network");
    }

    @Test
    void theMapShowsTestImagesTheDrawingAndTheImagePointedAt() {
        openShipped("lenet");
        onFx(() -> workspace.open(mnist()));
        drawSeven();
        clickOn("#network-map");
        await("the map is there", () -> text("#network-map-caption").startsWith("2,000 test images"));
        awaitLayout();
        MapPlot plot = lookup("#network-map-plot").query();
        clickOn(plot);
        assertThat(plot.isFocused()).isTrue();
        push(KeyCode.RIGHT);
        assertThat(text("#network-map-pointed")).matches("(?s)Test image [\\d,]+\nlabel (\\d), read as (?!\\1)\\d");
        clickOn("#network-map-tsne");
        await("t-SNE goes on", () -> !Double.isNaN(progress()) && progress() > 0);
        clickOn("#network-map-stop");
        assertThat(progress()).isNegative();
        clickOn("#network-map-pca");
        assertThat(text("#network-map-caption")).startsWith("2,000 test images");
    }

    private double progress() {
        return ((ProgressBar) lookup("#network-map-progress").query()).getProgress();
    }

    @Test
    void openModelsReadTheSameImageSideBySide() {
        openShipped("lenet");
        drawSeven();
        clickOn("#network-models");
        assertThat(text("#network-models-words")).startsWith("Open another model");
        onFx(() -> library.openBeside(new ModelLibrary.Entry("chollet", Optional.of(MODELS.resolve("chollet.zip")))));
        await("both have read", () -> text("#network-models-words").equals("All 2 agree."));
        assertThat(text("#network-model-reading-1")).startsWith("7");
        clickOn("#network-model-use-1");
        assertThat(workspace.modelInUseProperty().get().card().name()).isEqualTo("chollet");
        clickOn("#network-model-close-1");
        assertThat(workspace.modelInUseProperty().get().card().name()).isEqualTo("lenet");
        assertThat(library.open()).hasSize(1);
    }

    @Test
    void whatIsNoDigitIsSaidToBeNoneInEverySection() {
        Model model = new NearestMeanNetwork(mnist().test().first(500)).asModel("means", "lenet");
        onFx(() -> workspace.use(new Model(model.card().refusing(new Refusal(1)), model.network())));
        drawSeven();
        clickOn("#network-why");
        await("it is refused", () -> text("#network-reading").equals("Not a digit"));
        assertThat(text("#network-reading-guess")).startsWith("if it were: 7, ");
        assertThat(text("#network-why-words")).contains("Not a digit; if it were: 7, ");
    }

    @Test
    void layerButtonsStayWhereTheyAreWhenOneIsChosen() {
        openShipped("lenet");
        drawSeven();
        clickOn("#network-seen");
        await("it has looked", () -> !text("#network-seen-caption").isEmpty());
        List<Bounds> before = layerButtons();
        for (int layer : List.of(2, 1, before.size())) {
            clickOn("#network-layer-" + layer);
            await("it has looked", () -> !text("#network-seen-caption").isEmpty());
            awaitLayout();
            assertThat(layerButtons()).isEqualTo(before);
        }
    }

    private List<Bounds> layerButtons() {
        return lookup("#network-layer-choice").<FlowPane>query().getChildren().stream()
                .map(button -> button.localToScene(button.getLayoutBounds()))
                .toList();
    }

    @Test
    void aModelThatDoesNotTellIsNoFailure() {
        onFx(() -> workspace.use(new NearestMeanNetwork(mnist().test().first(500)).asModel("means", "lenet")));
        drawSeven();
        clickOn("#network-seen");
        await("it is said", () -> text("#network-seen-notice").equals("This model does not tell what its layers see."));
        clickOn("#network-why");
        await("occlusion needs no gradient", () -> text("#network-why-words").endsWith("does not tell its gradient."));
    }

    @Test
    void nothingIsLookedAtWhileThePageIsHidden() {
        openShipped("lenet");
        clickOn("#network-seen");
        onFx(page::hidden);
        long before = page.updates();
        drawSeven();
        onFx(page::shown);
        await("it looks again once it is shown", () -> page.updates() == before + 1);
    }

    @Test
    void inASmallWindowNothingIsCutOff() {
        openShipped("ubajaka");
        drawSeven();
        resize(944, 640);
        for (String section : List.of("layers", "seen", "why", "map", "models")) {
            clickOn("#network-" + section);
            awaitLayout();
            Bounds sections = lookup("#network-sections")
                    .query()
                    .localToScene(lookup("#network-sections").query().getBoundsInLocal());
            assertThat(sections.getMinY()).as(section).isBetween(40.0, 90.0);
            Node view = lookup("#network-section-" + section).query();
            Bounds bounds = view.localToScene(view.getBoundsInLocal());
            assertThat(bounds.getMaxX()).as(section).isLessThanOrEqualTo(944);
            assertThat(bounds.getMaxY()).as(section).isLessThanOrEqualTo(640);
        }
    }
}

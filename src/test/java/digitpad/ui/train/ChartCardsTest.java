package digitpad.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import digitpad.files.Looks;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import digitpad.ui.PageTest;
import digitpad.ui.parts.CurveChart;
import digitpad.ui.parts.Page;
import digitpad.ui.parts.Palette;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.PictureFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartCardsTest extends PageTest {
    private static final int PER_EPOCH = 100;
    private static final String RUN_NAME = "Run <5> & \"co\"\u0000";

    @TempDir
    Path folder;

    private final RunHistory history = run(4, 1, 0.001);
    private final Background background = new Background("files", Platform::runLater);
    private ChartCards cards;

    @Override
    protected Page makePage() {
        cards = new ChartCards(history, new PictureFiles(workspace, background), appearance);
        cards.draw();
        return () -> cards;
    }

    @AfterEach
    void end() {
        background.close();
    }

    static RunHistory run(int epochs, double slowness, double learningRate) {
        RunHistory run = new RunHistory();
        Random chance = new Random(1);
        for (int i = 0; i < epochs * PER_EPOCH; i++) {
            double loss = slowness * (0.05 + Math.exp(-i / 80.0)) * (0.7 + 0.6 * chance.nextDouble());
            run.add(new IterationFigures(i, (i + 1.0) / PER_EPOCH, loss, 1 - loss / 3, learningRate));
            if ((i + 1) % PER_EPOCH == 0) {
                int epoch = i / PER_EPOCH;
                run.add(new EpochFigures(
                        epoch,
                        loss,
                        1 - loss / 3,
                        Optional.of(new Figures(1 - slowness * 0.1 / (epoch + 1), slowness * 0.2 / (epoch + 1), 1000)),
                        Optional.empty()));
            }
        }
        return run;
    }

    private CurveChart chart(String id) {
        return lookup(id).query();
    }

    private Point2D onLoss(double epoch) {
        CurveChart loss = chart("#chart-loss");
        return loss.localToScreen(loss.xOf(epoch), loss.getHeight() / 2);
    }

    private void drag(double from, double to) {
        moveTo(onLoss(from));
        press(MouseButton.PRIMARY);
        moveTo(onLoss((from + to) / 2));
        moveTo(onLoss(to));
        release(MouseButton.PRIMARY);
    }

    /** How many epochs are in view, told by where two of them lie. */
    private double shownEpochs(String id) {
        CurveChart chart = chart(id);
        double plotWidth = chart.getWidth() - chart.xOf(left(chart)) - 8;
        return plotWidth / (chart.xOf(1) - chart.xOf(0));
    }

    private static double left(CurveChart chart) {
        double perEpoch = chart.xOf(1) - chart.xOf(0);
        double labels = chart.title().equals("Loss") ? 50 : 56;
        return (labels - chart.xOf(0)) / perEpoch;
    }

    private void awaitShown(double epochs) {
        for (String id : List.of("#chart-loss", "#chart-accuracy")) {
            await(id + " shows " + epochs + " epochs", () -> Math.abs(shownEpochs(id) - epochs) < 0.05);
        }
    }

    private void choose(String chart, String... items) {
        clickOn("#chart-menu-" + chart);
        for (String item : items) {
            clickOn(item);
        }
    }

    /** Reads the chart where the mouse is. */
    private List<String> hoverCard(String chart) {
        awaitLayout();
        awaitLayout();
        return hoverTexts(chart);
    }

    private boolean isCardShown(String chart) {
        return from(chart(chart)).lookup(".hover-card").query().isVisible();
    }

    private List<String> hoverTexts(String chart) {
        return from(chart(chart)).lookup(".hover-card").lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void draggingZoomsBothChartsAndADoubleClickGoesBack() {
        awaitShown(4);
        assertThat(lookup("#reset-zoom-loss").query().isVisible()).isFalse();
        drag(3, 1);
        awaitShown(2);
        assertThat(lookup("#reset-zoom-accuracy").query().isVisible()).isTrue();
        doubleClickOn(onLoss(2));
        awaitShown(4);
        drag(1, 2);
        awaitShown(1);
        clickOn("#reset-zoom-accuracy");
        awaitShown(4);
    }

    @Test
    void escapeWhileDraggingGivesUpAndLaterGoesBack() {
        moveTo(onLoss(1));
        press(MouseButton.PRIMARY);
        moveTo(onLoss(2));
        push(KeyCode.ESCAPE);
        release(MouseButton.PRIMARY);
        awaitShown(4);
        drag(1, 3);
        awaitShown(2);
        push(KeyCode.ESCAPE);
        awaitShown(4);
    }

    @Test
    void theWheelZoomsAboutThePointer() {
        awaitShown(4);
        Point2D before = onLoss(3);
        // The headless robot has no wheel.
        onFx(() -> Event.fireEvent(chart("#chart-loss"), wheel(before, 2 * 40)));
        await("fewer epochs are in view", () -> shownEpochs("#chart-accuracy") < 3.9);
        assertThat(onLoss(3).getX()).isEqualTo(before.getX(), within(2.0));
    }

    private ScrollEvent wheel(Point2D screen, double pixels) {
        CurveChart loss = chart("#chart-loss");
        Point2D inScene = loss.localToScene(loss.screenToLocal(screen));
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                inScene.getX(),
                inScene.getY(),
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(loss, inScene.getX(), inScene.getY()));
    }

    @Test
    void theKeyboardZoomsMovesReadsAndGoesBack() {
        onFx(() -> chart("#chart-loss").requestFocus());
        push(KeyCode.PLUS);
        awaitShown(4 / 1.5);
        double before = left(chart("#chart-loss"));
        push(KeyCode.RIGHT);
        await("later epochs are in view", () -> left(chart("#chart-loss")) > before + 0.1);
        push(KeyCode.SHIFT, KeyCode.RIGHT);
        await("a place is read", () -> hoverTexts("#chart-loss").get(0).startsWith("Epoch 3, iteration"));
        push(KeyCode.DIGIT0);
        awaitShown(4);
    }

    @Test
    void aLiveRunGoesOnBesideTheZoomAndANewOneEndsIt() {
        drag(1, 3);
        awaitShown(2);
        onFx(() -> {
            for (int i = 400; i < 900; i++) {
                history.add(new IterationFigures(i, (i + 1.0) / PER_EPOCH, 0.1, 0.9, 0.001));
            }
            cards.draw();
        });
        awaitShown(2);
        onFx(() -> {
            history.clear();
            history.add(new IterationFigures(0, 0.01, 2.3, 0.1, 0.001));
            cards.draw();
        });
        awaitShown(1);
    }

    @Test
    void theMenuChangesScaleSmoothingAndShowsTheLearningRate() {
        choose("accuracy", "Logarithmic");
        assertThat(chart("#chart-accuracy").logarithmicProperty().get()).isTrue();
        assertThat(chart("#chart-loss").logarithmicProperty().get()).isFalse();
        choose("loss", "Learning rate");
        moveTo(onLoss(2));
        assertThat(hoverCard("#chart-loss")).contains("Learning rate", "0.001", "One batch");
        choose("accuracy", "Smoothing", "Off");
        moveTo(onLoss(2));
        assertThat(hoverCard("#chart-loss")).contains("Training").doesNotContain("One batch");
    }

    @Test
    void bothChartsReadTheSamePlaceExactly() {
        moveTo(onLoss(2));
        List<String> loss = hoverCard("#chart-loss");
        assertThat(loss).contains("Validation", "0.1000");
        assertThat(loss.get(0)).startsWith("Epoch 2, iteration");
        assertThat(isCardShown("#chart-accuracy")).as("one card covers enough").isFalse();
        CurveChart accuracy = chart("#chart-accuracy");
        moveTo(accuracy.localToScreen(accuracy.xOf(2), accuracy.getHeight() / 2));
        assertThat(hoverCard("#chart-accuracy")).contains("Validation", "95.00\u00a0%");
        assertThat(hoverCard("#chart-accuracy").get(0)).isEqualTo(loss.get(0));
        assertThat(isCardShown("#chart-loss")).isFalse();
    }

    @Test
    void runsComeAndGo() {
        onFx(() -> cards.overlay(
                List.of(new Overlay("Run 5", 0, run(6, 2, 0.01)), new Overlay("Run 6", 1, run(2, 3, 0.1)))));
        awaitShown(6);
        moveTo(onLoss(5));
        List<String> texts = hoverCard("#chart-loss");
        assertThat(texts).contains("Run 5", "Run 6").endsWith("–", "–");
        assertThat(words("#chart-loss")).contains("Run 5 ").contains("Run 6 ");
        onFx(() -> cards.overlay(List.of()));
        awaitShown(4);
        moveTo(onLoss(2));
        assertThat(hoverCard("#chart-loss")).doesNotContain("Run 5");
    }

    private String words(String id) {
        return (String) chart(id).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    @Test
    void aScreenReaderIsToldTheLatestFigures() {
        assertThat(words("#chart-accuracy"))
                .startsWith("Accuracy over epochs. Epoch 4, iteration 400: Training 9")
                .endsWith("Validation 97.50\u00a0%.");
        onFx(() -> {
            history.clear();
            cards.draw();
        });
        assertThat(words("#chart-loss")).isEqualTo("Loss over epochs. No points yet.");
    }

    private Path saved(PictureFiles.Format format, String name) {
        Path file = folder.resolve(name);
        onFx(() -> new PictureFiles(workspace, background).save(chart("#chart-loss"), format, file, true));
        await("it is saved", () -> workspace.messageProperty().get() != null);
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.NOTICE);
        return file;
    }

    @Test
    void aChartIsSavedAsADrawingThatEveryProgramReads() throws Exception {
        onFx(() -> cards.overlay(List.of(new Overlay(RUN_NAME, 0, run(3, 2, 0.01)))));
        String text = Files.readString(saved(PictureFiles.Format.SVG, "loss.svg"));
        Document svg = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        List<String> curves = new ArrayList<>();
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            Element path = (Element) paths.item(i);
            long points = Pattern.compile("[ML]")
                    .matcher(path.getAttribute("d"))
                    .results()
                    .count();
            curves.add(path.getElementsByTagName("title").item(0).getTextContent() + ": " + points);
        }
        String name = RUN_NAME.replace("\u0000", "");
        assertThat(curves)
                .containsExactly("One batch: 400", "Training: 400", "Validation: 4", name + ": 300", name + ": 3");
        List<String> words = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            assertThat(((Element) texts.item(i)).getAttribute("font-family")).startsWith("Inter");
            words.add(texts.item(i).getTextContent());
        }
        assertThat(words).contains("Loss", "Training", "Validation", name, "epoch", "0", "1", "2", "3", "4", "0.0");
    }

    @Test
    void aChartIsSavedAsAPictureInTheColoursOfTheWindow() throws Exception {
        onFx(() -> appearance.looksProperty().set(Looks.USUAL.withTheme(Looks.ThemeChoice.DARK)));
        try {
            Image picture;
            try (var stream = Files.newInputStream(saved(PictureFiles.Format.PNG, "loss.png"))) {
                picture = new Image(stream);
            }
            assertThat(picture.getWidth()).isEqualTo(1600);
            assertThat(picture.getHeight()).isEqualTo(960);
            assertThat(picture.getPixelReader().getColor(1, 1)).isEqualTo(Palette.DARK.card());
        } finally {
            onFx(() -> appearance.looksProperty().set(Looks.USUAL));
        }
    }

    @Test
    void aFileIsNotReplacedUnasked() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.svg"), "mine");
        onFx(() -> new PictureFiles(workspace, background)
                .save(chart("#chart-loss"), PictureFiles.Format.SVG, file, false));
        await("it is refused", () -> workspace.messageProperty().get() != null);
        assertThat(workspace.messageProperty().get().kind()).isEqualTo(Message.Kind.PROBLEM);
        assertThat(file).hasContent("mine");
    }
}

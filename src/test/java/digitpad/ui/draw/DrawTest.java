package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.DrawingCollection;
import digitpad.learning.Engine;
import digitpad.learning.ReadingService;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.PageTest;
import digitpad.ui.parts.Page;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.ModelLibrary;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Shows the Draw page, with a reader of digits, and draws on it with a real mouse. */
abstract class DrawTest extends PageTest {
    @TempDir
    Path folder;

    DrawModel model;
    DrawingFiles drawingFiles;
    DrawPage page;
    MyDigits myDigits;
    FineTuningModel fineTuning;
    ModelLibrary library;
    private final Engine engine = new Dl4jEngine();
    private Background lessons;
    private ReadingService readings;
    private Background files;
    Background inspections;

    @Override
    protected Page makePage() {
        readings = new ReadingService(Platform::runLater);
        files = new Background("files", Platform::runLater);
        inspections = new Background("inspections", Platform::runLater);
        workspace.use(new NearestMeanNetwork(mnist().training()).asModel("means", "chollet"));
        model = new DrawModel(workspace, readings);
        drawingFiles = new DrawingFiles(model, workspace, files);
        myDigits = new MyDigits(
                new DrawingCollection(folder.resolve("data").resolve("my-digits.jsonl")), workspace, files);
        myDigits.load();
        library = new ModelLibrary(workspace, engine, files, folder.resolve("models"));
        lessons = new Background("lessons", Platform::runLater);
        fineTuning = new FineTuningModel(workspace, library, engine, "test", lessons, Platform::runLater);
        page = new DrawPage(model, drawingFiles, myDigits, fineTuning, inspections, workspace, appearance);
        return page;
    }

    @AfterEach
    void end() {
        readings.close();
        fineTuning.stop();
        lessons.close();
        inspections.close();
        files.close();
    }

    /**
     * Moves the mouse over the pad with its button held down.
     *
     * @param corners x, y, x, y, … as shares of the pad's sides
     */
    void drag(double... corners) {
        moveTo(onPad(corners[0], corners[1]));
        press(MouseButton.PRIMARY);
        for (int i = 2; i < corners.length; i += 2) {
            moveTo(onPad(corners[i], corners[i + 1]));
        }
        release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void drawSeven() {
        drag(0.3, 0.25, 0.7, 0.25, 0.45, 0.8);
    }

    Point2D onPad(double x, double y) {
        Node pad = lookup("#pad").query();
        Bounds bounds = pad.localToScreen(pad.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    Ink ink() {
        return sheet().ink();
    }

    Sheet sheet() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> model.sheetProperty().get());
    }

    void awaitReading(int digit) {
        await(
                "a " + digit + " is read",
                () -> model.readingProperty().get() != null
                        && model.readingProperty().get().digit() == digit);
    }

    void awaitNothing() {
        await("nothing is read", () -> model.readingProperty().get() == null);
    }
}

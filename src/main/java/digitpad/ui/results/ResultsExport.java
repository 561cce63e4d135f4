package digitpad.ui.results;

import digitpad.digits.ImageSet;
import digitpad.files.AtomicFile;
import digitpad.files.DigitPicture;
import digitpad.files.HtmlReport;
import digitpad.files.ImageSetFiles;
import digitpad.learning.EvaluationTables;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.Numbers;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Writes what the page shows to files, in the background. FX thread only. */
final class ResultsExport {
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_SCALE = 2;
    /** Charts are as sharp as on a screen of twice the usual density. */
    private static final double CHART_SCALE = 2;

    private final GalleryModel gallery;
    private final RunHistory history;
    private final Workspace workspace;
    private final Background background;

    /** What is written, and where to. */
    private interface Writing {
        void write() throws Exception;
    }

    ResultsExport(GalleryModel gallery, RunHistory history, Workspace workspace, Background background) {
        this.gallery = gallery;
        this.history = history;
        this.workspace = workspace;
        this.background = background;
    }

    /** Writes the scores of each class and the confusion matrix as one table. */
    void saveClasses(Path file) {
        shown().ifPresent(shown -> submit(
                file,
                () -> writeText(file, EvaluationTables.classesCsv(shown.images().evaluation()))));
    }

    /** Writes what the network makes of each image shown as a table. */
    void saveImagesTable(Path file) {
        shown().ifPresent(shown -> submit(
                file,
                () -> writeText(file, EvaluationTables.imagesCsv(shown.images().evaluation(), indices(shown)))));
    }

    /** Writes the images shown as one picture, in the order shown. */
    void saveSheet(Path file) {
        shown().ifPresent(shown -> submit(
                file,
                () -> DigitPicture.writeSheet(
                        IntStream.of(indices(shown))
                                .mapToObj(shown.images()::image)
                                .toList(),
                        SHEET_COLUMNS,
                        SHEET_SCALE,
                        file)));
    }

    /**
     * Writes the images shown with their labels as a data set: two IDX files.
     *
     * @param file what their names begin with
     */
    void saveIdx(Path file) {
        shown().ifPresent(shown -> submit(file, () -> {
            ImageSet some = shown.images().evaluation().images().subset("shown", indices(shown));
            ImageSetFiles.writeIdx(some, file);
        }));
    }

    /**
     * Writes all about the model and its errors as one HTML file.
     *
     * @param model that was evaluated
     * @param file where to
     */
    void saveReport(Model model, Path file) {
        shown().ifPresent(shown -> submit(
                file,
                () -> HtmlReport.write(
                        model, history.of(model.card()), shown.images().evaluation(), file)));
    }

    /**
     * Writes the confusion matrix and the charts of confidence as SVG.
     *
     * @param appearance gives the colours
     * @param file where to
     */
    void saveCharts(Appearance appearance, Path file) {
        shown().ifPresent(shown -> {
            String svg = new ResultsPicture(shown.images(), appearance).svg();
            submit(file, () -> writeText(file, svg));
        });
    }

    /** Writes a part of the page as a picture. */
    void saveChart(Node chart, Color paper, Path file) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(paper);
        parameters.setTransform(Transform.scale(CHART_SCALE, CHART_SCALE));
        BufferedImage picture = SwingFXUtils.fromFXImage(chart.snapshot(parameters, null), null);
        submit(file, () -> AtomicFile.write(file, stream -> ImageIO.write(picture, "png", stream)));
    }

    private Optional<ShownImages> shown() {
        return Optional.ofNullable(gallery.shownProperty().get()).filter(images -> images.size() > 0);
    }

    /** {@return whether there is something to write} */
    boolean isPossible() {
        return shown().isPresent();
    }

    /** {@return such as "73 images", for the menu} */
    String shownWords() {
        return Numbers.counted(shown().map(ShownImages::size).orElse(0), "image");
    }

    private static int[] indices(ShownImages shown) {
        return IntStream.range(0, shown.size()).map(shown::indexAt).toArray();
    }

    private static void writeText(Path file, String text) throws Exception {
        AtomicFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void submit(Path file, Writing writing) {
        background.submit(
                () -> {
                    writing.write();
                    return file;
                },
                written -> workspace.tell("Saved as " + written.getFileName() + "."),
                fault -> workspace.warn(
                        file + " could not be written. Make room, or choose a folder that is writable."));
    }
}

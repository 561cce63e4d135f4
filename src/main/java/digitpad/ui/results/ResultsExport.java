package digitpad.ui.results;

import digitpad.digits.ImageMark;
import digitpad.digits.ImageSet;
import digitpad.files.DigitPicture;
import digitpad.files.HtmlReport;
import digitpad.files.ImageMarkFile;
import digitpad.files.ImageSetFiles;
import digitpad.learning.EvaluationTables;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.PenPicture;
import digitpad.ui.workspace.Export;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes what the page shows to files, in the background. FX thread only. */
final class ResultsExport {
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_SCALE = 2;

    private final GalleryModel gallery;
    private final RunHistory history;
    private final Export export;

    ResultsExport(GalleryModel gallery, RunHistory history, Export export) {
        this.gallery = gallery;
        this.history = history;
        this.export = export;
    }

    /** {@return where files are asked for} */
    Export files() {
        return export;
    }

    /** Writes the scores of each class and the confusion matrix as one table. */
    void saveClasses(Path file) {
        shown().ifPresent(shown -> export.saveText(
                file, () -> EvaluationTables.classesCsv(shown.images().evaluation())));
    }

    /** Writes how two models do on the same images as a table. */
    void saveComparison(ComparedModels compared, Path file) {
        export.saveText(
                file,
                () -> EvaluationTables.comparisonCsv(
                        compared.firstName(), compared.secondName(), compared.comparison()));
    }

    /** Writes what was noted about images, of every data set. */
    void saveMarks(List<ImageMark> marks, Path file) {
        List<ImageMark> all = List.copyOf(marks);
        export.save(file, () -> ImageMarkFile.write(all, file));
    }

    /** Writes what the network makes of each image shown as a table. */
    void saveImagesTable(Path file) {
        shown().ifPresent(shown -> export.saveText(
                file, () -> EvaluationTables.imagesCsv(shown.images().evaluation(), indices(shown))));
    }

    /** Writes the images shown as one picture, in the order shown. */
    void saveSheet(Path file) {
        shown().ifPresent(shown -> export.save(
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
        shown().ifPresent(shown -> export.save(file, () -> {
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
        shown().ifPresent(shown -> export.save(
                file,
                () -> HtmlReport.write(
                        model, history.of(model.card()), shown.images().evaluation(), file)));
    }

    /**
     * A chart of all images that were evaluated.
     *
     * @param chart chooses it
     * @param appearance gives the colours
     * @param file where to; SVG if it is called so, else PNG
     */
    void saveChart(Function<ResultsPicture, PenPicture> chart, Appearance appearance, Path file) {
        shown().ifPresent(shown -> {
            PenPicture picture = chart.apply(new ResultsPicture(shown.images(), appearance));
            if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                export.saveSvg(picture, appearance.palette(), file);
            } else {
                export.savePng(picture, appearance.palette(), file);
            }
        });
    }

    private Optional<ShownImages> shown() {
        return Optional.ofNullable(gallery.shownProperty().get()).filter(images -> images.size() > 0);
    }

    /** {@return whether there is something to write} */
    boolean isPossible() {
        return shown().isPresent();
    }

    /** {@return how many images are shown} */
    int shownCount() {
        return shown().map(ShownImages::size).orElse(0);
    }

    private static int[] indices(ShownImages shown) {
        return IntStream.range(0, shown.size()).map(shown::indexAt).toArray();
    }
}

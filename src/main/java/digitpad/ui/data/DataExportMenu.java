package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.files.DigitPicture;
import digitpad.files.ImageSetFiles;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.Export;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What of a data set can be written to files: the distribution of its classes, their mean images, the images shown. */
final class DataExportMenu {
    private static final Words WORDS = Words.of(DataExportMenu.class);
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_SCALE = 2;
    /** A sheet of more is a picture that few programs open. */
    private static final int MOST_ON_SHEET = 10_000;

    private final DataModel model;
    private final Supplier<DataSet> data;
    private final Appearance appearance;
    private final Export export;

    /**
     * The menu.
     *
     * @param model says what is shown
     * @param data gives the data set
     * @param appearance gives the colours
     * @param export writes
     */
    DataExportMenu(DataModel model, Supplier<DataSet> data, Appearance appearance, Export export) {
        this.model = model;
        this.data = data;
        this.appearance = appearance;
        this.export = export;
    }

    /** {@return something to open the menu with} */
    IconButton button() {
        MenuItem sheet = export.item("", "images.png", this::saveSheet);
        MenuItem table = export.item("", "images.csv", file -> saveShown(file, ImageSetFiles::writeCsv));
        MenuItem idx = export.item("", "shown", file -> saveShown(file, ImageSetFiles::writeIdx));
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .addAll(export.chartItems(
                        WORDS.text("distribution"),
                        "classes",
                        () -> distribution().picture(),
                        appearance::palette));
        menu.getItems()
                .addAll(
                        export.item(WORDS.text("export.counts"), "classes.csv", this::saveCounts),
                        export.item(WORDS.text("export.means"), "means.png", this::saveMeans),
                        new SeparatorMenuItem(),
                        sheet,
                        table,
                        idx);
        menu.setOnShowing(showing -> {
            int shown = model.samplesProperty().get().count();
            sheet.setText(WORDS.text("export.images-png", shown));
            sheet.setDisable(shown > MOST_ON_SHEET);
            table.setText(WORDS.text("export.images-csv", shown));
            idx.setText(WORDS.text("export.images-idx", shown));
        });
        IconButton button = new IconButton(Feather.DOWNLOAD, WORDS.text("export"));
        button.setId("data-export");
        button.getStyleClass().add("small");
        button.disableProperty().bind(model.samplesProperty().isNull());
        button.setOnAction(click -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private DistributionPicture distribution() {
        ImageSet images = model.imagesProperty().get();
        return new DistributionPicture(
                images, WORDS.text("count." + model.partProperty().get().id(), images.size()));
    }

    /**
     * Writes how many images of each class every part has.
     *
     * @param file where to
     */
    void saveCounts(Path file) {
        DataSet of = data.get();
        List<ImageSet> parts = IntStream.range(0, Part.values().length)
                .mapToObj(i -> Part.values()[i].of(of, model.cardInUse()))
                .toList();
        export.saveText(file, () -> ClassCounts.csv(of.test().classNames(), parts));
    }

    private void saveMeans(Path file) {
        List<DigitImage> means = model.meansProperty().get();
        export.save(
                file,
                () -> DigitPicture.writeSheet(means, Math.min(SHEET_COLUMNS, means.size()), 2 * SHEET_SCALE, file));
    }

    private void saveSheet(Path file) {
        Samples samples = model.samplesProperty().get();
        export.save(
                file,
                () -> DigitPicture.writeSheet(
                        IntStream.range(0, samples.count())
                                .mapToObj(samples::image)
                                .toList(),
                        SHEET_COLUMNS,
                        SHEET_SCALE,
                        file));
    }

    /** Writes images; not on the FX thread. */
    private interface Writer {
        void write(ImageSet images, Path file) throws Exception;
    }

    private void saveShown(Path file, Writer writer) {
        ImageSet shown = model.samplesProperty().get().shown();
        export.save(file, () -> writer.write(shown, file));
    }
}

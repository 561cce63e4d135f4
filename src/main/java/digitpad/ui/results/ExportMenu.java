package digitpad.ui.results;

import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be written to files, and where to. */
final class ExportMenu extends MenuButton {
    /**
     * The menu.
     *
     * @param export writes
     * @param model that was evaluated
     * @param charts what is written as charts
     * @param appearance gives the colours
     */
    ExportMenu(ResultsExport export, Supplier<Optional<Model>> model, Node charts, Appearance appearance) {
        super("Export", new FontIcon(Feather.DOWNLOAD));
        setId("results-export");
        setMinWidth(USE_PREF_SIZE);
        MenuItem images = item("", "images.csv", export::saveImagesTable);
        MenuItem sheet = item("", "images.png", export::saveSheet);
        MenuItem idx = item("", "shown", export::saveIdx);
        getItems()
                .setAll(
                        item("Report as HTML…", "report.html", file -> model.get()
                                .ifPresent(evaluated -> export.saveReport(evaluated, file))),
                        new SeparatorMenuItem(),
                        item(
                                "Charts as PNG…",
                                "charts.png",
                                file -> export.saveChart(
                                        charts, appearance.palette().page(), file)),
                        item("Charts as SVG…", "charts.svg", file -> export.saveCharts(appearance, file)),
                        item("Report and matrix as CSV…", "report.csv", export::saveClasses),
                        images,
                        sheet,
                        idx);
        setOnShowing(showing -> {
            images.setText(export.shownWords() + " as CSV…");
            sheet.setText(export.shownWords() + " as PNG sheet…");
            idx.setText(export.shownWords() + " as IDX data set…");
            getItems().forEach(item -> item.setDisable(!export.isPossible()));
        });
    }

    private MenuItem item(String words, String name, Consumer<Path> save) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Export");
            chooser.setInitialFileName(name);
            File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                save.accept(file.toPath());
            }
        });
        return item;
    }
}

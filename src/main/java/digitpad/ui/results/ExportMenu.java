package digitpad.ui.results;

import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.PenPicture;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be written to files, and where to. */
final class ExportMenu extends MenuButton {
    private final ResultsExport export;

    /**
     * The menu.
     *
     * @param export writes
     * @param model that was evaluated
     * @param compared with another, if it was
     * @param appearance gives the colours
     */
    ExportMenu(
            ResultsExport export,
            Supplier<Optional<Model>> model,
            Supplier<Optional<ComparedModels>> compared,
            Appearance appearance) {
        super("Export", new FontIcon(Feather.DOWNLOAD));
        this.export = export;
        setId("results-export");
        setMinWidth(USE_PREF_SIZE);
        MenuItem comparison = item("Comparison as CSV…", "comparison.csv", file -> compared.get()
                .ifPresent(models -> export.saveComparison(models, file)));
        MenuItem images = item("", "images.csv", export::saveImagesTable);
        MenuItem sheet = item("", "images.png", export::saveSheet);
        MenuItem idx = item("", "shown", export::saveIdx);
        getItems()
                .setAll(
                        item("Report as HTML…", "report.html", file -> model.get()
                                .ifPresent(evaluated -> export.saveReport(evaluated, file))),
                        new SeparatorMenuItem(),
                        charts("png", appearance),
                        charts("svg", appearance),
                        item("Report and matrix as CSV…", "report.csv", export::saveClasses),
                        comparison,
                        images,
                        sheet,
                        idx);
        setOnShowing(showing -> {
            images.setText(export.shownWords() + " as CSV…");
            sheet.setText(export.shownWords() + " as PNG sheet…");
            idx.setText(export.shownWords() + " as IDX data set…");
            getItems().forEach(item -> item.setDisable(!export.isPossible()));
            comparison.setDisable(compared.get().isEmpty());
        });
    }

    private Menu charts(String format, Appearance appearance) {
        Menu menu = new Menu("Charts as " + format.toUpperCase(Locale.ROOT));
        menu.getItems()
                .setAll(
                        chart("All charts", format, appearance, ResultsPicture::all),
                        chart("Confusion matrix", format, appearance, ResultsPicture::matrix));
        for (int i = 0; i < ResultsPicture.TITLES.size(); i++) {
            int place = i;
            menu.getItems().add(chart(ResultsPicture.TITLES.get(i), format, appearance, charts -> charts.plot(place)));
        }
        return menu;
    }

    private MenuItem chart(
            String words, String format, Appearance appearance, Function<ResultsPicture, PenPicture> chart) {
        String name = words.toLowerCase(Locale.ROOT).replace(' ', '-') + "." + format;
        return item(words + "…", name, file -> export.saveChart(chart, appearance, file));
    }

    private MenuItem item(String words, String name, Consumer<Path> save) {
        return export.files().item(words, name, save);
    }
}

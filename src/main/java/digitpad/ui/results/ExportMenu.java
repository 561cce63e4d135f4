package digitpad.ui.results;

import digitpad.digits.ImageMark;
import digitpad.learning.Model;
import digitpad.ui.parts.Appearance;
import digitpad.ui.parts.PenPicture;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be written to files, and where to. */
final class ExportMenu extends MenuButton {
    private static final Words WORDS = Words.of(ExportMenu.class);
    /** Of the files that charts go to, in the order of {@link ResultsPicture#titles}. */
    private static final List<String> PLOT_NAMES = List.of("confidence", "reliability", "refusal");

    private final ResultsExport export;

    /**
     * The menu.
     *
     * @param export writes
     * @param marks what is noted about images
     * @param model that was evaluated
     * @param compared with another, if it was
     * @param appearance gives the colours
     */
    ExportMenu(
            ResultsExport export,
            ObservableList<ImageMark> marks,
            Supplier<Optional<Model>> model,
            Supplier<Optional<ComparedModels>> compared,
            Appearance appearance) {
        super(WORDS.text("export"), new FontIcon(Feather.DOWNLOAD));
        this.export = export;
        setId("results-export");
        setMinWidth(USE_PREF_SIZE);
        MenuItem comparison = item(WORDS.text("export.comparison"), "comparison.csv", file -> compared.get()
                .ifPresent(models -> export.saveComparison(models, file)));
        MenuItem noted = item(WORDS.text("export.marks"), "marks.csv", file -> export.saveMarks(marks, file));
        MenuItem images = item("", "images.csv", export::saveImagesTable);
        MenuItem sheet = item("", "images.png", export::saveSheet);
        MenuItem idx = item("", "shown", export::saveIdx);
        getItems()
                .setAll(
                        item(WORDS.text("export.report"), "report.html", file -> model.get()
                                .ifPresent(evaluated -> export.saveReport(evaluated, file))),
                        new SeparatorMenuItem(),
                        charts("png", appearance),
                        charts("svg", appearance),
                        item(WORDS.text("export.classes"), "report.csv", export::saveClasses),
                        comparison,
                        new SeparatorMenuItem(),
                        images,
                        sheet,
                        idx,
                        noted);
        setOnShowing(showing -> {
            int shown = export.shownCount();
            images.setText(WORDS.text("export.images-csv", shown));
            sheet.setText(WORDS.text("export.images-png", shown));
            idx.setText(WORDS.text("export.images-idx", shown));
            getItems().forEach(item -> item.setDisable(!export.isPossible()));
            comparison.setDisable(compared.get().isEmpty());
            noted.setDisable(marks.isEmpty());
        });
    }

    private Menu charts(String format, Appearance appearance) {
        Menu menu = new Menu(WORDS.text("export.charts", format.toUpperCase(Locale.ROOT)));
        menu.getItems()
                .setAll(
                        chart(WORDS.text("export.all-charts"), "charts", format, appearance, ResultsPicture::all),
                        chart(WORDS.text("matrix"), "confusion-matrix", format, appearance, ResultsPicture::matrix));
        for (int i = 0; i < PLOT_NAMES.size(); i++) {
            int place = i;
            menu.getItems()
                    .add(chart(
                            ResultsPicture.titles().get(i),
                            PLOT_NAMES.get(i),
                            format,
                            appearance,
                            charts -> charts.plot(place)));
        }
        return menu;
    }

    private MenuItem chart(
            String words,
            String name,
            String format,
            Appearance appearance,
            Function<ResultsPicture, PenPicture> chart) {
        return item(words + "…", name + "." + format, file -> export.saveChart(chart, appearance, file));
    }

    private MenuItem item(String words, String name, Consumer<Path> save) {
        return export.files().item(words, name, save);
    }
}

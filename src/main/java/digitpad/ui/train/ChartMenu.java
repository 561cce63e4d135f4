package digitpad.ui.train;

import digitpad.ui.parts.ChartView;
import digitpad.ui.parts.CurveChart;
import digitpad.ui.parts.IconButton;
import digitpad.ui.workspace.PictureFiles;
import digitpad.words.Words;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a chart: how it is drawn, where it goes, and back from a zoom. */
final class ChartMenu {
    private static final Words WORDS = Words.of(ChartMenu.class);
    private final ContextMenu menu = new ContextMenu();

    /**
     * The menu of one chart.
     *
     * @param chart the chart
     * @param view what it shows
     * @param smoothing of all charts
     * @param learningRate whether the chart shows it; none if it never does
     * @param files takes pictures
     */
    ChartMenu(
            CurveChart chart,
            ChartView view,
            ObjectProperty<Smoothing> smoothing,
            Optional<BooleanProperty> learningRate,
            PictureFiles files) {
        menu.getItems().add(check(WORDS.text("logarithmic"), chart.logarithmicProperty()));
        learningRate.ifPresent(shown -> menu.getItems().add(check(WORDS.text("learning-rate"), shown)));
        MenuItem reset = item(WORDS.text("reset-zoom"), view::reset);
        view.zoomProperty().subscribe(zoom -> reset.setDisable(zoom == null));
        menu.getItems()
                .addAll(
                        smoothing(smoothing),
                        new SeparatorMenuItem(),
                        item(WORDS.text("save-png"), () -> save(chart, PictureFiles.Format.PNG, files)),
                        item(WORDS.text("save-svg"), () -> save(chart, PictureFiles.Format.SVG, files)),
                        item(WORDS.text("copy-picture"), () -> files.copy(chart)),
                        new SeparatorMenuItem(),
                        reset);
    }

    /**
     * Something to open the menu with.
     *
     * @param id of the chart
     * @param title of the chart
     * @return the button
     */
    IconButton button(String id, String title) {
        IconButton button = new IconButton(Feather.MORE_HORIZONTAL, WORDS.text("chart-menu", title));
        button.setId("chart-menu-" + id);
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private static CheckMenuItem check(String name, BooleanProperty chosen) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.selectedProperty().bindBidirectional(chosen);
        return item;
    }

    private static void save(CurveChart chart, PictureFiles.Format format, PictureFiles files) {
        files.chooseAndSave(chart, format, chart.getScene().getWindow());
    }

    private static MenuItem item(String name, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> action.run());
        return item;
    }

    private static Menu smoothing(ObjectProperty<Smoothing> chosen) {
        Menu levels = new Menu(WORDS.text("smoothing"));
        for (Smoothing level : Smoothing.values()) {
            RadioMenuItem item = new RadioMenuItem(level.title());
            item.setOnAction(event -> {
                // It stays chosen when it is chosen again.
                item.setSelected(true);
                chosen.set(level);
            });
            chosen.subscribe(now -> item.setSelected(now == level));
            levels.getItems().add(item);
        }
        return levels;
    }
}

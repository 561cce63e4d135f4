package digitpad.ui.data;

import digitpad.digits.DataSet;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.io.File;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Names the data set and opens another. */
final class DataSetMenu extends MenuButton {
    private static final Words WORDS = Words.of(DataSetMenu.class);

    private final DataSource source;
    private final CheckMenuItem transposed = new CheckMenuItem(WORDS.text("transpose"));

    /**
     * A menu.
     *
     * @param workspace gives the data set
     * @param source opens another
     */
    DataSetMenu(Workspace workspace, DataSource source) {
        super("", new FontIcon(Feather.DATABASE));
        this.source = source;
        setId("data-set");
        setAccessibleHelp(WORDS.text("data-set-help"));
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(workspace.dataSetProperty().map(DataSet::name).orElse("…"));
        transposed.setId("data-transposed");
        transposed.setOnAction(chosen -> {
            // The mark follows the data set, once it is read.
            follow();
            source.transpose();
        });
        source.openFolderProperty().subscribe(this::follow);
        follow();
        getItems()
                .setAll(
                        item("MNIST", "data-mnist", source::openMnist),
                        item(WORDS.text("my-digits"), "data-my-digits", source::openMyDigits),
                        item(WORDS.text("open-folder"), "data-open-folder", this::chooseFolder),
                        item(WORDS.text("open-ink"), "data-open-ink", this::chooseInk),
                        new SeparatorMenuItem(),
                        transposed);
    }

    private static MenuItem item(String words, String id, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void follow() {
        Optional<DataSource.OpenFolder> folder = source.openFolderProperty().get();
        transposed.setDisable(folder.isEmpty());
        transposed.setSelected(
                folder.filter(DataSource.OpenFolder::isTransposed).isPresent());
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text("choose-folder"));
        File folder = chooser.showDialog(getScene().getWindow());
        if (folder != null) {
            source.open(folder.toPath());
        }
    }

    private void chooseInk() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("choose-ink"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text("ink-files"), "*.jsonl"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            source.openInk(file.toPath());
        }
    }
}

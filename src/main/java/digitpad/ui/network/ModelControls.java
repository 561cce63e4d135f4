package digitpad.ui.network;

import digitpad.files.export.ExportFormat;
import digitpad.ui.workspace.ModelLibrary;
import digitpad.ui.workspace.OpenModel;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which of the open models is in use; opening and saving. */
final class ModelControls extends HBox {
    private static final Words WORDS = Words.of(ModelControls.class);
    private static final String SUFFIX = ".zip";

    private final ModelLibrary library;
    private final Workspace workspace;
    private final ComboBox<OpenModel> open = new ComboBox<>();
    /** While the box follows what is in use, it does not choose. */
    private boolean isFollowing;

    ModelControls(ModelLibrary library, Workspace workspace) {
        super(8);
        this.library = library;
        this.workspace = workspace;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        open.setId("network-open-models");
        open.setAccessibleText(WORDS.text("models.in-use-spoken"));
        open.setPrefWidth(150);
        open.setConverter(new StringConverter<>() {
            @Override
            public String toString(OpenModel model) {
                return model == null ? "" : model.model().card().name();
            }

            @Override
            public OpenModel fromString(String name) {
                throw new UnsupportedOperationException("models are chosen, not typed");
            }
        });
        open.valueProperty().subscribe(chosen -> {
            if (chosen != null && !isFollowing) {
                library.use(chosen.entry());
            }
        });
        library.open().addListener((ListChangeListener<OpenModel>) change -> follow());
        workspace.networkInUseProperty().subscribe(now -> follow());
        Button openFile = button(WORDS.text("models.open"), "network-open", Feather.FOLDER);
        openFile.setOnAction(click -> chooseAndOpen(library, openFile));
        Button save = button(WORDS.text("models.save"), "network-save", Feather.SAVE);
        save.setOnAction(click -> chooseAndSave());
        save.disableProperty().bind(workspace.modelInUseProperty().isNull());
        getChildren().addAll(open, openFile, save);
    }

    private static Button button(String words, String id, Ikon icon) {
        Button button = new Button(words, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void follow() {
        isFollowing = true;
        open.getItems().setAll(library.open());
        open.setValue(library.open().stream()
                .filter(each -> each.model().network()
                        == workspace.networkInUseProperty().get())
                .findFirst()
                .orElse(null));
        isFollowing = false;
    }

    /** Asks for a model file and reads with it. */
    static void chooseAndOpen(ModelLibrary library, Region asks) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("models.open-title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(
                                WORDS.text("files.models"), "*" + SUFFIX, "*.h5", "*.hdf5", "*.keras"),
                        new FileChooser.ExtensionFilter(WORDS.text("files.all"), "*"));
        File chosen = chooser.showOpenDialog(asks.getScene().getWindow());
        if (chosen != null) {
            library.open(chosen.toPath());
        }
    }

    private void chooseAndSave() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("models.save-title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text("files.model"), "*" + SUFFIX));
        for (ExportFormat format : ExportFormat.values()) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.title(), "*" + format.suffix()));
        }
        // Without an ending: that follows from the kind of file, which may yet be chosen.
        chooser.setInitialFileName(workspace.modelInUseProperty().get().card().name());
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            Path file = named(chosen, chooser.getSelectedExtensionFilter());
            // The dialog asked before replacing what was chosen, not what the ending made of it.
            library.saveAs(file, file.equals(chosen.toPath()));
        }
    }

    /**
     * The file that is meant: a name without a known ending gets that of the chosen kind.
     *
     * @param chosen by name
     * @param kind of file; null if the dialog does not tell
     * @return the file
     */
    static Path named(File chosen, FileChooser.ExtensionFilter kind) {
        Path file = chosen.toPath();
        boolean isKnown = chosen.getName().toLowerCase(Locale.ROOT).endsWith(SUFFIX)
                || ExportFormat.of(file).isPresent();
        String ending = kind == null ? SUFFIX : kind.getExtensions().get(0).substring(1);
        return isKnown ? file : file.resolveSibling(chosen.getName() + ending);
    }
}

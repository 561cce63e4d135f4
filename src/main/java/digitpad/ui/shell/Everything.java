package digitpad.ui.shell;

import digitpad.files.Backup;
import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.io.File;
import java.time.LocalDate;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** Takes all that the user keeps out as one file, and brings it back; asks where, and tells what came of it. FX thread only. */
final class Everything {
    private static final Words WORDS = Words.of(Everything.class);

    private final Stage stage;
    private final Workspace workspace;
    private final Appearance appearance;
    private final Keeping keeping;

    /**
     * Nothing is read or written before it is asked for.
     *
     * @param stage over which files are chosen
     * @param workspace takes messages
     * @param appearance becomes as it was, if the user wants it
     * @param keeping reads and writes
     */
    Everything(Stage stage, Workspace workspace, Appearance appearance, Keeping keeping) {
        this.stage = stage;
        this.workspace = workspace;
        this.appearance = appearance;
        this.keeping = keeping;
    }

    /** Asks for a file and writes everything into it. */
    void export() {
        FileChooser chooser = chooser();
        chooser.setInitialFileName("digitpad-" + LocalDate.now() + ".zip");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            keeping.files()
                    .submit(
                            () -> keeping.backup().write(chosen.toPath()),
                            written -> workspace.tell(WORDS.text(
                                    "everything.written",
                                    chosen.getName(),
                                    written.models(),
                                    written.runs(),
                                    written.drawings())),
                            fault -> workspace.warn(
                                    Background.words(fault, WORDS.text("everything.not-written", chosen))));
        }
    }

    /** Asks for such a file and takes in what is in it. */
    void bringBack() {
        File chosen = chooser().showOpenDialog(stage);
        if (chosen != null) {
            keeping.files()
                    .submit(
                            () -> keeping.backup().read(chosen.toPath()),
                            this::tell,
                            fault ->
                                    workspace.warn(Background.words(fault, WORDS.text("everything.not-read", chosen))));
        }
    }

    private void tell(Backup.Restored restored) {
        keeping.restored().run();
        String text = WORDS.text(
                "everything.read",
                restored.added().models(),
                restored.added().runs(),
                restored.added().drawings());
        restored.settings()
                .ifPresentOrElse(
                        kept -> workspace.offer(text, WORDS.text("everything.settings"), () -> appearance
                                .looksProperty()
                                .set(kept.looks())),
                        () -> workspace.tell(text));
    }

    private static FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("everything.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text("everything.files"), "*.zip"));
        return chooser;
    }
}

package digitpad.ui.draw;

import digitpad.words.Words;
import java.io.File;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks for the ink files that My digits come from and go to. FX thread only. */
final class MyDigitsDialogs {
    private static final Words WORDS = Words.of(MyDigitsDialogs.class);

    private final MyDigits myDigits;
    private final Node owner;
    private final Consumer<String> told;
    /** Where the user went last. */
    private File folder;

    /**
     * Dialogs.
     *
     * @param myDigits what is imported into and exported
     * @param owner in whose window they open
     * @param told what was done
     */
    MyDigitsDialogs(MyDigits myDigits, Node owner, Consumer<String> told) {
        this.myDigits = myDigits;
        this.owner = owner;
        this.told = told;
    }

    void importFile() {
        File file = chooser(WORDS.text("my-digits.import-title"))
                .showOpenDialog(owner.getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            myDigits.importFrom(
                    file.toPath(),
                    added -> told.accept(
                            added == 0
                                    ? WORDS.text("my-digits.nothing-new", file.getName())
                                    : WORDS.text("my-digits.imported", added, file.getName())));
        }
    }

    void exportFile() {
        FileChooser chooser = chooser(WORDS.text("my-digits.export-title"));
        chooser.setInitialFileName("my-digits" + DrawingFiles.INK_SUFFIX);
        File file = chooser.showSaveDialog(owner.getScene().getWindow());
        if (file != null) {
            folder = file.getParentFile();
            myDigits.exportTo(file.toPath(), () -> told.accept(WORDS.text("my-digits.exported", file.getName())));
        }
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(WORDS.text("files.ink"), "*" + DrawingFiles.INK_SUFFIX));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}

package digitpad.ui.draw;

import digitpad.digits.Ink;
import digitpad.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;

/** What the Draw page does with the clipboard and with files the user chooses. FX thread only. */
final class DrawActions {
    private static final Words WORDS = Words.of(DrawActions.class);

    private final FileChooser.ExtensionFilter ink =
            new FileChooser.ExtensionFilter(WORDS.text("files.ink"), "*" + DrawingFiles.INK_SUFFIX);
    private final FileChooser.ExtensionFilter png =
            new FileChooser.ExtensionFilter(WORDS.text("files.png"), "*" + DrawingFiles.PICTURE_SUFFIX);
    private final FileChooser.ExtensionFilter readable = new FileChooser.ExtensionFilter(
            WORDS.text("files.readable"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp", "*" + DrawingFiles.INK_SUFFIX);
    private final FileChooser.ExtensionFilter all = new FileChooser.ExtensionFilter(WORDS.text("files.all"), "*");
    private final DrawModel model;
    private final DrawingFiles files;
    private final Node owner;
    /** Where the user went last. */
    private File folder;

    DrawActions(DrawModel model, DrawingFiles files, Node owner) {
        this.model = model;
        this.files = files;
        this.owner = owner;
    }

    /** Asks for a file and puts it on the pad. */
    void open() {
        FileChooser chooser = chooser(WORDS.text("files.open"), readable, all);
        File chosen = chooser.showOpenDialog(owner.getScene().getWindow());
        if (chosen != null) {
            folder = chosen.getParentFile();
            files.open(chosen.toPath());
        }
    }

    /** Asks for a file and saves what lies on the pad; a picture cannot become ink. */
    void save() {
        Sheet sheet = model.sheetProperty().get();
        if (sheet.isEmpty()) {
            return;
        }
        FileChooser chooser = sheet.ink().isEmpty()
                ? chooser(WORDS.text("files.save-picture"), png)
                : chooser(WORDS.text("files.save-drawing"), ink, png);
        chooser.setInitialFileName(WORDS.text("files.drawing"));
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            folder = chosen.getParentFile();
            FileChooser.ExtensionFilter kind = chooser.getSelectedExtensionFilter();
            Path file =
                    named(chosen, kind == null ? chooser.getExtensionFilters().get(0) : kind);
            // The dialog asked before replacing what was chosen, not what the ending made of it.
            files.save(file, file.equals(chosen.toPath()));
        }
    }

    /** A name without a known ending gets that of the chosen kind. */
    private static Path named(File chosen, FileChooser.ExtensionFilter kind) {
        String name = chosen.getName().toLowerCase(Locale.ROOT);
        boolean isKnown = name.endsWith(DrawingFiles.INK_SUFFIX) || name.endsWith(DrawingFiles.PICTURE_SUFFIX);
        String ending = isKnown ? "" : kind.getExtensions().get(0).substring(1);
        return chosen.toPath().resolveSibling(chosen.getName() + ending);
    }

    /** Puts what lies on the pad on the clipboard, as a picture; a drawing brings its ink along. */
    void copy() {
        Sheet sheet = model.sheetProperty().get();
        if (!sheet.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putImage(SheetPainter.picture(sheet));
            if (!sheet.ink().isEmpty()) {
                InkOnClipboard.of(sheet.ink()).ifPresent(ink -> content.put(InkOnClipboard.FORMAT, ink));
            }
            Clipboard.getSystemClipboard().setContent(content);
            model.noticeProperty().set(new Notice(WORDS.text("copied")));
        }
    }

    /** Puts the drawing, the file or the picture on the clipboard onto the pad. */
    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        List<File> copied = clipboard.getFiles();
        Optional<Ink> ink = InkOnClipboard.ink(clipboard.getContent(InkOnClipboard.FORMAT));
        if (ink.isPresent()) {
            model.replace(Sheet.of(DrawingFiles.onPad(ink.get())));
        } else if (!copied.isEmpty()) {
            files.open(copied.get(0).toPath());
        } else if (clipboard.getImage() != null) {
            files.paste(clipboard.getImage());
        } else {
            model.noticeProperty().set(new Notice(WORDS.text("clipboard.empty")));
        }
    }

    private FileChooser chooser(String title, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kinds);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }
}

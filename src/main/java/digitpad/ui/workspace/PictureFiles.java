package digitpad.ui.workspace;

import digitpad.files.AtomicFile;
import digitpad.files.Png;
import digitpad.ui.parts.Drawn;
import digitpad.words.Words;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Brings charts and other drawn pictures to files and to the clipboard. FX thread only; files are written in the background. */
public final class PictureFiles {
    private static final Words WORDS = Words.of(PictureFiles.class);
    private final Workspace workspace;
    private final Background files;
    /** Where the user went last. */
    private File folder;

    /** What a picture can be saved as. */
    public enum Format {
        /** Pixels. */
        PNG("format.png", ".png"),
        /** Lines. */
        SVG("format.svg", ".svg");

        private final String key;
        private final String suffix;

        Format(String key, String suffix) {
            this.key = key;
            this.suffix = suffix;
        }
    }

    /**
     * No files yet.
     *
     * @param workspace takes messages
     * @param files writes in the background
     */
    public PictureFiles(Workspace workspace, Background files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Asks for a file and saves a picture.
     *
     * @param drawn as it is shown now
     * @param format of the file
     * @param window over which it asks
     */
    public void chooseAndSave(Drawn drawn, Format format, Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(WORDS.text("save-picture"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(WORDS.text(format.key), "*" + format.suffix));
        chooser.setInitialFileName(drawn.title().toLowerCase(Locale.ROOT) + format.suffix);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            folder = chosen.getParentFile();
            boolean isNamed = chosen.getName().toLowerCase(Locale.ROOT).endsWith(format.suffix);
            Path file = chosen.toPath().resolveSibling(chosen.getName() + (isNamed ? "" : format.suffix));
            // The dialog asked before replacing what was chosen, not what the ending made of it.
            save(drawn, format, file, isNamed);
        }
    }

    /**
     * Saves a picture.
     *
     * @param drawn as it is shown now
     * @param format of the file
     * @param file its name
     * @param mayReplace whether a file of that name may be replaced
     */
    public void save(Drawn drawn, Format format, Path file, boolean mayReplace) {
        AtomicFile.Content content =
                switch (format) {
                    case PNG -> {
                        // Only the FX thread can paint.
                        BufferedImage picture = SwingFXUtils.fromFXImage(drawn.picture(), null);
                        yield stream -> stream.write(Png.bytes(picture));
                    }
                    case SVG -> {
                        String svg = drawn.svg();
                        yield stream -> stream.write(svg.getBytes(StandardCharsets.UTF_8));
                    }
                };
        files.submit(
                () -> {
                    if (!mayReplace && Files.exists(file)) {
                        return Optional.of(WORDS.text("exists", file.getFileName()));
                    }
                    AtomicFile.write(file, content);
                    return Optional.<String>empty();
                },
                problem -> problem.ifPresentOrElse(
                        workspace::warn, () -> workspace.tell(WORDS.text("saved", file.getFileName()))),
                fault -> workspace.warn(WORDS.text("not-written", file)));
    }

    /**
     * Puts a picture on the clipboard.
     *
     * @param drawn as it is shown now
     */
    public void copy(Drawn drawn) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(drawn.picture());
        Clipboard.getSystemClipboard().setContent(content);
        workspace.tell(WORDS.text("copied", drawn.title()));
    }
}

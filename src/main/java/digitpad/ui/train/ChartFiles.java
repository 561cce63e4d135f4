package digitpad.ui.train;

import digitpad.files.AtomicFile;
import digitpad.ui.parts.CurveChart;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
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
import javax.imageio.ImageIO;

/** Brings charts to files and to the clipboard. FX thread only; files are written in the background. */
final class ChartFiles {
    private final Workspace workspace;
    private final Background files;
    /** Where the user went last. */
    private File folder;

    /** What a chart can be saved as. */
    enum Format {
        PNG("PNG picture", ".png"),
        SVG("SVG drawing", ".svg");

        private final String title;
        private final String suffix;

        Format(String title, String suffix) {
            this.title = title;
            this.suffix = suffix;
        }
    }

    ChartFiles(Workspace workspace, Background files) {
        this.workspace = workspace;
        this.files = files;
    }

    /**
     * Asks for a file and saves a chart.
     *
     * @param chart as it is shown now
     * @param format of the file
     */
    void chooseAndSave(CurveChart chart, Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the chart");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.title, "*" + format.suffix));
        chooser.setInitialFileName(chart.title().toLowerCase(Locale.ROOT) + format.suffix);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showSaveDialog(chart.getScene().getWindow());
        if (chosen != null) {
            folder = chosen.getParentFile();
            boolean isNamed = chosen.getName().toLowerCase(Locale.ROOT).endsWith(format.suffix);
            Path file = chosen.toPath().resolveSibling(chosen.getName() + (isNamed ? "" : format.suffix));
            // The dialog asked before replacing what was chosen, not what the ending made of it.
            save(chart, format, file, isNamed);
        }
    }

    /**
     * Saves a chart.
     *
     * @param chart as it is shown now
     * @param format of the file
     * @param file its name
     * @param mayReplace whether a file of that name may be replaced
     */
    void save(CurveChart chart, Format format, Path file, boolean mayReplace) {
        AtomicFile.Content content =
                switch (format) {
                    case PNG -> {
                        // Only the FX thread can paint.
                        BufferedImage picture = SwingFXUtils.fromFXImage(chart.picture(), null);
                        yield stream -> ImageIO.write(picture, "png", stream);
                    }
                    case SVG -> {
                        String svg = chart.svg();
                        yield stream -> stream.write(svg.getBytes(StandardCharsets.UTF_8));
                    }
                };
        files.submit(
                () -> {
                    if (!mayReplace && Files.exists(file)) {
                        return Optional.of(file.getFileName() + " exists already: choose another name.");
                    }
                    AtomicFile.write(file, content);
                    return Optional.<String>empty();
                },
                problem -> problem.ifPresentOrElse(
                        workspace::warn, () -> workspace.tell("Saved as “" + file.getFileName() + "”.")),
                fault -> workspace.warn(
                        file + " could not be written. Make room, or choose a folder that is writable."));
    }

    /**
     * Puts a chart on the clipboard, as a picture.
     *
     * @param chart as it is shown now
     */
    void copy(CurveChart chart) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(chart.picture());
        Clipboard.getSystemClipboard().setContent(content);
        workspace.tell("The chart is on the clipboard, as a picture.");
    }
}

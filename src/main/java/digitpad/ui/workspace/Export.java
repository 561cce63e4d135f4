package digitpad.ui.workspace;

import digitpad.files.AtomicFile;
import digitpad.files.Png;
import digitpad.ui.parts.Palette;
import digitpad.ui.parts.PenPicture;
import digitpad.words.Words;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.MenuItem;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Writes files that the user asks for, in the background, and tells when they are written. FX thread only. */
public final class Export {
    private static final Words WORDS = Words.of(Export.class);
    private final Workspace workspace;
    private final Background background;
    private final Supplier<Window> window;

    /** What is written. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes it; on the background thread.
         *
         * @throws Exception if it cannot be written
         */
        void write() throws Exception;
    }

    /**
     * Nothing yet.
     *
     * @param workspace takes messages
     * @param background where files are written
     * @param window over which it is asked where to
     */
    public Export(Workspace workspace, Background background, Supplier<Window> window) {
        this.workspace = workspace;
        this.background = background;
        this.window = window;
    }

    /**
     * A menu item that asks for a file.
     *
     * @param words of the item
     * @param name that is proposed
     * @param save told the file that was chosen
     * @return the item
     */
    public MenuItem item(String words, String name, Consumer<Path> save) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(WORDS.text("export"));
            chooser.setInitialFileName(name);
            File file = chooser.showSaveDialog(window.get());
            if (file != null) {
                save.accept(file.toPath());
            }
        });
        return item;
    }

    /**
     * Menu items that keep a chart as PNG and as SVG.
     *
     * @param words of the chart
     * @param name that is proposed, without its ending
     * @param picture makes the chart as it is now
     * @param colours of the theme as it is now
     * @return the two items
     */
    public List<MenuItem> chartItems(
            String words, String name, Supplier<PenPicture> picture, Supplier<Palette> colours) {
        return List.of(
                item(WORDS.text("as-png", words), name + ".png", file -> savePng(picture.get(), colours.get(), file)),
                item(WORDS.text("as-svg", words), name + ".svg", file -> saveSvg(picture.get(), colours.get(), file)));
    }

    /**
     * Writes a chart as pixels.
     *
     * @param picture the chart
     * @param colours of the theme
     * @param file where to; replaced if it exists
     */
    public void savePng(PenPicture picture, Palette colours, Path file) {
        BufferedImage image = SwingFXUtils.fromFXImage(picture.image(colours), null);
        save(file, () -> AtomicFile.write(file, stream -> stream.write(Png.bytes(image))));
    }

    /**
     * Writes a chart as lines.
     *
     * @param picture the chart
     * @param colours of the theme
     * @param file where to; replaced if it exists
     */
    public void saveSvg(PenPicture picture, Palette colours, Path file) {
        String svg = picture.svg(colours);
        saveText(file, () -> svg);
    }

    /**
     * Writes text in UTF-8.
     *
     * @param file where to; replaced if it exists
     * @param text makes it, on the background thread
     */
    public void saveText(Path file, Supplier<String> text) {
        save(
                file,
                () -> AtomicFile.write(file, stream -> stream.write(text.get().getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * Writes a file, and says so when it begins and when it is done.
     *
     * @param file what messages name
     * @param writing writes it
     */
    public void save(Path file, Writing writing) {
        workspace.tell(WORDS.text("writing", file.getFileName()));
        background.submit(
                () -> {
                    writing.write();
                    return file;
                },
                written -> workspace.tell(WORDS.text("saved", written.getFileName())),
                fault -> workspace.warn(WORDS.text("not-written", file)));
    }
}

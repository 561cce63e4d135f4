package digitpad.ui.draw;

import digitpad.digits.Bounds;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.Stroke;
import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.files.InkFile;
import digitpad.files.InkTooLargeException;
import digitpad.files.PictureFile;
import digitpad.files.PixelRaster;
import digitpad.files.Png;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Workspace;
import digitpad.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Brings drawings and pictures from files and the clipboard to the pad, and the pad to files. FX thread only; files are read and written in the background. */
public final class DrawingFiles {
    private static final Words WORDS = Words.of(DrawingFiles.class);
    /** How the name of an ink file ends. */
    static final String INK_SUFFIX = ".jsonl";
    /** How the name of a picture that is saved ends. */
    static final String PICTURE_SUFFIX = ".png";

    /** A larger picture from the clipboard is shrunk before it is read, like one from a file. */
    private static final int ENOUGH_SIDE = 2048;
    /** Ink that comes without its pen's width and is smaller than this, in ink units, is enlarged. */
    private static final double SMALL = 300;
    /** The longer side of ink that had to be brought to the pad's size, in ink units. */
    private static final double FITTED = 600;

    private final DrawModel model;
    private final Workspace workspace;
    private final Background files;

    /**
     * A way between the pad and files.
     *
     * @param model the pad
     * @param workspace takes messages
     * @param files does the work
     */
    public DrawingFiles(DrawModel model, Workspace workspace, Background files) {
        this.model = model;
        this.workspace = workspace;
        this.files = files;
    }

    /** What was found in a file, and what to say about it. */
    private record Found(Sheet sheet, String words) {}

    /**
     * Puts a file's drawing or picture on the pad; can be undone.
     *
     * @param file an ink file if its name says so, else a picture
     */
    void open(Path file) {
        files.submit(
                () -> hasSuffix(file, INK_SUFFIX) ? ink(file) : picture(file),
                found -> {
                    model.replace(found.sheet());
                    model.noticeProperty().set(new Notice(found.words()));
                    workspace.resolve();
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("open.failed", file))));
    }

    /**
     * Puts a picture on the pad; can be undone.
     *
     * @param image from the clipboard
     */
    void paste(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        files.submit(
                () -> {
                    int[] argb = new int[width * height];
                    image.getPixelReader()
                            .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
                    PixelRaster pixels = new PixelRaster(width, height, argb).shrunk(ENOUGH_SIDE);
                    return Picture.of(pixels)
                            .orElseThrow(() -> new UnreadableFileException(WORDS.text("clipboard.blank")));
                },
                picture -> {
                    model.replace(Sheet.of(picture));
                    workspace.resolve();
                },
                fault -> workspace.warn(Background.words(fault, WORDS.text("clipboard.unreadable"))));
    }

    /**
     * Saves what lies on the pad.
     *
     * @param file an ink file if its name says so, else a PNG picture
     * @param mayReplace whether a file of that name may be replaced
     */
    void save(Path file, boolean mayReplace) {
        Sheet sheet = model.sheetProperty().get();
        boolean asInk = hasSuffix(file, INK_SUFFIX);
        // Only the FX thread can paint.
        Optional<BufferedImage> picture =
                asInk ? Optional.empty() : Optional.of(SwingFXUtils.fromFXImage(SheetPainter.picture(sheet), null));
        files.submit(
                () -> {
                    if (!mayReplace && Files.exists(file)) {
                        return new Notice(WORDS.text("save.exists", file.getFileName()));
                    }
                    AtomicFile.write(file, stream -> {
                        if (asInk) {
                            InkFile.write(
                                    List.of(new Drawing(sheet.ink(), Optional.empty(), Optional.empty())), stream);
                        } else {
                            writePicture(picture.orElseThrow(), sheet.ink(), stream);
                        }
                    });
                    return new Notice(WORDS.text("save.done", file.getFileName()));
                },
                notice -> {
                    model.noticeProperty().set(notice);
                    workspace.resolve();
                },
                fault -> workspace.warn(
                        fault instanceof InkTooLargeException ? fault.getMessage() : WORDS.text("save.failed", file)));
    }

    private static boolean hasSuffix(Path file, String suffix) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static void writePicture(BufferedImage picture, Ink ink, OutputStream stream) throws IOException {
        if (ink.isEmpty()) {
            stream.write(Png.bytes(picture));
        } else {
            PictureFile.write(picture, ink, stream);
        }
    }

    /** A picture that was saved of a drawing is that drawing again. */
    private static Found picture(Path file) throws UnreadableFileException {
        PictureFile.Content content = PictureFile.read(file);
        Optional<Sheet> sheet = content.ink().map(ink -> Sheet.of(onPad(ink))).or(() -> Picture.of(content.pixels())
                .map(Sheet::of));
        return new Found(
                sheet.orElseThrow(() -> new UnreadableFileException(WORDS.text("open.blank", file))),
                WORDS.text("open.done", file.getFileName()));
    }

    private static Found ink(Path file) throws IOException {
        try (InkFile drawings = InkFile.open(file)) {
            for (Optional<InkFile.Entry> entry = drawings.next(); entry.isPresent(); entry = drawings.next()) {
                Ink ink = entry.get().drawing().ink();
                if (!ink.isEmpty()) {
                    Path name = file.getFileName();
                    return new Found(
                            Sheet.of(onPad(ink)),
                            drawings.next().isPresent()
                                    ? WORDS.text("open.first", name)
                                    : WORDS.text("open.done", name));
                }
            }
        }
        throw new UnreadableFileException(WORDS.text("open.nothing", file));
    }

    /** Ink of this program keeps its place and its pen; ink of other origin is given a pen, and brought into the pad's middle if it does not fit. */
    static Ink onPad(Ink ink) {
        Bounds bounds = ink.bounds();
        boolean hasWidths = ink.strokes().stream().allMatch(stroke -> stroke.width() > 0);
        boolean isInside = bounds.left() >= 0
                && bounds.top() >= 0
                && bounds.right() <= SheetPainter.UNITS
                && bounds.bottom() <= SheetPainter.UNITS;
        double side = bounds.longerSide();
        if (isInside && hasWidths) {
            return ink;
        }
        Ink placed = ink;
        if (!isInside || side < SMALL) {
            double scale = side > 0 ? FITTED / side : 1;
            double middle = SheetPainter.UNITS / 2;
            placed = ink.transformed(
                    scale,
                    middle - scale * (bounds.left() + bounds.right()) / 2,
                    middle - scale * (bounds.top() + bounds.bottom()) / 2);
        }
        return new Ink(placed.strokes().stream()
                .map(stroke -> stroke.width() > 0 ? stroke : new Stroke(stroke.points(), DrawModel.USUAL_WIDTH))
                .toList());
    }
}

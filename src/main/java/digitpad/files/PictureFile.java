package digitpad.files;

import digitpad.digits.DigitImage;
import digitpad.digits.UnreadableFileException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Pictures of a digit: PNG, JPEG, GIF (its first image) or BMP, any size, dark on light or light on dark. Needs no display. */
public final class PictureFile {
    /** What can be read, for messages. */
    public static final String FORMATS = "PNG, JPEG, GIF and BMP";

    /** Larger pictures are refused before anything is decoded. */
    static final long MAX_PIXELS = 120_000_000;

    /** Larger pictures are decoded at a whole fraction of their size. */
    private static final int ENOUGH_SIDE = 2048;

    private static final Set<String> KNOWN_FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private PictureFile() {}

    /**
     * Reads the digit on a picture and normalises it as MNIST was.
     *
     * @param file the picture
     * @return the digit image; none if the picture is blank
     * @throws UnreadableFileException if it is no such picture; names the file, what is wrong and what can be read
     */
    public static Optional<DigitImage> read(Path file) throws UnreadableFileException {
        return decode(file).digitImage();
    }

    /**
     * Reads a picture.
     *
     * @param file the picture
     * @return its pixels; a large picture has fewer than its file
     * @throws UnreadableFileException if it is no such picture; names the file, what is wrong and what can be read
     */
    public static PixelRaster decode(Path file) throws UnreadableFileException {
        ReadableFile.require(file, "a picture (" + FORMATS + ")");
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = readerFor(stream, file);
            try {
                return decoded(reader, stream, file);
            } finally {
                reader.dispose();
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw whatever comes to hand when a file is damaged.
            throw new UnreadableFileException(file + ": a damaged picture, or of a kind that cannot be read", e);
        }
    }

    private static ImageReader readerFor(ImageInputStream stream, Path file) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (KNOWN_FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
        }
        throw new UnreadableFileException(file + ": not a picture that can be read; " + FORMATS + " can");
    }

    private static PixelRaster decoded(ImageReader reader, ImageInputStream stream, Path file) throws IOException {
        boolean[] isCutOff = new boolean[1];
        // The JPEG reader fills in what is missing and only warns.
        reader.addIIOReadWarningListener((source, warning) -> isCutOff[0] |= warning.contains("EOI"));
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw new UnreadableFileException("%s: %d × %d pixels are too many; at most %d million can be read"
                    .formatted(file, width, height, MAX_PIXELS / 1_000_000));
        }
        int step = (Math.max(width, height) + ENOUGH_SIDE - 1) / ENOUGH_SIDE;
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (isCutOff[0]) {
            throw new UnreadableFileException(file + ": a damaged picture: the end is missing");
        }
        return PixelRaster.of(image);
    }
}

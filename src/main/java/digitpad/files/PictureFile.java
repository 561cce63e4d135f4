package digitpad.files;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.MarkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.digits.WritingRow;
import digitpad.words.Words;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Pictures of digits: PNG, JPEG (turned as its Exif says), GIF (its first image) or BMP, any size, dark on light or light on dark. A picture that this program saved
 * of a drawing brings the drawing's ink along and reads exactly as the drawing did. Needs no display.
 */
public final class PictureFile {
    private static final Words WORDS = Words.of(PictureFile.class);

    /** Larger pictures are refused before anything is decoded. */
    static final long MAX_PIXELS = 120_000_000;

    /** Rows are decoded one by one: a picture of few rows may still have rows that do not fit the memory. */
    static final int MAX_SIDE = 50_000;

    /** A JPEG tells at least four bits of each block of 8 × 8 pixels, half of them once for many blocks that are alike. */
    private static final int MAX_PIXELS_PER_JPEG_BYTE = 1024;

    /** Larger pictures are decoded at a whole fraction of their size. */
    private static final int ENOUGH_SIDE = 2048;

    private static final Set<String> KNOWN_FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private PictureFile() {}

    /**
     * What was found in a file.
     *
     * @param pixels a large picture has fewer than its file
     * @param ink what the picture was made of, if this program saved it and nobody changed it since; never empty ink
     * @param scale pixels along a side of the file's picture for one of these; 1 or more
     */
    public record Content(PixelRaster pixels, Optional<Ink> ink, int scale) {
        /**
         * Finds the rows of writing.
         *
         * @return rows from top to bottom, in the file's pixels; none if the picture is blank
         */
        public List<? extends WritingRow> rows() {
            return ink.<List<? extends WritingRow>>map(InkRow::of)
                    .orElseGet(() -> MarkRow.of(pixels.ink(), scale, 0, 0));
        }

        /**
         * Normalises the digit as MNIST was.
         *
         * @return the digit image; none if the picture is blank
         */
        public Optional<DigitImage> digitImage() {
            return ink.flatMap(new DigitNormaliser()::normalise).or(pixels::digitImage);
        }
    }

    /**
     * Reads a picture.
     *
     * @param file the picture
     * @return its pixels, and its ink if it has some
     * @throws UnreadableFileException if it is no such picture; names the file, what is wrong and what can be read
     */
    public static Content read(Path file) throws UnreadableFileException {
        Decoded decoded = decode(file);
        try {
            return new Content(decoded.pixels(), PngInk.read(file, decoded.pixels()), decoded.scale());
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    /**
     * Writes a drawing as a PNG picture that brings its ink along.
     *
     * @param picture what it looks like
     * @param ink what it is made of
     * @param stream where to; not closed
     * @throws IOException if writing fails
     */
    public static void write(BufferedImage picture, Ink ink, OutputStream stream) throws IOException {
        PngInk.write(picture, ink, stream);
    }

    /** A picture at a whole fraction of its size. */
    private record Decoded(PixelRaster pixels, int scale) {}

    private static Decoded decode(Path file) throws UnreadableFileException {
        ReadableFile.require(file, WORDS.text("expected.picture", WORDS.text("picture.formats")));
        try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
            ImageReader reader = readerFor(stream, file);
            try {
                return decoded(reader, stream, file);
            } finally {
                reader.dispose();
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (OutOfMemoryError full) {
            throw new UnreadableFileException(WORDS.text("picture.memory", file), full);
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw whatever comes to hand when a file is damaged.
            throw new UnreadableFileException(WORDS.text("picture.damaged", file), e);
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
        throw new UnreadableFileException(WORDS.text("picture.unknown", file, WORDS.text("picture.formats")));
    }

    private static Decoded decoded(ImageReader reader, ImageInputStream stream, Path file) throws IOException {
        boolean[] isCutOff = new boolean[1];
        // The JPEG reader fills in what is missing and only warns.
        reader.addIIOReadWarningListener((source, warning) -> isCutOff[0] |= warning.contains("EOI"));
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MAX_PIXELS) {
            throw new UnreadableFileException(WORDS.text(
                    "picture.large", file, String.valueOf(width), String.valueOf(height), MAX_PIXELS / 1_000_000));
        }
        if (Math.max(width, height) > MAX_SIDE) {
            throw new UnreadableFileException(WORDS.text(
                    "picture.side", file, String.valueOf(width), String.valueOf(height), String.valueOf(MAX_SIDE)));
        }
        boolean isJpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (isJpeg && (long) width * height > MAX_PIXELS_PER_JPEG_BYTE * stream.length()) {
            throw new UnreadableFileException(WORDS.text("picture.cut", file));
        }
        int step = (Math.max(width, height) + ENOUGH_SIDE - 1) / ENOUGH_SIDE;
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (isCutOff[0]) {
            throw new UnreadableFileException(WORDS.text("picture.cut", file));
        }
        PixelRaster upright = ExifOrientation.upright(PixelRaster.of(image), ExifOrientation.read(file));
        return new Decoded(upright, step);
    }
}

package digitpad.files;

import digitpad.digits.DigitImage;
import digitpad.digits.IdxFile;
import digitpad.digits.ImageSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Labelled images as files that other programs read. */
public final class ImageSetFiles {
    private static final String IMAGES = "-images-idx3-ubyte";
    private static final String LABELS = "-labels-idx1-ubyte";

    private ImageSetFiles() {}

    /**
     * Writes images and labels as two IDX files, named as MNIST's are.
     *
     * @param images at least one
     * @param file what their names begin with; they are replaced if they exist
     * @throws IOException if they cannot be written
     */
    public static void writeIdx(ImageSet images, Path file) throws IOException {
        AtomicFile.write(beside(file, IMAGES), stream -> IdxFile.writeImages(images, stream));
        AtomicFile.write(beside(file, LABELS), stream -> IdxFile.writeLabels(images, stream));
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /**
     * Writes a table with a line for each image: its index, the class index of its label, then its pixels, 0 paper to 255 ink, row by row.
     *
     * @param images what to write
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void writeCsv(ImageSet images, Path file) throws IOException {
        AtomicFile.write(file, stream -> {
            StringBuilder head = new StringBuilder("index,label");
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                head.append(",r").append(i / DigitImage.SIDE).append('c').append(i % DigitImage.SIDE);
            }
            stream.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < images.size(); i++) {
                String line = images.sourceIndex(i) + "," + images.label(i) + ","
                        + images.image(i).numbers(",").strip().replace('\n', ',') + "\r\n";
                stream.write(line.getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}

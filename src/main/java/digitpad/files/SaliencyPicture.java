package digitpad.files;

import digitpad.digits.DigitImage;
import digitpad.learning.Saliency;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Digit images as a PNG picture, each beside what its pixels say: orange for a class, blue against it. */
public final class SaliencyPicture {
    private static final int SCALE = 8;
    private static final int GAP = 8;
    private static final int[] PAPER = {255, 255, 255};
    private static final int[] FOR = {188, 76, 0};
    private static final int[] AGAINST = {9, 105, 218};
    /** Under colours ink is this faint. */
    private static final double FADED = 0.4;

    private SaliencyPicture() {}

    /**
     * One row of the picture.
     *
     * @param image the digit
     * @param saliencies what its pixels say, found in several ways; a blank place for nothing
     */
    public record Row(DigitImage image, List<Optional<Saliency>> saliencies) {}

    /**
     * Writes digits, one beneath the other.
     *
     * @param rows at least one, all with as many saliencies
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(List<Row> rows, Path file) throws IOException {
        int pitch = SCALE * DigitImage.SIDE + GAP;
        int columns = 1 + rows.get(0).saliencies().size();
        BufferedImage picture =
                new BufferedImage(columns * pitch + GAP, rows.size() * pitch + GAP, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, rgb(PAPER));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int top = GAP + i * pitch;
            paint(picture, GAP, top, row.image(), Optional.empty());
            for (int j = 0; j < row.saliencies().size(); j++) {
                if (row.saliencies().get(j).isPresent()) {
                    paint(
                            picture,
                            GAP + (j + 1) * pitch,
                            top,
                            row.image(),
                            row.saliencies().get(j));
                }
            }
        }
        AtomicFile.write(file, stream -> stream.write(Png.bytes(picture)));
    }

    private static void paint(BufferedImage picture, int left, int top, DigitImage image, Optional<Saliency> saliency) {
        for (int y = 0; y < SCALE * DigitImage.SIDE; y++) {
            for (int x = 0; x < SCALE * DigitImage.SIDE; x++) {
                picture.setRGB(left + x, top + y, colour(image, saliency, y / SCALE, x / SCALE));
            }
        }
    }

    private static int colour(DigitImage image, Optional<Saliency> saliency, int row, int column) {
        double ink = image.at(row, column) / 255.0 * (saliency.isPresent() ? FADED : 1);
        double strength = saliency.map(one -> one.at(row, column)).orElse(0.0);
        int[] tint = strength < 0 ? AGAINST : FOR;
        int[] mixed = new int[PAPER.length];
        for (int i = 0; i < mixed.length; i++) {
            double grey = PAPER[i] * (1 - ink);
            // The root lets weak pixels be seen beside the strongest.
            double share = Math.sqrt(Math.abs(strength));
            mixed[i] = (int) Math.round(grey + share * (tint[i] - grey));
        }
        return rgb(mixed);
    }

    private static int rgb(int[] colour) {
        return colour[0] << 16 | colour[1] << 8 | colour[2];
    }
}

package digitpad.files;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes uneven light from a picture, such as a lamp's or a shadow's on a photo of paper: the paper's colour is found in tile after tile, and
 * everything is brought to the light of the brightest. A picture whose paper has one colour stays as it is.
 */
final class EvenLight {
    /** Tiles along the longer side. */
    private static final int TILES = 16;
    /** Smaller pictures are not photos. */
    private static final int SMALL = 100;
    /** Paper whose colours differ by less, 0 to 255, between a light place and a dark one is evenly lit. */
    private static final int EVEN = 14;
    /** Paper whose colour jumps by more between neighbouring tiles is none: there is ink as wide as a tile. */
    private static final int JUMP = 100;
    /** Most of a tile is paper; ink darkens it from below, glare and grain from above. */
    private static final double PAPER = 0.7;

    private static final double LIGHT_PLACE = 0.92;
    private static final double DARK_PLACE = 0.08;
    private static final int LEVELS = 256;

    private final PixelRaster picture;
    private final int side;
    private final int columns;
    private final int rows;

    private EvenLight(PixelRaster picture) {
        this.picture = picture;
        side = Math.max(1, (Math.max(picture.width(), picture.height()) + TILES - 1) / TILES);
        columns = (picture.width() + side - 1) / side;
        rows = (picture.height() + side - 1) / side;
    }

    /**
     * Evens the light.
     *
     * @param picture any
     * @return the picture as if lit evenly; the same one if it is, or is small, or is drawn on nothing
     */
    static PixelRaster of(PixelRaster picture) {
        boolean isTransparent = Arrays.stream(picture.argb()).anyMatch(argb -> argb >>> 24 != LEVELS - 1);
        return isTransparent || Math.min(picture.width(), picture.height()) < SMALL
                ? picture
                : new EvenLight(picture).evened();
    }

    private PixelRaster evened() {
        boolean isDarkOnLight = isDarkOnLight();
        double[][] papers = new double[3][];
        double[] targets = new double[3];
        boolean isEven = true;
        for (int channel = 0; channel < 3; channel++) {
            double[] tiles = papers(channel, isDarkOnLight ? PAPER : 1 - PAPER);
            double[] ring = ring(tiles);
            if (hasInkAtTheBorder(ring)) {
                return picture;
            }
            papers[channel] = smoothed(tiles);
            double[] sorted = ring;
            Arrays.sort(sorted);
            double light = sorted[(int) (LIGHT_PLACE * (sorted.length - 1))];
            double dark = sorted[(int) (DARK_PLACE * (sorted.length - 1))];
            isEven &= light - dark < EVEN;
            targets[channel] = isDarkOnLight ? light : dark;
        }
        return isEven ? picture : relit(papers, targets, isDarkOnLight);
    }

    /** Ink is less than paper: where the mean is darker than the median, ink is dark. */
    private boolean isDarkOnLight() {
        double darker = 0;
        for (int tile = 0; tile < columns * rows; tile++) {
            int[] histogram = histogram(tile, 1);
            long total = Arrays.stream(histogram).asLongStream().sum();
            long sum = IntStream.range(0, LEVELS)
                    .mapToLong(level -> (long) level * histogram[level])
                    .sum();
            darker += quantile(histogram, 0.5) - (double) sum / total;
        }
        return darker >= 0;
    }

    private double[] papers(int channel, double share) {
        return IntStream.range(0, columns * rows)
                .mapToDouble(tile -> quantile(histogram(tile, channel), share))
                .toArray();
    }

    private int[] histogram(int tile, int channel) {
        int[] histogram = new int[LEVELS];
        int left = tile % columns * side;
        int top = tile / columns * side;
        for (int y = top; y < Math.min(picture.height(), top + side); y++) {
            for (int x = left; x < Math.min(picture.width(), left + side); x++) {
                histogram[picture.argb()[y * picture.width() + x] >> 16 - 8 * channel & 0xff]++;
            }
        }
        return histogram;
    }

    private static int quantile(int[] histogram, double share) {
        long total = Arrays.stream(histogram).asLongStream().sum();
        long below = 0;
        for (int level = 0; level < histogram.length; level++) {
            below += histogram[level];
            if (below >= share * total) {
                return level;
            }
        }
        return histogram.length - 1;
    }

    /** The tiles along the border, where paper is, clockwise. */
    private double[] ring(double[] tiles) {
        IntStream top = IntStream.range(0, columns);
        IntStream right = IntStream.range(1, rows).map(row -> row * columns + columns - 1);
        IntStream bottom = IntStream.range(1, columns).map(i -> rows * columns - 1 - i);
        IntStream left = IntStream.range(1, rows - 1).map(i -> (rows - 1 - i) * columns);
        return IntStream.concat(IntStream.concat(top, right), IntStream.concat(bottom, left))
                .mapToDouble(tile -> tiles[tile])
                .toArray();
    }

    /** From one tile to the next even a shadow changes the paper less than ink does. */
    private static boolean hasInkAtTheBorder(double[] ring) {
        return IntStream.range(0, ring.length).anyMatch(i -> Math.abs(ring[i] - ring[(i + 1) % ring.length]) > JUMP);
    }

    /** The median of each tile and its neighbours, so that a tile full of ink does not count, then their mean. */
    private double[] smoothed(double[] tiles) {
        double[] medians = new double[tiles.length];
        for (int tile = 0; tile < tiles.length; tile++) {
            double[] near = neighbours(tiles, tile);
            Arrays.sort(near);
            medians[tile] = near[near.length / 2];
        }
        return IntStream.range(0, tiles.length)
                .mapToDouble(tile ->
                        Arrays.stream(neighbours(medians, tile)).average().orElseThrow())
                .toArray();
    }

    private double[] neighbours(double[] tiles, int tile) {
        int column = tile % columns;
        int row = tile / columns;
        return IntStream.rangeClosed(Math.max(0, row - 1), Math.min(rows - 1, row + 1))
                .flatMap(y -> IntStream.rangeClosed(Math.max(0, column - 1), Math.min(columns - 1, column + 1))
                        .map(x -> y * columns + x))
                .mapToDouble(i -> tiles[i])
                .toArray();
    }

    private PixelRaster relit(double[][] papers, double[] targets, boolean isDarkOnLight) {
        int width = picture.width();
        int[] argb = new int[picture.argb().length];
        for (int i = 0; i < argb.length; i++) {
            double x = (i % width + 0.5) / side - 0.5;
            double y = (i / width + 0.5) / side - 0.5;
            int colour = LEVELS - 1 << 24;
            for (int channel = 0; channel < 3; channel++) {
                int shift = 16 - 8 * channel;
                double paper = between(papers[channel], x, y);
                double value = picture.argb()[i] >> shift & 0xff;
                // Less light makes paper and ink darker by the same share; what shines on dark paper is added to it.
                double lit = isDarkOnLight
                        ? value * targets[channel] / Math.max(1, paper)
                        : value + targets[channel] - paper;
                colour |= (int) Math.max(0, Math.min(LEVELS - 1, Math.rint(lit))) << shift;
            }
            argb[i] = colour;
        }
        return new PixelRaster(width, picture.height(), argb);
    }

    /** The paper's colour between the middles of four tiles. */
    private double between(double[] tiles, double x, double y) {
        double left = Math.max(0, Math.min(columns - 1, x));
        double top = Math.max(0, Math.min(rows - 1, y));
        int column = (int) Math.min(Math.max(0, columns - 2), left);
        int row = (int) Math.min(Math.max(0, rows - 2), top);
        int right = Math.min(columns - 1, column + 1);
        int bottom = Math.min(rows - 1, row + 1);
        double across = left - column;
        double down = top - row;
        return (1 - down) * ((1 - across) * tiles[row * columns + column] + across * tiles[row * columns + right])
                + down * ((1 - across) * tiles[bottom * columns + column] + across * tiles[bottom * columns + right]);
    }
}

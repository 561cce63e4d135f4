package digitpad.ui.network;

import digitpad.learning.Filters;
import digitpad.ui.parts.Palette;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Small pictures of one size, painted side by side in one array, so that a canvas takes them all at once. Any thread may make one.
 *
 * @param count how many
 * @param rows of each
 * @param columns of each
 * @param argb opaque colours, {@link #width()} in a row
 */
record Mosaic(int count, int rows, int columns, int[] argb) {
    /** Pictures in a row of the array. */
    private static final int ACROSS = 16;

    /** Whoever scales a part of an image may take a little of what lies around it. */
    private static final int EDGE = 1;

    private static final int LEVELS = 255;

    /**
     * Paints pictures.
     *
     * @param count how many
     * @param rows of each
     * @param columns of each
     * @param colour given the picture and the place in it, row by row
     */
    static Mosaic of(int count, int rows, int columns, IntBinaryOperator colour) {
        int lines = (count + ACROSS - 1) / ACROSS;
        Mosaic mosaic =
                new Mosaic(count, rows, columns, new int[lines * (rows + 2 * EDGE) * ACROSS * (columns + 2 * EDGE)]);
        for (int picture = 0; picture < count; picture++) {
            for (int row = -EDGE; row < rows + EDGE; row++) {
                int from = (mosaic.top(picture) + row) * mosaic.width() + mosaic.left(picture);
                int nearestRow = Math.max(0, Math.min(rows - 1, row));
                for (int column = -EDGE; column < columns + EDGE; column++) {
                    int nearestColumn = Math.max(0, Math.min(columns - 1, column));
                    mosaic.argb[from + column] = colour.applyAsInt(picture, nearestRow * columns + nearestColumn);
                }
            }
        }
        return mosaic;
    }

    /** {@return each filter as a picture of what it looks for in the first map; weights below 0 in another colour} */
    static Mosaic of(Filters filters, int most, Palette colours) {
        int count = Math.min(most, filters.weights().size());
        float scale = scale(filters.weights());
        return of(
                count,
                filters.rows(),
                filters.columns(),
                (filter, place) -> signed(scale * filters.weights().get(filter)[place * filters.channels()], colours));
    }

    /** {@return one filter as a picture for each of the maps it looks at most} */
    static Mosaic of(Filters filters, int filter, int most, Palette colours) {
        List<Integer> channels = filters.strongest(filter, most);
        float scale = scale(List.of(filters.weights().get(filter)));
        return of(
                channels.size(),
                filters.rows(),
                filters.columns(),
                (picture, place) -> signed(
                        scale * filters.weights().get(filter)[place * filters.channels() + channels.get(picture)],
                        colours));
    }

    private static float scale(Iterable<float[]> all) {
        float largest = 0;
        for (float[] weights : all) {
            for (float weight : weights) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        return largest == 0 ? 0 : LEVELS / largest;
    }

    private static int signed(float level, Palette colours) {
        int rounded = Math.round(level);
        return rounded < 0 ? colours.shadeBelow(-rounded) : colours.shadeAbove(rounded);
    }

    /** {@return the colour of a place of a picture, opaque ARGB} */
    int colour(int picture, int row, int column) {
        return argb[(top(picture) + row) * width() + left(picture) + column];
    }

    /** {@return pixels in a row of the array} */
    int width() {
        return ACROSS * (columns + 2 * EDGE);
    }

    /** {@return rows of pixels in the array} */
    int height() {
        return argb.length / width();
    }

    /** {@return where a picture begins in each of its rows} */
    int left(int picture) {
        return picture % ACROSS * (columns + 2 * EDGE) + EDGE;
    }

    /** {@return the first row of a picture} */
    int top(int picture) {
        return picture / ACROSS * (rows + 2 * EDGE) + EDGE;
    }
}

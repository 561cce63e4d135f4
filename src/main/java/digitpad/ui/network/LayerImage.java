package digitpad.ui.network;

import digitpad.learning.NetworkSummary;
import digitpad.ui.parts.Palette;

/**
 * What comes out of one layer for one image. All its maps share one scale of colours, so that a strong map stands out among weak ones.
 *
 * @param layer its place in the summary
 * @param allMaps how many maps there are; numbers without a place are maps of one value
 * @param values of the layer, the maps of a place side by side
 * @param mosaic the first maps, painted
 */
record LayerImage(int layer, int allMaps, float[] values, Mosaic mosaic) {
    /** More would help nobody, and a canvas holds no more. */
    private static final int MOST_MAPS = 256;

    private static final int MOST_UNITS = 4096;
    private static final int LEVELS = 255;

    /** A value and its place. */
    record Peak(float value, int row, int column) {}

    /**
     * Paints a layer; any thread.
     *
     * @param layer its place in the summary
     * @param shape of what comes out
     * @param values what came out
     * @param colours strong values are ink; those below 0 have the accent's colour
     */
    static LayerImage of(int layer, NetworkSummary.Layer shape, float[] values, Palette colours) {
        int rows = shape.isImage() ? shape.outputShape().get(0) : 1;
        int columns = shape.isImage() ? shape.outputShape().get(1) : 1;
        int all = values.length / (rows * columns);
        float strongest = 0;
        for (float value : values) {
            strongest = Math.max(strongest, Math.abs(value));
        }
        float scale = strongest == 0 ? 0 : LEVELS / strongest;
        int count = Math.min(all, shape.isImage() ? MOST_MAPS : MOST_UNITS);
        Mosaic mosaic = Mosaic.of(count, rows, columns, (map, place) -> {
            int level = Math.round(scale * values[place * all + map]);
            return level < 0 ? colours.shadeBelow(-level) : colours.shade(level);
        });
        return new LayerImage(layer, all, values, mosaic);
    }

    /** {@return where a map is strongest} */
    Peak peak(int map) {
        int best = 0;
        int places = mosaic.rows() * mosaic.columns();
        for (int place = 1; place < places; place++) {
            if (values[place * allMaps + map] > values[best * allMaps + map]) {
                best = place;
            }
        }
        return new Peak(values[best * allMaps + map], best / mosaic.columns(), best % mosaic.columns());
    }

    /** {@return whether it has maps to see, rather than numbers without a place} */
    boolean isOfMaps() {
        return mosaic.rows() * mosaic.columns() > 1;
    }
}

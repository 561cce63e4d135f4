package digitpad.files.keras;

import java.util.Arrays;

/** The kernels of convolutions, whatever order their file has them in. */
final class Kernels {
    private Kernels() {}

    /**
     * Kernels as [height, width, channels, filters].
     *
     * @param arrays of the layer
     * @param shape height, width, channels, filters
     * @param isFiltersFirst whether the file has [filters, channels, height, width], as Keras 1 with Theano's order
     * @param isFlipped whether they are turned by half a turn, as Theano has them
     * @return the kernels
     */
    static float[] of(LayerArrays arrays, int[] shape, boolean isFiltersFirst, boolean isFlipped)
            throws RefusedException {
        int[] other = {shape[3], shape[2], shape[0], shape[1]};
        int[] found = arrays.shape("kernel").orElseThrow();
        boolean isOther = Arrays.equals(found, other) && (isFiltersFirst || !Arrays.equals(found, shape));
        float[] values = arrays.get("kernel", isOther ? other : shape);
        if (isOther) {
            values = filtersLast(values, shape);
        }
        return isFlipped ? turned(values, shape) : values;
    }

    private static float[] filtersLast(float[] values, int[] shape) {
        int places = shape[0] * shape[1];
        int channels = shape[2];
        int filters = shape[3];
        float[] sorted = new float[values.length];
        for (int filter = 0; filter < filters; filter++) {
            for (int channel = 0; channel < channels; channel++) {
                for (int place = 0; place < places; place++) {
                    sorted[(place * channels + channel) * filters + filter] =
                            values[(filter * channels + channel) * places + place];
                }
            }
        }
        return sorted;
    }

    private static float[] turned(float[] values, int[] shape) {
        int places = shape[0] * shape[1];
        int block = values.length / places;
        float[] turned = new float[values.length];
        for (int place = 0; place < places; place++) {
            System.arraycopy(values, place * block, turned, (places - 1 - place) * block, block);
        }
        return turned;
    }
}

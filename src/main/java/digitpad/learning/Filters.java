package digitpad.learning;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The weights of the filters of one layer. Whoever receives them must not change the arrays.
 *
 * @param rows height of a filter
 * @param columns width of a filter
 * @param channels how many maps it looks at
 * @param weights of each filter, row by row, the channels of a place side by side
 */
public record Filters(int rows, int columns, int channels, List<float[]> weights) {
    /**
     * How a filter looks at one map.
     *
     * @param filter which
     * @param channel of what comes in
     * @return a weight for each place, row by row
     */
    public float[] slice(int filter, int channel) {
        float[] slice = new float[rows * columns];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = weights.get(filter)[i * channels + channel];
        }
        return slice;
    }

    /**
     * The maps that a filter looks at most.
     *
     * @param filter which
     * @param most how many of them
     * @return channels of what comes in, by the sum of their squared weights, the largest first
     */
    public List<Integer> strongest(int filter, int most) {
        double[] squares = new double[channels];
        float[] all = weights.get(filter);
        for (int i = 0; i < all.length; i++) {
            squares[i % channels] += (double) all[i] * all[i];
        }
        return IntStream.range(0, channels)
                .boxed()
                .sorted((a, b) -> Double.compare(squares[b], squares[a]))
                .limit(most)
                .toList();
    }
}

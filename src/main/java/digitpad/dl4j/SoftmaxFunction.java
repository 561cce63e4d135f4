package digitpad.dl4j;

/**
 * Softmax within a network: over the channels of each pixel, or over a vector.
 *
 * @param channels how many values add up to 1
 */
record SoftmaxFunction(int channels) implements ValueFunction {
    @Override
    public void apply(float[] values) {
        for (int from = 0; from < values.length; from += channels) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int i = from; i < from + channels; i++) {
                largest = Math.max(largest, values[i]);
            }
            double sum = 0;
            for (int i = from; i < from + channels; i++) {
                sum += Math.exp(values[i] - largest);
            }
            for (int i = from; i < from + channels; i++) {
                values[i] = (float) (Math.exp(values[i] - largest) / sum);
            }
        }
    }

    @Override
    public void goBack(float[] values, float[] gradients) {
        apply(values);
        for (int from = 0; from < values.length; from += channels) {
            double mean = 0;
            for (int i = from; i < from + channels; i++) {
                mean += values[i] * gradients[i];
            }
            for (int i = from; i < from + channels; i++) {
                gradients[i] = (float) (values[i] * (gradients[i] - mean));
            }
        }
    }
}

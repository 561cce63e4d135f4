package digitpad.dl4j;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Normalises each channel by a mean and a variance that stay what they are: those of the images that the network first learnt from, which are
 * better known than those of a batch. Only γ and β learn.
 */
final class BatchNormalizationPass implements LayerPass {
    /** γ, β, mean and variance of each channel, in this order, as in Deeplearning4j. */
    static final int NUMBERS = 4;

    private final NetworkLayout.Layer place;
    private final double epsilon;
    private final Signal input;
    private final Signal output;
    private final float[] values;
    private final float[] gradients;
    private final float[] numbers;
    private final float[] factors;
    private final float[] offsets;

    BatchNormalizationPass(NetworkLayout.Layer place, double epsilon, Signal input, int examples, boolean training) {
        this.place = place;
        this.epsilon = epsilon;
        this.input = input;
        output = Signal.of(place.output(), examples, training);
        int size = examples * place.output().size();
        int channels = place.output().channels();
        values = new float[size];
        gradients = new float[training ? size : 0];
        numbers = new float[NUMBERS * channels];
        factors = new float[channels];
        offsets = new float[channels];
    }

    /**
     * Numbers that leave every value (nearly) as it is.
     *
     * @param parameters of the network; changed
     * @param place of the layer
     */
    static void changeNothing(float[] parameters, NetworkLayout.Layer place) {
        int channels = place.output().channels();
        int from = place.biasesOffset();
        Arrays.fill(parameters, from, from + channels, 1);
        Arrays.fill(parameters, from + 3 * channels, from + 4 * channels, 1);
    }

    @Override
    public Signal output() {
        return output;
    }

    /** Takes the numbers of the layer, and makes one factor and one offset of them for each channel. */
    private void take(Parameters parameters) {
        parameters.values().get(place.biasesOffset(), numbers);
        int channels = factors.length;
        for (int channel = 0; channel < channels; channel++) {
            double factor = numbers[channel] * inverseDeviation(channel);
            factors[channel] = (float) factor;
            offsets[channel] = (float) (numbers[channels + channel] - factor * numbers[2 * channels + channel]);
        }
    }

    private double inverseDeviation(int channel) {
        return 1 / Math.sqrt(numbers[3 * factors.length + channel] + epsilon);
    }

    @Override
    public void forward(Parameters parameters) {
        take(parameters);
        Parameters.floats(input.values()).get(values);
        int channels = factors.length;
        for (int pixel = 0; pixel < values.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                values[pixel + channel] = factors[channel] * values[pixel + channel] + offsets[channel];
            }
        }
        Parameters.floats(output.values()).put(values);
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        take(parameters);
        Parameters.floats(input.values()).get(values);
        Parameters.floats(output.gradient()).get(gradients);
        int channels = factors.length;
        double[] products = new double[channels];
        double[] sums = new double[channels];
        for (int pixel = 0; pixel < values.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                float slope = gradients[pixel + channel];
                products[channel] += slope * (values[pixel + channel] - numbers[2 * channels + channel]);
                sums[channel] += slope;
                gradients[pixel + channel] = slope * factors[channel];
            }
        }
        if (input.hasGradient()) {
            Parameters.floats(input.gradient()).put(gradients);
        }
        FloatBuffer target = gradient.values();
        for (int channel = 0; channel < channels; channel++) {
            put(target, place.biasesOffset() + channel, products[channel] * inverseDeviation(channel), adds);
            put(target, place.biasesOffset() + channels + channel, sums[channel], adds);
        }
        // Mean and variance do not learn.
        for (int i = 2 * channels; i < NUMBERS * channels; i++) {
            target.put(place.biasesOffset() + i, 0);
        }
    }

    private static void put(FloatBuffer target, int index, double value, boolean adds) {
        target.put(index, (float) (adds ? target.get(index) + value : value));
    }

    @Override
    public void close() {
        output.close();
    }
}

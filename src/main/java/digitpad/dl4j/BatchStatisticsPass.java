package digitpad.dl4j;

import digitpad.learning.LayerSpec.BatchNormalization;
import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Normalises each channel by its mean and variance over the examples that go through together (Ioffe and Szegedy, "Batch normalization:
 * accelerating deep network training by reducing internal covariate shift", 2015). Only training does; {@link BatchNormalizationPass} reads
 * with the mean and the variance that the layer keeps, for which this one puts their step towards those of the batch where their gradient
 * would be, as Deeplearning4j does.
 */
final class BatchStatisticsPass implements LayerPass {
    private final NetworkLayout.Layer place;
    private final BatchNormalization normalization;
    private final Signal input;
    private final Signal output;
    private final int channels;
    /** What came in, without its mean and by its deviation. */
    private final float[] normalized;

    private final float[] gradients;
    private final float[] numbers;
    private final double[] means;
    private final double[] variances;
    private double share = 1;

    /**
     * Prepares the arrays.
     *
     * @param place of the layer
     * @param normalization the layer; its momentum below 1
     * @param input what comes in
     * @param examples how many go through at once
     */
    BatchStatisticsPass(NetworkLayout.Layer place, BatchNormalization normalization, Signal input, int examples) {
        this.place = place;
        this.normalization = normalization;
        this.input = input;
        output = Signal.of(place.output(), examples, true);
        channels = place.output().channels();
        int size = examples * place.output().size();
        normalized = new float[size];
        gradients = new float[size];
        numbers = new float[BatchNormalizationPass.NUMBERS * channels];
        means = new double[channels];
        variances = new double[channels];
    }

    /**
     * Tells how much of its batch goes through here.
     *
     * @param share of the batch's examples, above 0 to 1
     */
    void weigh(double share) {
        this.share = share;
    }

    @Override
    public Signal output() {
        return output;
    }

    @Override
    public void forward(Parameters parameters) {
        parameters.values().get(place.biasesOffset(), numbers);
        Parameters.floats(input.values()).get(normalized);
        measure();
        float[] centres = new float[channels];
        float[] factors = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            centres[channel] = (float) means[channel];
            factors[channel] = (float) inverseDeviation(channel);
        }
        normalize(centres, factors);
        // The gradients' array is free until the way back.
        scale(gradients, normalized, numbers, channels);
        Parameters.floats(output.values()).put(gradients);
    }

    private double inverseDeviation(int channel) {
        return 1 / Math.sqrt(variances[channel] + normalization.epsilon());
    }

    private void measure() {
        int count = normalized.length / channels;
        float[] first = new float[channels];
        System.arraycopy(normalized, 0, first, 0, channels);
        // Differences from any value near the mean keep the precision that sums of squares would lose.
        float[] sums = new float[channels];
        float[] squares = new float[channels];
        Arrays.fill(means, 0);
        Arrays.fill(variances, 0);
        int rows = 0;
        for (int pixel = 0; pixel < normalized.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                float difference = normalized[pixel + channel] - first[channel];
                sums[channel] += difference;
                squares[channel] += difference * difference;
            }
            rows++;
            if (rows == 64 || pixel + channels == normalized.length) {
                for (int channel = 0; channel < channels; channel++) {
                    means[channel] += sums[channel];
                    variances[channel] += squares[channel];
                    sums[channel] = 0;
                    squares[channel] = 0;
                }
                rows = 0;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            double mean = means[channel] / count;
            variances[channel] = Math.max(0, variances[channel] / count - mean * mean);
            means[channel] = first[channel] + mean;
        }
    }

    private void normalize(float[] centres, float[] factors) {
        for (int pixel = 0; pixel < normalized.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                normalized[pixel + channel] = factors[channel] * (normalized[pixel + channel] - centres[channel]);
            }
        }
    }

    /** γ and β stand first among the numbers of the layer. */
    private static void scale(float[] target, float[] source, float[] numbers, int channels) {
        for (int pixel = 0; pixel < source.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                target[pixel + channel] = numbers[channel] * source[pixel + channel] + numbers[channels + channel];
            }
        }
    }

    @Override
    public void backward(Parameters parameters, Parameters gradient, boolean adds) {
        Parameters.floats(output.gradient()).get(gradients);
        double[] products = new double[channels];
        double[] sums = new double[channels];
        addUp(products, sums);
        if (input.hasGradient()) {
            carryBack(products, sums);
            Parameters.floats(input.gradient()).put(gradients);
        }
        FloatBuffer target = gradient.values();
        int offset = place.biasesOffset();
        double step = share * (1 - normalization.momentum());
        for (int channel = 0; channel < channels; channel++) {
            int mean = 2 * channels + channel;
            int variance = 3 * channels + channel;
            put(target, offset + channel, products[channel], adds);
            put(target, offset + channels + channel, sums[channel], adds);
            put(target, offset + mean, step * (numbers[mean] - means[channel]), adds);
            put(target, offset + variance, step * (numbers[variance] - variances[channel]), adds);
        }
    }

    private void addUp(double[] products, double[] sums) {
        for (int pixel = 0; pixel < gradients.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                float slope = gradients[pixel + channel];
                products[channel] += slope * normalized[pixel + channel];
                sums[channel] += slope;
            }
        }
    }

    /** The mean and the variance depend on every value too. */
    private void carryBack(double[] products, double[] sums) {
        int count = gradients.length / channels;
        float[] factors = new float[channels];
        float[] slopes = new float[channels];
        float[] offsets = new float[channels];
        for (int channel = 0; channel < channels; channel++) {
            factors[channel] = (float) (numbers[channel] * inverseDeviation(channel));
            slopes[channel] = (float) (products[channel] / count);
            offsets[channel] = (float) (sums[channel] / count);
        }
        for (int pixel = 0; pixel < gradients.length; pixel += channels) {
            for (int channel = 0; channel < channels; channel++) {
                int i = pixel + channel;
                gradients[i] = factors[channel] * (gradients[i] - offsets[channel] - slopes[channel] * normalized[i]);
            }
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

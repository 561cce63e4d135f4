package digitpad.learning;

import digitpad.digits.DigitImage;

/**
 * Which pixels of an image speak for a class and which against it: gradient times input (Shrikumar, Greenside, Shcherbina and Kundaje, "Not
 * just a black box", 2016). Paper says nothing: its input is 0.
 */
public final class Saliency {
    private final float[] values;
    private final double strongest;

    private Saliency(float[] values) {
        this.values = values;
        double most = 0;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        strongest = most;
    }

    /**
     * Asks a network; takes some milliseconds.
     *
     * @param insight into the network
     * @param image what it reads
     * @param label the class index
     * @return what each pixel says
     */
    public static Saliency of(NetworkInsight insight, DigitImage image, int label) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        float[] values = insight.gradient(pixels, label);
        for (int i = 0; i < values.length; i++) {
            values[i] *= pixels[i];
        }
        return new Saliency(values);
    }

    /** {@return what all pixels say together: how fast the logit grows as all ink gets darker} */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    /**
     * What one pixel says, beside the one that says most.
     *
     * @param row 0 at the top
     * @param column 0 at the left
     * @return -1 against the class to 1 for it
     */
    public double at(int row, int column) {
        return strongest == 0 ? 0 : values[row * DigitImage.SIDE + column] / strongest;
    }
}

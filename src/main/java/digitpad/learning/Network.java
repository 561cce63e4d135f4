package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.List;
import java.util.Optional;

/**
 * A trained network that no longer changes. Any thread may ask it, and threads do not wait for each other or for training.
 */
public interface Network {
    /** {@return its layers, shapes and parameter counts} */
    NetworkSummary summary();

    /**
     * Reads several images at once.
     *
     * @param pixels 784 values for each image, 0 paper to 1 ink
     * @param images how many images; the array may be longer
     * @return for each image the probability of each class, adding up to 1
     */
    float[][] probabilities(float[] pixels, int images);

    /** {@return what goes on inside it; nothing if it does not tell} */
    default Optional<NetworkInsight> insight() {
        return Optional.empty();
    }

    /** {@return what goes on in each of its layers; nothing if it does not tell} */
    default Optional<LayerInsight> layerInsight() {
        return Optional.empty();
    }

    /** {@return the numbers of each of its layers, in the order that {@link LayerSpec} tells; nothing if it does not tell} */
    default Optional<List<LayerWeights>> weights() {
        return Optional.empty();
    }

    /**
     * Reads one image.
     *
     * @param image what to read
     * @return the probability of each class, adding up to 1
     */
    default float[] probabilities(DigitImage image) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        return probabilities(pixels, 1)[0];
    }
}

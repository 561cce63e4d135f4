package digitpad.learning;

import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;

/**
 * The numbers that a network most likely takes for pixels: those with which it reads images best, by its loss.
 *
 * @param scale the numbers
 * @param accuracy share of the images that it reads right with them, 0 to 1
 * @param loss its mean cross-entropy on them
 * @param images how many were read
 * @param ways how many scales were tried
 */
public record PixelScaleGuess(PixelScale scale, double accuracy, double loss, int images, int ways) {
    private static final Words WORDS = Words.of(PixelScaleGuess.class);

    /** What people train with, the most usual first. */
    public static final List<PixelScale> CANDIDATES = List.of(
            PixelScale.UNIT,
            PixelScale.BYTES,
            new PixelScale(-1, 1),
            new PixelScale(-0.5, 0.5),
            // MNIST's mean of 0.1307 taken off, divided by its deviation of 0.3081.
            new PixelScale(-0.4242, 2.8215),
            new PixelScale(1, 0),
            new PixelScale(255, 0));

    private static final int IMAGES = 300;
    private static final double POOR = 0.5;
    private static final double LEAST_PROBABILITY = 1e-12;

    /**
     * Reads some images with each scale.
     *
     * @param network takes its own numbers for pixels
     * @param images with labels that the network tells; at least one
     * @param scales to choose from; at least one
     * @return the best
     */
    public static PixelScaleGuess of(Network network, ImageSet images, List<PixelScale> scales) {
        int count = Math.min(IMAGES, images.size());
        float[] pixels = new float[count * DigitImage.PIXELS];
        for (int i = 0; i < count; i++) {
            images.copyTo(i, pixels, i * DigitImage.PIXELS);
        }
        PixelScaleGuess best = null;
        for (PixelScale scale : scales) {
            float[] scaled = new float[pixels.length];
            for (int i = 0; i < pixels.length; i++) {
                scaled[i] = (float) (scale.factor() * pixels[i] + scale.offset());
            }
            float[][] read = network.probabilities(scaled, count);
            double loss = 0;
            int right = 0;
            for (int i = 0; i < count; i++) {
                loss -= Math.log(Math.max(LEAST_PROBABILITY, read[i][images.label(i)]));
                right += largest(read[i]) == images.label(i) ? 1 : 0;
            }
            if (best == null || loss / count < best.loss) {
                best = new PixelScaleGuess(scale, (double) right / count, loss / count, count, scales.size());
            }
        }
        return best;
    }

    private static int largest(float[] probabilities) {
        int largest = 0;
        for (int i = 1; i < probabilities.length; i++) {
            largest = probabilities[i] > probabilities[largest] ? i : largest;
        }
        return largest;
    }

    /** {@return one or two sentences for people} */
    public String words() {
        String fit = WORDS.text("pixels-assumed", scale.words(), Numbers.percent(accuracy), images, ways);
        return accuracy < POOR ? WORDS.text("pixels-poor", fit) : fit;
    }
}

package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which pixels of an image speak for a class and which against it. Immutable. */
public final class Saliency {
    /** Smaller probabilities count as this one, so that logarithms are finite. */
    private static final double SMALLEST = 1e-12;

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
     * Gradient times input (Shrikumar, Greenside, Shcherbina and Kundaje, "Not just a black box", 2016); takes some milliseconds. Paper says
     * nothing: its input is 0.
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

    /**
     * Occlusion (Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014): by how much the class's log-odds fall when
     * a small square is wiped, on average over the squares that hold the pixel; takes some hundredths of a second.
     *
     * @param network what reads
     * @param image what it reads
     * @param label the class index
     * @return what each pixel says
     */
    public static Saliency occluding(Network network, DigitImage image, int label) {
        float[] pixels = new float[DigitImage.PIXELS];
        image.copyTo(pixels, 0);
        List<Square> squares = Square.over(pixels);
        float[] wiped = new float[(squares.size() + 1) * DigitImage.PIXELS];
        for (int i = 0; i <= squares.size(); i++) {
            System.arraycopy(pixels, 0, wiped, i * DigitImage.PIXELS, DigitImage.PIXELS);
            if (i > 0) {
                squares.get(i - 1).wipe(wiped, i * DigitImage.PIXELS);
            }
        }
        float[][] probabilities = network.probabilities(wiped, squares.size() + 1);
        double whole = logOdds(probabilities[0], label);
        float[] values = new float[DigitImage.PIXELS];
        for (int i = 0; i < squares.size(); i++) {
            squares.get(i).add(values, (float) (whole - logOdds(probabilities[i + 1], label)));
        }
        return new Saliency(values);
    }

    private static double logOdds(float[] probabilities, int label) {
        double others = 0;
        for (int k = 0; k < probabilities.length; k++) {
            others += k == label ? 0 : probabilities[k];
        }
        return Math.log(Math.max(SMALLEST, probabilities[label])) - Math.log(Math.max(SMALLEST, others));
    }

    /** Part of an image; what hangs over its edge is cut off. */
    private record Square(int top, int left) {
        static final int SIDE = 5;
        static final int STEP = 2;

        /** {@return squares that overlap, those that hold ink: wiping paper changes nothing} */
        static List<Square> over(float[] pixels) {
            List<Square> squares = new ArrayList<>();
            for (int top = STEP - SIDE + 1; top < DigitImage.SIDE; top += STEP) {
                for (int left = STEP - SIDE + 1; left < DigitImage.SIDE; left += STEP) {
                    Square square = new Square(top, left);
                    if (square.places().anyMatch(place -> pixels[place] > 0)) {
                        squares.add(square);
                    }
                }
            }
            return squares;
        }

        IntStream places() {
            return IntStream.range(0, SIDE * SIDE)
                    .filter(i -> isInside(top + i / SIDE) && isInside(left + i % SIDE))
                    .map(i -> (top + i / SIDE) * DigitImage.SIDE + left + i % SIDE);
        }

        private static boolean isInside(int place) {
            return place >= 0 && place < DigitImage.SIDE;
        }

        void wipe(float[] pixels, int offset) {
            places().forEach(place -> pixels[offset + place] = 0);
        }

        /** Every pixel lies in nearly as many squares as every other, so that the sum tells the same as the mean. */
        void add(float[] values, float value) {
            places().forEach(place -> values[place] += value / (SIDE * SIDE));
        }
    }

    /** {@return whether no pixel says anything: the class gains and loses nothing by more or less ink} */
    public boolean isBlank() {
        return strongest == 0;
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

    /**
     * What one pixel says, in logits.
     *
     * @param row 0 at the top
     * @param column 0 at the left
     * @return below 0 against the class, above for it
     */
    public double logit(int row, int column) {
        return values[row * DigitImage.SIDE + column];
    }
}

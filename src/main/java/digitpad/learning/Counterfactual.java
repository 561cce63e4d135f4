package digitpad.learning;

import digitpad.digits.DigitImage;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A drawing changed until a network reads it as another class: at each step ink is added and taken where that raises the class most beside its
 * strongest rival (after Wachter, Mittelstadt and Russell, "Counterfactual explanations without opening the black box", 2018). Ink grows
 * only near ink, in blots no smaller than a pen's, so that the change can be read as one of the drawing.
 *
 * @param before the drawing
 * @param after the drawing as it was changed
 * @param target the class that was wanted
 * @param reading what the network makes of the changed drawing
 */
public record Counterfactual(DigitImage before, DigitImage after, int target, Reading reading) {
    private static final int MOST_STEPS = 80;
    /** The reading is called another when it is as sure as this. */
    private static final double SURE = 0.8;
    /** How far the pixel that is changed most moves in a step; ink is 1. */
    private static final float STEP = 0.15f;
    /** Pixels whose slope is a smaller share of the steepest stay as they are. */
    private static final float STEEP = 0.4f;
    /** How near ink, in pixels, ink may be added. */
    private static final int NEAR = 3;

    private static final int SIDE = DigitImage.SIDE;

    /**
     * Changes a drawing; takes some tenths of a second.
     *
     * @param network what reads
     * @param image the drawing
     * @param target the class that is wanted
     * @param goesOn asked before every step; once it says no it must go on saying so
     * @return the drawing as it was changed, read as the class unless {@link #isReached} says otherwise
     * @throws CancellationException if it was not to go on
     * @throws IllegalArgumentException if the network does not tell its gradient
     */
    public static Counterfactual of(Network network, DigitImage image, int target, BooleanSupplier goesOn) {
        NetworkInsight insight = network.insight()
                .orElseThrow(() -> new IllegalArgumentException("the network does not tell its gradient"));
        float[] ink = new float[DigitImage.PIXELS];
        image.copyTo(ink, 0);
        DigitImage changed = image;
        Reading reading = new Reading(image, network.probabilities(image));
        for (int step = 0; step < MOST_STEPS && !isRead(reading, target); step++) {
            if (!goesOn.getAsBoolean()) {
                throw new CancellationException("the change was given up");
            }
            float[] slope =
                    blurred(difference(insight.gradient(ink, target), insight.gradient(ink, rival(reading, target))));
            if (!move(ink, slope)) {
                break;
            }
            changed = image(ink);
            reading = new Reading(changed, network.probabilities(changed));
        }
        return new Counterfactual(image, changed, target, reading);
    }

    private static boolean isRead(Reading reading, int target) {
        return reading.digit() == target && reading.confidence() >= SURE;
    }

    private static int rival(Reading reading, int target) {
        return reading.digit() == target ? reading.runnerUp() : reading.digit();
    }

    private static float[] difference(float[] some, float[] others) {
        float[] difference = some.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= others[i];
        }
        return difference;
    }

    /** With weights 1, 2, 1 along both sides. */
    private static float[] blurred(float[] values) {
        float[] blurred = new float[values.length];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                float sum = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(SIDE - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(SIDE - 1, column + 1); x++) {
                        int weight = (y == row ? 2 : 1) * (x == column ? 2 : 1);
                        sum += weight * values[y * SIDE + x];
                    }
                }
                blurred[row * SIDE + column] = sum / 16;
            }
        }
        return blurred;
    }

    /** {@return whether there was anything to change} */
    private static boolean move(float[] ink, float[] slope) {
        boolean[] near = nearInk(ink);
        float steepest = 0;
        for (int i = 0; i < slope.length; i++) {
            boolean isPossible = slope[i] > 0 ? ink[i] < 1 && near[i] : ink[i] > 0;
            slope[i] = isPossible ? slope[i] : 0;
            steepest = Math.max(steepest, Math.abs(slope[i]));
        }
        for (int i = 0; i < slope.length && steepest > 0; i++) {
            if (Math.abs(slope[i]) >= STEEP * steepest) {
                ink[i] = Math.max(0, Math.min(1, ink[i] + STEP * slope[i] / steepest));
            }
        }
        return steepest > 0;
    }

    private static boolean[] nearInk(float[] ink) {
        boolean[] near = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] < 0.5) {
                continue;
            }
            for (int y = Math.max(0, i / SIDE - NEAR); y <= Math.min(SIDE - 1, i / SIDE + NEAR); y++) {
                for (int x = Math.max(0, i % SIDE - NEAR); x <= Math.min(SIDE - 1, i % SIDE + NEAR); x++) {
                    near[y * SIDE + x] = true;
                }
            }
        }
        return near;
    }

    private static DigitImage image(float[] ink) {
        double[] values = new double[ink.length];
        for (int i = 0; i < ink.length; i++) {
            values[i] = ink[i];
        }
        return DigitImage.ofInk(values);
    }

    /** {@return whether the network reads the changed drawing as the class that was wanted} */
    public boolean isReached() {
        return reading.digit() == target;
    }

    /**
     * How much one pixel was changed.
     *
     * @param row 0 at the top
     * @param column 0 at the left
     * @return -1 all ink taken to 1 all ink added
     */
    public double change(int row, int column) {
        return (after.at(row, column) - before.at(row, column)) / 255.0;
    }

    /** {@return how much ink was added and taken, in black pixels} */
    public double amount() {
        double amount = 0;
        for (int i = 0; i < DigitImage.PIXELS; i++) {
            amount += Math.abs(change(i / SIDE, i % SIDE));
        }
        return amount;
    }
}

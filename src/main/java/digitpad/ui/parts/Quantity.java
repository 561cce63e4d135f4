package digitpad.ui.parts;

import digitpad.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.DoubleFunction;

/** What the values of a curve are: how an axis fits them, and how they are written. */
public enum Quantity {
    /** Cross-entropy: from zero up. */
    LOSS(1, "", 50, Numbers::loss) {
        @Override
        Axis linear(double low, double high) {
            return Axis.around(0, Math.max(0.1, ROOM * high), MARKS);
        }

        @Override
        Axis zoomed(double low, double high) {
            double margin = margin(low, high);
            return Axis.around(Math.max(0, low - margin), high + margin, MARKS);
        }

        @Override
        Axis logarithmic(double low, double high) {
            double least = Math.max(low, SMALLEST);
            return Axis.logarithmic(least, Math.max(high, least));
        }

        @Override
        Axis empty(boolean isLogarithmic) {
            return isLogarithmic ? Axis.logarithmic(0.01, 1) : Axis.around(0, 0.5, MARKS);
        }
    },
    /** The share that is right: up to one. */
    ACCURACY(100, "\u00a0%", 56, Numbers::accuracy) {
        @Override
        Axis linear(double low, double high) {
            return Axis.around(Math.max(0, Math.min(0.98, low - 0.25 * (1 - low))), 1, MARKS);
        }

        @Override
        Axis zoomed(double low, double high) {
            double margin = margin(low, high);
            return Axis.around(Math.max(0, low - margin), Math.min(1, high + margin), MARKS);
        }

        @Override
        Axis logarithmic(double low, double high) {
            double best = Math.min(high, 1 - SMALLEST_MISSING);
            return Axis.nines(Math.min(low, best), best);
        }

        @Override
        Axis empty(boolean isLogarithmic) {
            return isLogarithmic ? Axis.nines(0.9, 0.999) : Axis.around(0.9, 1, MARKS);
        }
    },
    /** The size of a step: from zero up, always linear. */
    LEARNING_RATE(1, "", 56, Quantity::short4) {
        @Override
        Axis linear(double low, double high) {
            return Axis.around(0, ROOM * high, MARKS);
        }

        @Override
        Axis zoomed(double low, double high) {
            return linear(low, high);
        }

        @Override
        Axis logarithmic(double low, double high) {
            return linear(low, high);
        }

        @Override
        Axis empty(boolean isLogarithmic) {
            return Axis.around(0, 0.001, MARKS);
        }
    };

    private static final int MARKS = 5;
    /** Above the highest value, so that a curve does not stick to the edge. */
    private static final double ROOM = 1.15;
    /** A smaller loss is as good as none. */
    private static final double SMALLEST = 1e-6;
    /** One wrong in ten thousand, the size of the test set: more nines cannot be told apart. */
    private static final double SMALLEST_MISSING = 1e-4;

    private final double factor;
    private final String unit;
    private final double labelRoom;
    private final DoubleFunction<String> format;

    Quantity(double factor, String unit, double labelRoom, DoubleFunction<String> format) {
        this.factor = factor;
        this.unit = unit;
        this.labelRoom = labelRoom;
        this.format = format;
    }

    abstract Axis linear(double low, double high);

    abstract Axis zoomed(double low, double high);

    abstract Axis logarithmic(double low, double high);

    abstract Axis empty(boolean isLogarithmic);

    /**
     * An axis for values.
     *
     * @param isLogarithmic whether equal factors take equal room
     * @param isZoomed whether only these values matter, or the curve as a whole, with its natural end
     * @param low the smallest value
     * @param high the largest value; not a number if there is none
     * @return an axis that shows them well
     */
    Axis axis(boolean isLogarithmic, boolean isZoomed, double low, double high) {
        if (!(low <= high)) {
            return empty(isLogarithmic);
        }
        if (isLogarithmic) {
            return logarithmic(low, high);
        }
        return isZoomed ? zoomed(low, high) : linear(low, high);
    }

    /** {@return how much room the marks of an axis take beside the plot, in pixels} */
    double labelRoom() {
        return labelRoom;
    }

    /**
     * The marks of an axis in words.
     *
     * @param axis of this quantity
     * @return one for each mark; on a linear axis all with equally many decimals
     */
    List<String> labels(Axis axis) {
        List<BigDecimal> marks = axis.marks().stream()
                .map(mark -> BigDecimal.valueOf(factor * mark)
                        .round(new MathContext(9))
                        .stripTrailingZeros())
                .toList();
        int most = Math.max(0, marks.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        return marks.stream()
                .map(mark -> axis.scale() == Scale.LINEAR ? mark.setScale(most, RoundingMode.HALF_EVEN) : mark)
                .map(mark -> Numbers.exact(mark) + unit)
                .toList();
    }

    /**
     * A value in words.
     *
     * @param value such as 0.0312
     * @return exact enough to compare
     */
    public String text(double value) {
        return format.apply(value);
    }

    private static double margin(double low, double high) {
        return Math.max(0.1 * (high - low), 1e-4);
    }

    private static String short4(double value) {
        return Numbers.exact(BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros());
    }
}

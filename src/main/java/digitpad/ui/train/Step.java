package digitpad.ui.train;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** To which number the arrows of a field lead. */
enum Step {
    /** The next whole number. */
    ONE {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            return nextMultiple(from, BigDecimal.ONE, up);
        }
    },
    /** The next multiple of 5. */
    FIVE {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            return nextMultiple(from, new BigDecimal(5), up);
        }
    },
    /** The next tenth. */
    TENTH {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            return nextMultiple(from, new BigDecimal("0.1"), up);
        }
    },
    /** The next multiple of 0.05. */
    TWENTIETH {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            return nextMultiple(from, new BigDecimal("0.05"), up);
        }
    },
    /** The next power of two. */
    DOUBLE {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            BigDecimal below = BigDecimal.ONE;
            BigDecimal at = BigDecimal.ONE;
            while (at.compareTo(from) < 0 || up && at.compareTo(from) == 0) {
                below = at;
                at = at.add(at);
            }
            return up ? at : below;
        }
    },
    /** The next of …, 0.001, 0.002, 0.005, 0.01, …; 0 below a millionth. */
    ONE_TWO_FIVE {
        @Override
        BigDecimal next(BigDecimal from, boolean up) {
            BigDecimal below = BigDecimal.ZERO;
            BigDecimal decade = new BigDecimal("0.000001");
            while (true) {
                for (int digit : DIGITS) {
                    BigDecimal at = decade.multiply(new BigDecimal(digit));
                    int order = at.compareTo(from);
                    if (order > 0 || order == 0 && !up) {
                        return up ? at : below;
                    }
                    below = at;
                }
                decade = decade.multiply(BigDecimal.TEN);
            }
        }
    };

    private static final int[] DIGITS = {1, 2, 5};

    /**
     * One step.
     *
     * @param from where the field stands; within its range
     * @param up whether to a larger number
     * @return where the arrow leads; may be out of the range
     */
    abstract BigDecimal next(BigDecimal from, boolean up);

    private static BigDecimal nextMultiple(BigDecimal from, BigDecimal of, boolean up) {
        return up
                ? from.divide(of, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(of)
                : from.divide(of, 0, RoundingMode.CEILING)
                        .subtract(BigDecimal.ONE)
                        .multiply(of);
    }
}

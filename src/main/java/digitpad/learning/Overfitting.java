package digitpad.learning;

import java.util.Locale;

/**
 * How much better a network reads what it learnt from than what it never saw.
 *
 * @param training figures on images it learnt from
 * @param unseen figures on images it did not learn from
 */
public record Overfitting(Figures training, Figures unseen) {
    /** Below this accuracy on its own training images a network of digits has not learnt enough. */
    private static final double LEARNT = 0.95;

    private static final double LITTLE = 0.005;
    private static final double MUCH = 0.03;

    /** {@return accuracy on training images less accuracy on unseen ones; -1 to 1} */
    public double gap() {
        return training.accuracy() - unseen.accuracy();
    }

    /** {@return the standard error of the gap, as of two independent samples} */
    private double uncertainty() {
        return Math.sqrt(variance(training) + variance(unseen));
    }

    private static double variance(Figures figures) {
        return figures.accuracy() * (1 - figures.accuracy()) / figures.images();
    }

    /** {@return what the gap means, such as "0.21 higher: it over-fits a little"; in percentage points} */
    public String words() {
        return String.format(Locale.ROOT, "%.2f %s: ", Math.abs(100 * gap()), gap() < 0 ? "lower" : "higher")
                + verdict();
    }

    private String verdict() {
        if (gap() < 2 * uncertainty()) {
            return training.accuracy() < LEARNT ? "it could learn more" : "no over-fitting seen";
        }
        return gap() < LITTLE ? "it over-fits a little" : gap() < MUCH ? "it over-fits" : "it over-fits badly";
    }
}

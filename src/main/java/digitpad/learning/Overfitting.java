package digitpad.learning;

import digitpad.words.Numbers;
import digitpad.words.Words;

/**
 * How much better a network reads what it learnt from than what it never saw.
 *
 * @param training figures on images it learnt from
 * @param unseen figures on images it did not learn from
 */
public record Overfitting(Figures training, Figures unseen) {
    private static final Words WORDS = Words.of(Overfitting.class);

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
        String points = Numbers.decimal(Math.abs(100 * gap()), 2);
        return gap() < 0 ? WORDS.text("gap.lower." + verdict(), points) : WORDS.text("gap.higher." + verdict(), points);
    }

    private String verdict() {
        if (gap() < 2 * uncertainty()) {
            return training.accuracy() < LEARNT ? "more" : "none";
        }
        return gap() < LITTLE ? "little" : gap() < MUCH ? "some" : "much";
    }
}

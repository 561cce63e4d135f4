package digitpad.ui.train;

import digitpad.words.Words;

/** How far the training curve is smoothed. */
enum Smoothing {
    /** Every batch as it is. */
    OFF("smoothing.off", 1),
    /** A mean over about an eyeful of batches. */
    LITTLE("smoothing.little", 60),
    /** A mean that shows only the trend. */
    MUCH("smoothing.much", 300);

    private static final Words WORDS = Words.of(Smoothing.class);

    private final String key;
    private final double iterations;

    Smoothing(String key, double iterations) {
        this.key = key;
        this.iterations = iterations;
    }

    String title() {
        return WORDS.text(key);
    }

    /** {@return over about how many iterations the exponential mean goes} */
    double iterations() {
        return iterations;
    }
}

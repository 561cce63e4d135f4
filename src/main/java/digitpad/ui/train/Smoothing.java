package digitpad.ui.train;

/** How far the training curve is smoothed. */
enum Smoothing {
    /** Every batch as it is. */
    OFF("Off", 1),
    /** A mean over about an eyeful of batches. */
    LITTLE("Little", 60),
    /** A mean that shows only the trend. */
    MUCH("Much", 300);

    private final String title;
    private final double iterations;

    Smoothing(String title, double iterations) {
        this.title = title;
        this.iterations = iterations;
    }

    String title() {
        return title;
    }

    /** {@return over about how many iterations the exponential mean goes} */
    double iterations() {
        return iterations;
    }
}

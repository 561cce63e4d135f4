package digitpad.learning;

/**
 * What keeps a network from learning its examples by heart.
 *
 * @param dropout share of values dropped at random before the last layer while training, 0 to {@value #MAX_DROPOUT}; dropout between
 *     earlier layers changes in proportion to the recipe's
 * @param l2 penalty on large weights, 0 to {@value #MAX_L2}: half of it times the sum of their squares is added to the loss, or, with
 *     AdamW, it times the learning rate is taken off each weight with every update; biases go free
 * @param labelSmoothing how much of each label is spread evenly over all classes, 0 to {@value #MAX_LABEL_SMOOTHING}
 */
public record Regularization(double dropout, double l2, double labelSmoothing) {
    /** Most that can be dropped. */
    public static final double MAX_DROPOUT = 0.9;
    /** Largest penalty. */
    public static final double MAX_L2 = 1;
    /** Most that can be spread. */
    public static final double MAX_LABEL_SMOOTHING = 0.5;
    /** Nothing of all this. */
    public static final Regularization NONE = new Regularization(0, 0, 0);

    /**
     * Checks every value.
     *
     * @throws IllegalArgumentException naming the first value that is out of range and its range
     */
    public Regularization {
        Range.requireUpTo(dropout, MAX_DROPOUT, "range.dropout");
        Range.requireUpTo(l2, MAX_L2, "range.l2");
        Range.requireUpTo(labelSmoothing, MAX_LABEL_SMOOTHING, "range.label-smoothing");
    }
}

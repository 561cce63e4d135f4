package digitpad.learning;

/**
 * The examples of one update. Whoever receives a batch must not change its arrays.
 *
 * @param pixels 784 values for each example, 0 paper to 1 ink, one example after the other
 * @param labels the class index of each example, or {@link digitpad.digits.ImageSet#NO_CLASS}
 */
public record Batch(float[] pixels, int[] labels) {
    /** {@return how many examples there are} */
    public int size() {
        return labels.length;
    }
}

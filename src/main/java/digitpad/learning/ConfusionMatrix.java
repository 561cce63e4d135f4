package digitpad.learning;

import digitpad.digits.ImageSet;

/** How often images of each class were read as each class. Immutable. */
public final class ConfusionMatrix {
    private final int[][] counts;

    private ConfusionMatrix(int[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts an evaluation's predictions.
     *
     * @param evaluation of any set of images
     * @return as many rows and columns as the set has classes
     */
    public static ConfusionMatrix of(Evaluation evaluation) {
        ImageSet images = evaluation.images();
        int classes = images.classNames().size();
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < images.size(); i++) {
            counts[images.label(i)][evaluation.prediction(i)]++;
        }
        return new ConfusionMatrix(counts);
    }

    /**
     * Takes over counts that were made elsewhere.
     *
     * @param counts for each label a row with one count for each prediction; copied
     * @return the matrix
     * @throws IllegalArgumentException if it is not square
     */
    public static ConfusionMatrix of(int[][] counts) {
        int[][] copy = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i].length != counts.length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + counts[i].length + " counts, not " + counts.length);
            }
            copy[i] = counts[i].clone();
        }
        return new ConfusionMatrix(copy);
    }

    /** {@return how many classes there are: as many rows as columns} */
    public int classes() {
        return counts.length;
    }

    /**
     * One cell.
     *
     * @param actual the label's class index
     * @param predicted the prediction's class index
     * @return how many images have that label and that prediction
     */
    public int count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /**
     * The sum of a row, also called support.
     *
     * @param actual the label's class index
     * @return how many images have that label
     */
    public int actualTotal(int actual) {
        int total = 0;
        for (int count : counts[actual]) {
            total += count;
        }
        return total;
    }

    /**
     * The sum of a column.
     *
     * @param predicted the prediction's class index
     * @return how many images were read as that class
     */
    public int predictedTotal(int predicted) {
        int total = 0;
        for (int[] row : counts) {
            total += row[predicted];
        }
        return total;
    }

    /** {@return how many images there are} */
    public int total() {
        int total = 0;
        for (int actual = 0; actual < counts.length; actual++) {
            total += actualTotal(actual);
        }
        return total;
    }

    /** {@return how many images were read right: the sum of the diagonal} */
    public int right() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return right;
    }
}

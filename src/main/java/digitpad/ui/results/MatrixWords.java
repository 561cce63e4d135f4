package digitpad.ui.results;

import digitpad.learning.ConfusionMatrix;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;

/**
 * What cells, rows and columns of a confusion matrix say to the mouse and to a screen reader.
 *
 * @param matrix the counts
 * @param classNames what the classes are called
 */
record MatrixWords(ConfusionMatrix matrix, List<String> classNames) {
    private static final Words WORDS = Words.of(MatrixWords.class);
    /** Less would be printed as 0.0. */
    private static final double LEAST_PERCENT = 0.05;

    /** {@return such as "5 read as 3: 6 of 892, 0.7 %"} */
    String cell(int actual, int predicted) {
        int count = matrix.count(actual, predicted);
        int whole = matrix.actualTotal(actual);
        String label = classNames.get(actual);
        String readAs = classNames.get(predicted);
        // None is 0 %, not "< 0.1 %".
        return count == 0
                ? WORDS.text("matrix.empty-cell", label, readAs, whole)
                : WORDS.text("matrix.cell", label, readAs, count, whole, Numbers.probability((double) count / whole));
    }

    /** {@return a cell's share of its row in percent, such as "99.2"} */
    String share(int actual, int predicted) {
        double percent = 100.0 * matrix.count(actual, predicted) / matrix.actualTotal(actual);
        return percent < LEAST_PERCENT ? "< " + Numbers.decimal(0.1, 1) : Numbers.decimal(percent, 1);
    }

    /** {@return such as "Label 5: 892 images, 6 misread"} */
    String row(int actual) {
        int whole = matrix.actualTotal(actual);
        return WORDS.text("matrix.row", classNames.get(actual), whole, whole - matrix.count(actual, actual));
    }

    /** {@return such as "Read as 5: 894 images, 8 wrongly"} */
    String column(int predicted) {
        int whole = matrix.predictedTotal(predicted);
        return WORDS.text(
                "matrix.column", classNames.get(predicted), whole, whole - matrix.count(predicted, predicted));
    }
}

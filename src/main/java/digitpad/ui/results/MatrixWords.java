package digitpad.ui.results;

import digitpad.learning.ConfusionMatrix;
import digitpad.ui.parts.Numbers;
import java.util.List;
import java.util.Locale;

/**
 * What cells, rows and columns of a confusion matrix say to the mouse and to a screen reader.
 *
 * @param matrix the counts
 * @param classNames what the classes are called
 */
record MatrixWords(ConfusionMatrix matrix, List<String> classNames) {
    /** Less would be printed as 0.0. */
    private static final double LEAST_PERCENT = 0.05;

    /** {@return such as "5 read as 3: 6 of 892, 0.7 %"} */
    String cell(int actual, int predicted) {
        int count = matrix.count(actual, predicted);
        int whole = matrix.actualTotal(actual);
        String words = classNames.get(actual) + " read as " + classNames.get(predicted) + ": " + Numbers.count(count)
                + " of " + Numbers.count(whole);
        // None is 0 %, not "< 0.1 %".
        return count == 0 ? words : words + ", " + Numbers.probability((double) count / whole);
    }

    /** {@return a cell's share of its row in percent, such as "99.2"} */
    String share(int actual, int predicted) {
        double percent = 100.0 * matrix.count(actual, predicted) / matrix.actualTotal(actual);
        return percent < LEAST_PERCENT ? "< 0.1" : String.format(Locale.ROOT, "%.1f", percent);
    }

    /** {@return such as "Label 5: 892 images, 6 misread"} */
    String row(int actual) {
        int whole = matrix.actualTotal(actual);
        return "Label " + classNames.get(actual) + ": " + Numbers.counted(whole, "image") + ", "
                + Numbers.count(whole - matrix.count(actual, actual)) + " misread";
    }

    /** {@return such as "Read as 5: 894 images, 8 wrongly"} */
    String column(int predicted) {
        int whole = matrix.predictedTotal(predicted);
        return "Read as " + classNames.get(predicted) + ": " + Numbers.counted(whole, "image") + ", "
                + Numbers.count(whole - matrix.count(predicted, predicted)) + " wrongly";
    }
}

package digitpad.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Precision, recall and F1 of every class and their averages, as scikit-learn's {@code classification_report} computes them, to the last
 * printed digit.
 *
 * @param classes for each class its scores, by class index
 * @param micro every image weighs the same: precision, recall and F1 are the accuracy
 * @param macro every class that occurs, as a label or as a prediction, weighs the same
 * @param weighted every class weighs as many images as it has
 */
public record ClassificationReport(
        List<ClassScores> classes, ClassScores micro, ClassScores macro, ClassScores weighted) {
    private static final int DECIMALS = 4;
    private static final String AVERAGE = "weighted avg";

    /** Copies the list. */
    public ClassificationReport {
        classes = List.copyOf(classes);
    }

    /**
     * Computes the report.
     *
     * @param matrix the counts
     * @return the report
     */
    public static ClassificationReport of(ConfusionMatrix matrix) {
        List<ClassScores> classes = new ArrayList<>();
        List<ClassScores> occurring = new ArrayList<>();
        for (int k = 0; k < matrix.classes(); k++) {
            int right = matrix.count(k, k);
            int support = matrix.actualTotal(k);
            int predicted = matrix.predictedTotal(k);
            ClassScores scores = new ClassScores(
                    ratio(right, predicted), ratio(right, support), ratio(2.0 * right, support + predicted), support);
            classes.add(scores);
            if (support + predicted > 0) {
                occurring.add(scores);
            }
        }
        int total = matrix.total();
        double accuracy = ratio(matrix.right(), total);
        return new ClassificationReport(
                classes,
                new ClassScores(accuracy, accuracy, accuracy, total),
                average(occurring, total, scores -> 1),
                average(occurring, total, ClassScores::support));
    }

    private static ClassScores average(List<ClassScores> all, int total, ToDoubleFunction<ClassScores> weight) {
        return new ClassScores(
                mean(all, ClassScores::precision, weight),
                mean(all, ClassScores::recall, weight),
                mean(all, ClassScores::f1, weight),
                total);
    }

    private static double mean(
            List<ClassScores> all, ToDoubleFunction<ClassScores> score, ToDoubleFunction<ClassScores> weight) {
        double sum = 0;
        double weights = 0;
        for (ClassScores scores : all) {
            sum += weight.applyAsDouble(scores) * score.applyAsDouble(scores);
            weights += weight.applyAsDouble(scores);
        }
        return ratio(sum, weights);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /**
     * A score as it is printed: four decimals, and halves to the even digit, as Python rounds.
     *
     * @param score 0 to 1
     * @return such as 0.9922
     */
    public static BigDecimal rounded(double score) {
        // String.format rounds halves up: 0.03125 would be 0.0313 here and 0.0312 there.
        return new BigDecimal(score).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /**
     * The report as scikit-learn prints it with four digits.
     *
     * @param classNames what the classes are called, by class index
     * @return lines of aligned columns, each with a line end
     */
    public String text(List<String> classNames) {
        int width = Math.max(
                AVERAGE.length(),
                classNames.stream().mapToInt(String::length).max().orElse(0));
        StringBuilder text = new StringBuilder();
        text.append(right("", width)).append("  precision    recall  f1-score   support\n\n");
        for (int k = 0; k < classes.size(); k++) {
            append(text, width, classNames.get(k), classes.get(k));
        }
        text.append('\n').append(right("accuracy", width)).append(" ".repeat(21));
        text.append(right(print(micro.f1()), 10)).append(right(Integer.toString(micro.support()), 10));
        text.append('\n');
        append(text, width, "macro avg", macro);
        append(text, width, AVERAGE, weighted);
        return text.toString();
    }

    private static void append(StringBuilder text, int width, String name, ClassScores scores) {
        text.append(right(name, width)).append(' ');
        for (double score : new double[] {scores.precision(), scores.recall(), scores.f1()}) {
            text.append(right(print(score), 10));
        }
        text.append(right(Integer.toString(scores.support()), 10)).append('\n');
    }

    private static String print(double score) {
        return rounded(score).toPlainString();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

package digitpad.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of an evaluation as text, and as comma-separated values (RFC 4180) with full precision. */
public final class EvaluationTables {
    private static final String LINE_END = "\r\n";

    private EvaluationTables() {}

    /**
     * Report and matrix in one table: a line for each class, then one for each average, whose matrix is empty.
     *
     * @param evaluation of any set
     * @return class, precision, recall, f1, support, then how many images were read as each class
     */
    public static String classesCsv(Evaluation evaluation) {
        List<String> names = evaluation.images().classNames();
        ConfusionMatrix matrix = ConfusionMatrix.of(evaluation);
        ClassificationReport report = ClassificationReport.of(matrix);
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("class", "precision", "recall", "f1", "support"));
        names.forEach(name -> head.add("read as " + name));
        line(csv, head);
        for (int k = 0; k < names.size(); k++) {
            int actual = k;
            List<String> cells = scores(names.get(k), report.classes().get(k));
            IntStream.range(0, names.size())
                    .forEach(predicted -> cells.add(Integer.toString(matrix.count(actual, predicted))));
            line(csv, cells);
        }
        average(csv, "micro avg", report.micro(), names.size());
        average(csv, "macro avg", report.macro(), names.size());
        average(csv, "weighted avg", report.weighted(), names.size());
        return csv.toString();
    }

    private static void average(StringBuilder csv, String name, ClassScores scores, int classes) {
        List<String> cells = scores(name, scores);
        IntStream.range(0, classes).forEach(k -> cells.add(""));
        line(csv, cells);
    }

    private static List<String> scores(String name, ClassScores scores) {
        return new ArrayList<>(List.of(
                name,
                Double.toString(scores.precision()),
                Double.toString(scores.recall()),
                Double.toString(scores.f1()),
                Integer.toString(scores.support())));
    }

    /**
     * What the network makes of each of some images, a line each.
     *
     * @param evaluation of any set
     * @param indices of the images, in the order of the lines
     * @return index in the data set's file, label, prediction, confidence, loss, then the probability of each class
     */
    public static String imagesCsv(Evaluation evaluation, int[] indices) {
        List<String> names = evaluation.images().classNames();
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("index", "label", "prediction", "confidence", "loss"));
        names.forEach(name -> head.add("p(" + name + ")"));
        line(csv, head);
        for (int index : indices) {
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(evaluation.images().sourceIndex(index)),
                    names.get(evaluation.images().label(index)),
                    names.get(evaluation.prediction(index)),
                    Float.toString((float) evaluation.confidence(index)),
                    String.format(Locale.ROOT, "%.6f", evaluation.loss(index))));
            for (float probability : evaluation.probabilities()[index]) {
                cells.add(Float.toString(probability));
            }
            line(csv, cells);
        }
        return csv.toString();
    }

    /**
     * How two networks do on the same images, in one line under its heads.
     *
     * @param first the first network's name
     * @param second the second network's name
     * @param comparison of them
     * @return both names, the four counts, and the p-value of McNemar's exact test
     */
    public static String comparisonCsv(String first, String second, Comparison comparison) {
        StringBuilder csv = new StringBuilder();
        line(csv, List.of("first", "second", "both right", "only first right", "only second right", "both wrong", "p"));
        line(
                csv,
                List.of(
                        first,
                        second,
                        Integer.toString(comparison.bothRight()),
                        Integer.toString(comparison.onlyFirst()),
                        Integer.toString(comparison.onlySecond()),
                        Integer.toString(comparison.bothWrong()),
                        Double.toString(comparison.pValue())));
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(EvaluationTables::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * The confusion matrix as lines of aligned columns: a line for each label, a column for each prediction.
     *
     * @param matrix the counts
     * @param classNames what the classes are called
     * @return lines, each with a line end
     */
    public static String matrixText(ConfusionMatrix matrix, List<String> classNames) {
        int first = classNames.stream().mapToInt(String::length).max().orElse(0);
        int width = Math.max(first, Integer.toString(matrix.total()).length()) + 1;
        StringBuilder text = new StringBuilder(" ".repeat(first));
        classNames.forEach(name -> text.append(right(name, width)));
        text.append('\n');
        for (int actual = 0; actual < matrix.classes(); actual++) {
            text.append(right(classNames.get(actual), first));
            for (int predicted = 0; predicted < matrix.classes(); predicted++) {
                text.append(right(Integer.toString(matrix.count(actual, predicted)), width));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}

package digitpad.cli;

import digitpad.learning.Calibration;
import digitpad.learning.ClassificationReport;
import digitpad.learning.ConfusionMatrix;
import digitpad.learning.Evaluation;
import digitpad.learning.EvaluationTables;
import digitpad.learning.Figures;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.List;

/** How a network does, for people. */
final class EvaluationReport {
    private static final Words WORDS = Words.of(EvaluationReport.class);

    private EvaluationReport() {}

    /**
     * Prints accuracy, loss, calibration error and errors, a line each.
     *
     * @param evaluation of a test set
     * @param console where to
     */
    static void print(Evaluation evaluation, Console console) {
        Figures figures = evaluation.figures();
        console.result(WORDS.text("test.accuracy", Percent.of(figures.accuracy(), 2)));
        console.result(WORDS.text("test.loss", Numbers.loss(figures.loss())));
        console.result(WORDS.text(
                "test.calibration",
                Percent.of(Calibration.of(evaluation, Calibration.USUAL_BINS).expectedError(), 2)));
        console.result(WORDS.text(
                "test.errors",
                String.valueOf(evaluation.misclassified().length),
                String.valueOf(figures.images()),
                evaluation.images().name()));
    }

    /**
     * Prints the classification report, as scikit-learn does, and the confusion matrix.
     *
     * @param evaluation of any set
     * @param console where to
     */
    static void printTables(Evaluation evaluation, Console console) {
        ConfusionMatrix matrix = ConfusionMatrix.of(evaluation);
        List<String> names = evaluation.images().classNames();
        console.result("");
        ClassificationReport.of(matrix).text(names).lines().forEach(console::result);
        console.result("");
        console.result(WORDS.text("matrix.predictions"));
        EvaluationTables.matrixText(matrix, names).lines().forEach(console::result);
    }
}

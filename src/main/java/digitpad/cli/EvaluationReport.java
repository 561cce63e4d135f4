package digitpad.cli;

import digitpad.learning.Evaluation;
import digitpad.learning.Figures;

/** How a network does, for people. */
final class EvaluationReport {
    private EvaluationReport() {}

    /**
     * Prints accuracy, loss and errors, a line each.
     *
     * @param evaluation of a test set
     * @param console where to
     */
    static void print(Evaluation evaluation, Console console) {
        Figures figures = evaluation.figures();
        console.result("test accuracy: " + Numbers.percent(figures.accuracy(), 2));
        console.result("test loss: " + Numbers.loss(figures.loss()));
        console.result("errors: " + evaluation.misclassified().length + " of " + figures.images() + " ("
                + evaluation.images().name() + ")");
    }
}

package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Against scikit-learn 1.2.1: labels and predictions were written to a file, and the expected tables are what {@code
 * print(classification_report(labels, predictions, digits=4))} printed.
 */
class ClassificationReportTest {
    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** What models/lenet.zip makes of the 10,000 images of the MNIST test set. */
    private static final int[][] SHIPPED_MODEL = {
        {977, 0, 0, 0, 0, 0, 3, 0, 0, 0},
        {1, 1132, 2, 0, 0, 0, 0, 0, 0, 0},
        {1, 1, 1029, 0, 0, 0, 0, 1, 0, 0},
        {0, 0, 2, 1005, 0, 3, 0, 0, 0, 0},
        {0, 0, 1, 0, 979, 0, 2, 0, 0, 0},
        {0, 0, 0, 5, 0, 886, 1, 0, 0, 0},
        {3, 2, 1, 0, 1, 1, 949, 0, 1, 0},
        {0, 3, 4, 0, 1, 0, 0, 1017, 0, 3},
        {3, 0, 2, 0, 0, 1, 1, 0, 966, 1},
        {3, 0, 0, 0, 14, 3, 0, 1, 1, 987}
    };

    /** Class 1 is never predicted, class 3 does not occur at all, class 4 is predicted only, and a recall is exactly 0.03125. */
    private static final int[][] POOR_MODEL = {
        {1, 0, 31, 0, 0}, {2, 0, 3, 0, 1}, {0, 0, 13, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}
    };

    @Test
    void theShippedModelsReportIsScikitLearns() {
        assertThat(ClassificationReport.of(ConfusionMatrix.of(SHIPPED_MODEL)).text(DIGITS))
                .isEqualTo("""
                                      precision    recall  f1-score   support

                                   0     0.9889    0.9969    0.9929       980
                                   1     0.9947    0.9974    0.9960      1135
                                   2     0.9885    0.9971    0.9928      1032
                                   3     0.9950    0.9950    0.9950      1010
                                   4     0.9839    0.9969    0.9904       982
                                   5     0.9911    0.9933    0.9922       892
                                   6     0.9927    0.9906    0.9916       958
                                   7     0.9980    0.9893    0.9936      1028
                                   8     0.9979    0.9918    0.9949       974
                                   9     0.9960    0.9782    0.9870      1009

                            accuracy                         0.9927     10000
                           macro avg     0.9927    0.9927    0.9926     10000
                        weighted avg     0.9927    0.9927    0.9927     10000
                        """);
    }

    @Test
    void classesNeverPredictedAndHalvesAreScikitLearns() {
        ClassificationReport report = ClassificationReport.of(ConfusionMatrix.of(POOR_MODEL));
        assertThat(printed(report.classes().get(0))).containsExactly("0.3333", "0.0312", "0.0571");
        assertThat(printed(report.classes().get(1))).containsExactly("0.0000", "0.0000", "0.0000");
        assertThat(printed(report.classes().get(2))).containsExactly("0.2766", "1.0000", "0.4333");
        assertThat(printed(report.micro())).containsExactly("0.2745", "0.2745", "0.2745");
        assertThat(printed(report.macro())).containsExactly("0.1525", "0.2578", "0.1226");
        assertThat(printed(report.weighted())).containsExactly("0.2797", "0.2745", "0.1463");
        assertThat(report.weighted().support()).isEqualTo(51);
    }

    private static List<String> printed(ClassScores scores) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> i == 0 ? scores.precision() : i == 1 ? scores.recall() : scores.f1())
                .mapToObj(score -> ClassificationReport.rounded(score).toPlainString())
                .toList();
    }

    @Test
    void noImagesGiveZeros() {
        ClassificationReport report = ClassificationReport.of(ConfusionMatrix.of(new int[2][2]));
        assertThat(report.micro()).isEqualTo(new ClassScores(0, 0, 0, 0));
        assertThat(report.macro()).isEqualTo(new ClassScores(0, 0, 0, 0));
    }
}

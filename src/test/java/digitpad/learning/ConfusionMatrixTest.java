package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
    @Test
    void countsEveryImageInItsCell() {
        Evaluation evaluation =
                Evaluator.evaluate(new FakeNetwork(iteration -> 0), Samples.images("some", 40), share -> true);
        ConfusionMatrix matrix = ConfusionMatrix.of(evaluation);
        assertThat(matrix.classes()).isEqualTo(10);
        for (int actual = 0; actual < 10; actual++) {
            assertThat(matrix.count(actual, 0)).isEqualTo(4);
            assertThat(matrix.actualTotal(actual)).isEqualTo(4);
            assertThat(matrix.predictedTotal(actual)).isEqualTo(actual == 0 ? 40 : 0);
        }
        assertThat(matrix.total()).isEqualTo(40);
        assertThat(matrix.right()).isEqualTo(4);
    }

    @Test
    void actualIsTheRowAndPredictedTheColumn() {
        int[][] counts = {{5, 1}, {2, 7}};
        ConfusionMatrix matrix = ConfusionMatrix.of(counts);
        counts[0][1] = 99;
        assertThat(matrix.count(0, 1)).isEqualTo(1);
        assertThat(matrix.count(1, 0)).isEqualTo(2);
        assertThat(matrix.actualTotal(0)).isEqualTo(6);
        assertThat(matrix.predictedTotal(0)).isEqualTo(7);
        assertThat(matrix.right()).isEqualTo(12);
    }

    @Test
    void aMatrixIsSquare() {
        assertThatThrownBy(() -> ConfusionMatrix.of(new int[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row 1");
    }
}

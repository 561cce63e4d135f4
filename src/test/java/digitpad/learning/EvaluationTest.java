package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import digitpad.digits.ImageSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Network saysZero = new FakeNetwork(iteration -> 0);

    @Test
    void figuresFollowFromTheProbabilities() {
        Figures figures = Evaluator.evaluate(saysZero, Samples.images("some", 700), share -> true)
                .figures();
        assertThat(figures.accuracy()).isEqualTo(0.1);
        assertThat(figures.loss()).isCloseTo(-0.1 * Math.log(0.91) - 0.9 * Math.log(0.01), within(1e-6));
        assertThat(figures.images()).isEqualTo(700);
    }

    @Test
    void misclassifiedImagesAreSortedByLabel() {
        ImageSet images = Samples.images("some", 40);
        Evaluation evaluation = Evaluator.evaluate(saysZero, images, share -> true);
        int[] wrong = evaluation.misclassified();
        assertThat(wrong).hasSize(36).startsWith(1, 11, 21, 31, 2, 12).endsWith(39);
        assertThat(wrong).satisfies(all -> {
            for (int index : all) {
                assertThat(evaluation.prediction(index)).isNotEqualTo(images.label(index));
            }
        });
    }

    @Test
    void progressRisesToOne() {
        List<Double> shares = new ArrayList<>();
        Evaluator.evaluate(saysZero, Samples.images("some", 700), shares::add);
        assertThat(shares).isSorted().endsWith(1.0).hasSizeGreaterThan(1);
    }

    @Test
    void anEvaluationCanBeStopped() {
        assertThatThrownBy(() -> Evaluator.evaluate(saysZero, Samples.images("some", 700), share -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aProbabilityOfZeroGivesAFiniteLoss() {
        Evaluation evaluation =
                new Evaluation(Samples.images("some", 1), new float[][] {{0, 1, 0, 0, 0, 0, 0, 0, 0, 0}});
        assertThat(evaluation.figures().loss()).isFinite().isGreaterThan(80);
    }
}

package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FitDiagnosisTest {
    private final List<EpochFigures> epochs = new ArrayList<>();

    private void epoch(double trainingLoss, double trainingAccuracy, double validationLoss, double validationAccuracy) {
        epochs.add(new EpochFigures(
                epochs.size(),
                trainingLoss,
                trainingAccuracy,
                Optional.of(new Figures(validationAccuracy, validationLoss, 100)),
                Optional.empty()));
    }

    @Test
    void nothingIsSaidBeforeTheFirstEpoch() {
        assertThat(FitDiagnosis.of(epochs)).isEqualTo(new FitDiagnosis(FitDiagnosis.Kind.UNKNOWN, ""));
    }

    @Test
    void withoutValidationNobodyCanTell() {
        epochs.add(new EpochFigures(0, 0.1, 0.97, Optional.empty(), Optional.empty()));
        assertThat(FitDiagnosis.of(epochs).sentence()).contains("nobody can tell");
    }

    @Test
    void curvesThatDriftApartAreOverFitting() {
        epoch(0.3, 0.9, 0.2, 0.95);
        epoch(0.1, 0.97, 0.1, 0.97);
        epoch(0.05, 0.985, 0.11, 0.97);
        epoch(0.02, 0.995, 0.14, 0.972);
        FitDiagnosis diagnosis = FitDiagnosis.of(epochs);
        assertThat(diagnosis.kind()).isEqualTo(FitDiagnosis.Kind.OVER_FITTING);
        assertThat(diagnosis.sentence()).contains("since epoch 2").contains("0.1000 to 0.1400");
    }

    @Test
    void aRiseOfOneEpochIsChance() {
        epoch(0.1, 0.97, 0.1, 0.97);
        epoch(0.09, 0.975, 0.12, 0.968);
        assertThat(FitDiagnosis.of(epochs).kind()).isEqualTo(FitDiagnosis.Kind.GOOD);
    }

    @Test
    void aGapOfAccuracyIsOverFittingToo() {
        epoch(0.01, 0.99, 0.08, 0.978);
        assertThat(FitDiagnosis.of(epochs))
                .as("one epoch says nothing")
                .isEqualTo(new FitDiagnosis(FitDiagnosis.Kind.UNKNOWN, ""));
        epoch(0.001, 1, 0.08, 0.978);
        assertThat(FitDiagnosis.of(epochs).kind()).isEqualTo(FitDiagnosis.Kind.OVER_FITTING);
        assertThat(FitDiagnosis.of(epochs).sentence()).contains("100.00\u00a0%").contains("97.80\u00a0%");
    }

    @Test
    void aNetworkThatIsBadOnBothHasLearnedTooLittle() {
        epoch(1.4, 0.5, 1.2, 0.6);
        epoch(1.2, 0.6, 1.1, 0.65);
        assertThat(FitDiagnosis.of(epochs).kind()).isEqualTo(FitDiagnosis.Kind.UNDER_FITTING);
    }

    @Test
    void dropoutMakesTrainingLookWorseWhichIsGood() {
        epoch(0.2, 0.95, 0.04, 0.985);
        epoch(0.1, 0.97, 0.03, 0.99);
        assertThat(FitDiagnosis.of(epochs).kind()).isEqualTo(FitDiagnosis.Kind.GOOD);
        assertThat(FitDiagnosis.of(epochs).sentence()).contains("means over the epoch");
    }
}

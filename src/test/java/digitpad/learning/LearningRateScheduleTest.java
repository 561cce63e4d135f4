package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {
    @Test
    void constantStaysWhereItIs() {
        assertThat(new LearningRateSchedule.Constant().factor(7.3, 10)).isEqualTo(1);
    }

    @Test
    void stepFallsAtOnce() {
        LearningRateSchedule step = new LearningRateSchedule.Step(2, 0.1);
        assertThat(step.factor(1.999, 10)).isEqualTo(1);
        assertThat(step.factor(2, 10)).isCloseTo(0.1, within(1e-12));
        assertThat(step.factor(4.5, 10)).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void exponentialFallsByItsDecayInEveryEpoch() {
        LearningRateSchedule exponential = new LearningRateSchedule.Exponential(0.5);
        assertThat(exponential.factor(0, 10)).isEqualTo(1);
        assertThat(exponential.factor(0.5, 10)).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(exponential.factor(3, 10)).isCloseTo(0.125, within(1e-12));
    }

    @Test
    void cosineIsHalfDownInTheMiddle() {
        LearningRateSchedule cosine = new LearningRateSchedule.Cosine();
        assertThat(cosine.factor(0, 8)).isEqualTo(1);
        assertThat(cosine.factor(4, 8)).isCloseTo(0.5, within(1e-12));
        assertThat(cosine.factor(7.999, 8)).isPositive().isLessThan(1e-6);
    }

    @Test
    void oneCycleRisesToItsPeakAndFallsToNextToNothing() {
        LearningRateSchedule cycle = new LearningRateSchedule.OneCycle(0.25);
        assertThat(cycle.factor(0, 4)).isCloseTo(0.04, within(1e-12));
        assertThat(cycle.factor(0.5, 4)).isCloseTo(0.52, within(1e-12));
        assertThat(cycle.factor(1, 4)).isEqualTo(1);
        assertThat(cycle.factor(3.9999, 4)).isCloseTo(1e-4, within(1e-6));
    }

    @Test
    void valuesOutOfRangeAreNamed() {
        assertThatThrownBy(() -> new LearningRateSchedule.Step(0, 0.5)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new LearningRateSchedule.Exponential(1)).hasMessageContaining("decay must be");
        assertThatThrownBy(() -> new LearningRateSchedule.OneCycle(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warm-up share");
    }
}

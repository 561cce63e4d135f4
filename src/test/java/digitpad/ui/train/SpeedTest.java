package digitpad.ui.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpeedTest {
    private final Speed speed = new Speed();

    @Test
    void nothingIsToldOfTheFirstFrames() {
        speed.mark(100, 5);
        speed.mark(100.016, 8);
        assertThat(speed.iterationsPerSecond()).isZero();
    }

    @Test
    void afterASecondItIsWhatWasDoneMeanwhile() {
        speed.mark(100, 5);
        speed.mark(100.016, 8);
        speed.mark(101.5, 35);
        assertThat(speed.iterationsPerSecond()).isCloseTo(20, within(1e-9));
    }

    @Test
    void whatIsLongAgoNoLongerCounts() {
        for (int second = 0; second <= 10; second++) {
            speed.mark(second, second < 5 ? second * 1000 : 5000 + second);
        }
        assertThat(speed.iterationsPerSecond()).isCloseTo(1, within(1e-9));
    }
}

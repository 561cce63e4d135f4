package digitpad.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
    @Test
    void oneInTwentyIsAboveThe95thPercentile() {
        long[] nanos =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray();
        assertThat(Latency.of(nanos)).isEqualTo(new Latency(50, 95));
        assertThat(nanos[0]).isEqualTo(100_000_000);
    }

    @Test
    void aSingleMeasurementIsAllThereIs() {
        assertThat(Latency.of(new long[] {2_500_000})).isEqualTo(new Latency(2.5, 2.5));
    }
}

package digitpad.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NativeBackendTest {
    @Test
    void itTellsWhichNativeCodeWasChosen() {
        assertThat(NativeBackend.describe()).matches("ND4J [a-z]+-[a-z0-9_-]+, (no )?oneDNN, .*processor.*");
    }

    @Test
    void arraysBeyondTheLimitAreRefused() {
        NativeBackend.enter();
        assertThatThrownBy(() -> NativeOp.array(1L << 30)).hasMessageContaining("Allocation failed");
    }
}

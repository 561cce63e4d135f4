package digitpad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartCheckTest {
    @Test
    void tooLittleMemoryForTheWindowIsTold() {
        assertThat(StartCheck.memoryProblem(64L << 20))
                .hasValue("digitpad: the window needs 96 MB of memory and may use 64 MB."
                        + " Give it more: java -Xmx256m -jar digitpad.jar");
        assertThat(StartCheck.memoryProblem(96L << 20)).isEmpty();
    }
}

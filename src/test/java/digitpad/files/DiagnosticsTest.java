package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    @Test
    void theySayWhereTheProgramRunsAndNotWhoRunsIt() {
        String home = System.getProperty("user.home");
        String text = Diagnostics.text(Map.of("Engine", home + "/engine"));
        assertThat(text)
                .contains("Engine         ~/engine", System.getProperty("java.runtime.version"), "MB at most", "Log")
                .doesNotContain(home + "/");
    }

    @Test
    void theNameOfTheUserIsTakenOutWhereItIsAWord() {
        String name = System.getProperty("user.name");
        System.setProperty("user.name", "anna");
        try {
            assertThat(Diagnostics.withoutNames("/media/anna/stick, hannah, Anna's"))
                    .isEqualTo("/media/user/stick, hannah, Anna's");
        } finally {
            System.setProperty("user.name", name);
        }
    }
}

package digitpad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartReportTest {
    private static final Machine MACHINE = new Machine("a processor", 2, "a system", "17", 512_000_000);

    private static StartBenchmark.Start start(int window, int reading, Integer processor) {
        return new StartBenchmark.Start(
                Duration.ofMillis(window),
                Duration.ofMillis(reading),
                Optional.ofNullable(processor).map(Duration::ofMillis));
    }

    @Test
    void theFirstStartStandsApartFromTheOthers() {
        StartReport report = new StartReport(
                MACHINE,
                List.of(start(4000, 6000, 5000), start(900, 2000, 3), start(700, 1800, 1), start(800, 2400, 2)));
        assertThat(report.lines())
                .anyMatch(line -> line.matches("to the window +4000 +700 +800 +900"))
                .anyMatch(line -> line.matches("to the reading of ink drawn then +6000 +1800 +2000 +2400"))
                .anyMatch(line -> line.matches("processor time until then +5000 +1 +2 +3"))
                .endsWith("First: caches empty. Then 3 starts.");
    }

    @Test
    void whatTheSystemDoesNotTellIsLeftOut() {
        StartReport report = new StartReport(MACHINE, List.of(start(4000, 6000, null), start(900, 2000, null)));
        assertThat(report.lines()).noneMatch(line -> line.startsWith("processor time"));
        JsonNode first = report.asJson().get("starts").get(0);
        assertThat(first.get("windowMillis").asInt()).isEqualTo(4000);
        assertThat(first.get("readingMillis").asInt()).isEqualTo(6000);
        assertThat(first.has("processorMillis")).isFalse();
        assertThat(report.asJson().at("/machine/cores").asInt()).isEqualTo(2);
    }
}

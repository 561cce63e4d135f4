package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that save preferences, drawings, models, exported models and marks without end, killed as {@code kill -9} kills, at moments that a
 * seed decides: what they leave is whole, and the next one goes on with it. More kills: {@code mvn test -Dtest=KilledWhileSavingTest
 * -Ddigitpad.kills=100}.
 */
class KilledWhileSavingTest {
    private static final int KILLS = Integer.getInteger("digitpad.kills", 4);
    private static final int MOST_LINES = 200;

    @TempDir
    Path folder;

    @Test
    void whatIsSavedIsWholeWheneverTheProgramIsKilled() throws IOException, InterruptedException {
        Random random = new Random(Long.getLong("digitpad.seed", 1));
        for (int kill = 0; kill < KILLS; kill++) {
            saveAndKill(1 + random.nextInt(MOST_LINES));
        }
        saveAndKill(1);
    }

    /** Kills after so many lines; what is saved goes on meanwhile, so that it is anywhere when it is killed. */
    private void saveAndKill(int lines) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavesForever.class.getName(),
                        folder.toString())
                .redirectError(err.toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).as(Files.readString(err)).isEqualTo(SavesForever.WHOLE);
            for (int i = 1; i < lines; i++) {
                assertThat(out.readLine()).as(Files.readString(err)).isNotNull();
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }
}

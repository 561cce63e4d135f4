package digitpad;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.dl4j.Dl4jEngine;
import digitpad.files.RunRecord;
import digitpad.files.RunStore;
import digitpad.learning.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, killed as kill -9 kills, and on a disk that takes no more. */
class KilledTrainingIT {
    private static final Path JAR = Path.of("target/digitpad.jar").toAbsolutePath();
    private static final int KILLS = 20;
    private static final long MINUTES = 5;

    @TempDir
    Path folder;

    private RunStore store() {
        return new RunStore(folder.resolve("runs"), new Dl4jEngine(), "test");
    }

    private ProcessBuilder train(String... more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Ddigitpad.data=" + folder,
                "-Ddigitpad.language=en",
                "-jar",
                JAR.toString(),
                "train",
                "--json"));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("err.txt").toFile());
    }

    private ProcessBuilder begin() {
        return train(
                "--recipe",
                "chollet",
                "--replicas",
                "2",
                "--epochs",
                "2",
                "--validation",
                "0.1",
                "--checkpoint-seconds",
                "0");
    }

    @Test
    void trainingsKilledTwentyTimesEndAsIfNothingHadHappened() throws IOException, InterruptedException {
        assertThat(killedAfter(Integer.MAX_VALUE, begin())).isFalse();
        RunRecord whole = store().list().runs().get(0);
        List<String> expected = history(whole);
        assertThat(expected).hasSize(1 + 2 * 422);

        Random random = new Random(20);
        for (int kills = 0; kills < KILLS; ) {
            ProcessBuilder next = unfinished() == 0 ? begin() : train("--resume", "--checkpoint-seconds", "0");
            if (killedAfter(1 + random.nextInt(150), next)) {
                kills++;
            }
        }
        while (unfinished() > 0) {
            assertThat(killedAfter(Integer.MAX_VALUE, train("--resume"))).isFalse();
        }

        RunStore.Listing listing = store().list();
        assertThat(listing.runs()).hasSizeGreaterThan(1).allSatisfy(run -> {
            assertThat(run.state()).isEqualTo(RunRecord.State.FINISHED);
            assertThat(history(run)).isEqualTo(expected);
            assertThat(run.test()).isEqualTo(whole.test());
            assertThat(run.best()).isEqualTo(whole.best());
            assertThat(test(run)).isEqualTo(whole.test().orElseThrow());
        });
    }

    /** Whether the process was killed when it had written so many lines, and did not end before. */
    private boolean killedAfter(int lines, ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        try (BufferedReader out = process.inputReader()) {
            for (int seen = 0; seen < lines; seen++) {
                if (out.readLine() == null) {
                    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
                    assertThat(process.exitValue())
                            .as(Files.readString(folder.resolve("err.txt")))
                            .isZero();
                    return false;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() != 0;
    }

    private long unfinished() throws IOException {
        return store().list().runs().stream()
                .filter(run -> run.state() == RunRecord.State.INTERRUPTED)
                .count();
    }

    private List<String> history(RunRecord run) throws IOException {
        return Files.readAllLines(folder.resolve("runs").resolve(run.id()).resolve("history.csv"));
    }

    private Figures test(RunRecord run) throws IOException {
        return store().openModel(run.id()).card().test().orElseThrow();
    }

    /** No file may grow beyond a megabyte, as on a disk that is full: checkpoint and model do not fit. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onAFullDiskTheTrainingGoesOnAndSaysSo() throws IOException, InterruptedException {
        ProcessBuilder builder = train("--recipe", "lesson31", "--epochs", "1");
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 2048; exec \"$@\"", "sh"));
        limited.addAll(builder.command());
        assertThat(killedAfter(Integer.MAX_VALUE, builder.command(limited))).isFalse();
        assertThat(Files.readAllLines(folder.resolve("err.txt"))).anySatisfy(line -> assertThat(line)
                .startsWith("digitpad: Run 1 cannot be kept in ")
                .contains("The training goes on"));
        assertThat(store().list().problems()).isEmpty();
    }
}

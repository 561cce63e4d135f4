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

/**
 * The built jar, killed as kill -9 kills, and on a disk that takes no more. More kills: {@code mvn verify -Dit.test=KilledTrainingIT
 * -Ddigitpad.kills=100}.
 */
class KilledTrainingIT {
    private static final Path JAR = Path.of("target/digitpad.jar").toAbsolutePath();
    private static final int KILLS = Integer.getInteger("digitpad.kills", 8);
    /** Of other commands: one for so many of training. */
    private static final int OTHERS = 8;
    /** In so many milliseconds a command has begun, and may be over. */
    private static final int LONGEST = 20_000;

    private static final long MINUTES = 5;

    @TempDir
    Path folder;

    private RunStore store() {
        return new RunStore(folder.resolve("runs"), new Dl4jEngine(), "test");
    }

    private ProcessBuilder train(String... more) {
        List<String> command = new ArrayList<>(List.of("train", "--json"));
        command.addAll(List.of(more));
        return digitpad(command);
    }

    private ProcessBuilder digitpad(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-Ddigitpad.data=" + folder,
                "-Ddigitpad.language=en",
                "-jar",
                JAR.toString()));
        command.addAll(arguments);
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
    void trainingsKilledManyTimesEndAsIfNothingHadHappened() throws IOException, InterruptedException {
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

    @Test
    void fineTuningAndExportsKilledAnywhereLeaveWholeFilesOrNone() throws IOException, InterruptedException {
        Path drawings = folder.resolve("my-digits.jsonl");
        String seven = "{\"label\":7,\"strokes\":[[[30,20],[60,21],[90,20],[80,50],[70,70],[60,110]]]}\n";
        Files.writeString(drawings, seven.repeat(40));
        Path tuned = folder.resolve("mine.zip");
        Path exported = folder.resolve("mine.onnx");
        Random random = new Random(9);
        for (int kill = 0; kill < Math.max(1, KILLS / OTHERS); kill++) {
            killedWithin(
                    random.nextInt(LONGEST),
                    digitpad(List.of("fine-tune", drawings.toString(), "--out", tuned.toString())));
            killedWithin(random.nextInt(LONGEST / 4), digitpad(List.of("export", "--out", exported.toString())));
            assertThat(drawings).hasContent(seven.repeat(40));
            if (Files.exists(tuned)) {
                assertThat(new Dl4jEngine().open(tuned).card().name()).isNotEmpty();
            }
            if (Files.exists(exported)) {
                // 422,122 parameters, 4 bytes each.
                assertThat(Files.size(exported)).isGreaterThan(4 * 422_122);
            }
        }
    }

    private void killedWithin(int millis, ProcessBuilder builder) throws IOException, InterruptedException {
        Process process =
                builder.redirectOutput(folder.resolve("out.txt").toFile()).start();
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
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
        assertThat(Files.readAllLines(folder.resolve("err.txt")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("digitpad: Run 1 cannot be kept in ")
                        .contains("The training goes on"))
                .anySatisfy(line -> assertThat(line).startsWith("digitpad: Run 1 is over, but could not be kept in "));
        assertThat(store().list().problems()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPictureThatDoesNotFitIsNamedInOneLine() throws IOException, InterruptedException {
        Path sheet = folder.resolve("sheet.png");
        ProcessBuilder builder =
                digitpad(List.of("data", "export", "--label", "4", "--random", "64", "--out", sheet.toString()));
        List<String> limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
        limited.addAll(builder.command());
        Process process = builder.command(limited)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("err.txt")))
                .singleElement()
                .asString()
                .startsWith("digitpad: " + sheet + ": ");
        assertThat(sheet).doesNotExist();
    }
}

package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("logs/digitpad.log");
    }

    @Test
    void warningsAreWrittenAndWhatIsLessIsNot() throws IOException {
        LogFile log = new LogFile(file());
        log.publish(new LogRecord(Level.INFO, "all is well"));
        assertThat(file()).doesNotExist();
        log.publish(new LogRecord(Level.WARNING, "the disk is full"));
        assertThat(Files.readString(file())).contains("the disk is full");
    }

    @Test
    void threeFilesOfAMegabyteAreAllThatIsEverKept() throws IOException {
        LogFile log = new LogFile(file());
        String half = "x".repeat(MEGABYTE / 2);
        for (int i = 0; i < 20; i++) {
            log.publish(new LogRecord(Level.WARNING, i + " " + half));
        }
        assertThat(Files.readString(file())).contains("19 x");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("digitpad.log", "digitpad.1.log", "digitpad.2.log");
        }
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).allSatisfy(each -> assertThat(Files.size(each)).isLessThan(2 * MEGABYTE));
        }
    }

    @Test
    void aLogThatCannotBeWrittenHurtsNobody() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        LogFile log = new LogFile(inTheWay.resolve("digitpad.log"));
        log.publish(new LogRecord(Level.WARNING, "lost"));
        assertThat(inTheWay).isEmptyFile();
    }
}

package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twenty thousand damaged files of every kind, made from good ones with a seed: all are read, or refused in words. More of them, others, or for
 * some minutes each: {@code mvn test -Dtest=HostileFilesTest -Ddigitpad.inputs=1000000 -Ddigitpad.seed=2 -Ddigitpad.minutes=10}.
 */
class HostileFilesTest {
    private static final long INPUTS = Long.getLong("digitpad.inputs", 20_000);
    private static final long SEED = Long.getLong("digitpad.seed", 1);
    private static final Duration TIME = Duration.ofMinutes(Long.getLong("digitpad.minutes", 0));
    /** Memory, where there is such a thing: hundreds of thousands of files are written. */
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path made;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idx images",
                "idx labels",
                "class names",
                "model",
                "keras h5",
                "keras archive",
                "ink",
                "png",
                "jpg",
                "gif",
                "bmp",
                "preferences",
                "image marks",
                "run folder",
                "run checkpoint",
                "run zip"
            })
    void damagedFilesAreReadOrRefusedInWords(String name) throws Exception {
        HostileFormat format = new HostileFormats(made).of(name);
        Path folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "digitpad-hostile")
                : Files.createDirectory(made.resolve("hostile"));
        try {
            System.out.println(new ReadingWatch(format, folder, SEED).watch(INPUTS, TIME.toNanos()));
            assertThat(outside(folder)).as("nothing is written beside the target").isEmpty();
        } finally {
            delete(folder);
        }
    }

    private static List<Path> outside(Path folder) throws Exception {
        try (Stream<Path> all = Stream.concat(Files.list(folder), Files.list(folder.getParent()))) {
            return all.filter(file -> file.getFileName().toString().startsWith("outside"))
                    .toList();
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        }
    }
}

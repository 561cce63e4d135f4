package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Twenty thousand damaged files of every format, made from good ones with a seed: all are read, or refused in words. More of them, others, or for
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

    /**
     * Reads damaged files of one kind.
     *
     * @param name of the kind
     * @param share its format has 20,000, of which it is this part: four kinds of picture share them
     */
    @ParameterizedTest
    @CsvSource({
        "idx images, 2",
        "idx labels, 4",
        "class names, 4",
        "model, 1",
        "keras h5, 2",
        "keras archive, 2",
        "ink, 1",
        "png, 4",
        "jpg, 4",
        "gif, 4",
        "bmp, 4",
        "preferences, 2",
        "image marks, 2",
        "run folder, 2",
        "run checkpoint, 2",
        "run zip, 1"
    })
    void damagedFilesAreReadOrRefusedInWords(String name, int share) throws Exception {
        HostileFormat format = new HostileFormats(made).of(name);
        Path folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "digitpad-hostile")
                : Files.createDirectory(made.resolve("hostile"));
        try {
            System.out.println(new ReadingWatch(format, folder, SEED).watch(INPUTS / share, TIME.toNanos()));
            assertThat(outside(folder))
                    .as("nothing is written beside the target")
                    .isEmpty();
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

package digitpad;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Development files that lie beside the repository, not in it: a test that needs one is skipped in a clone without them. */
public final class SharedFiles {
    private SharedFiles() {}

    /**
     * Finds a shared file, or skips the test. The folder is the system property {@code digitpad.shared}, else {@code shared} beside the
     * repository.
     *
     * @param name below the shared folder, such as {@code data/pen/pendigits-train.jsonl}
     * @return the file
     */
    public static Path find(String name) {
        String property = System.getProperty("digitpad.shared");
        Path folder = property != null
                ? Path.of(property)
                : Path.of("").toAbsolutePath().resolveSibling("shared");
        Path file = folder.resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: no " + file + "; set -Ddigitpad.shared=FOLDER");
        return file;
    }
}

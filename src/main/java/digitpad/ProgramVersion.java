package digitpad;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as the build wrote it. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** {@return such as "0.1.0"} */
    static String get() {
        try (InputStream text = ProgramVersion.class.getResourceAsStream("/digitpad/version.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's version is missing", broken);
        }
    }
}

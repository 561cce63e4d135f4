package digitpad.files.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The small Keras files that src/test/keras/fixtures.py made. */
public final class Fixtures {
    private Fixtures() {}

    /**
     * Puts all of them into a folder.
     *
     * @param folder that exists
     */
    public static void unpack(Path folder) throws IOException {
        try (InputStream stream = Fixtures.class.getResourceAsStream("/digitpad/keras/fixtures.zip");
                ZipInputStream zip = new ZipInputStream(stream)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), zip.readAllBytes());
            }
        }
    }
}

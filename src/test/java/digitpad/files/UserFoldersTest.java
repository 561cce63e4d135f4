package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFoldersTest {
    private static final String HOME = "user.home";

    private final String home = System.getProperty(HOME);
    private final String chosen = System.getProperty(UserFolders.DATA_PROPERTY);

    @TempDir
    Path folder;

    @BeforeEach
    void choose() {
        System.clearProperty(UserFolders.DATA_PROPERTY);
    }

    @AfterEach
    void putBack() {
        System.setProperty(HOME, home);
        if (chosen != null) {
            System.setProperty(UserFolders.DATA_PROPERTY, chosen);
        }
    }

    @Test
    void aFolderThatCanBeMadeIsNoProblem() {
        System.setProperty(UserFolders.DATA_PROPERTY, folder.resolve("not/yet").toString());
        assertThat(UserFolders.problem()).isEmpty();
        // Whoever names a folder needs no home.
        System.setProperty(HOME, "?");
        assertThat(UserFolders.homeless()).isEmpty();
    }

    @Test
    void aFileInTheWayIsToldWithWhatToDo() throws IOException {
        Path data = Files.createFile(folder.resolve("file")).resolve("data");
        System.setProperty(UserFolders.DATA_PROPERTY, data.toString());
        assertThat(UserFolders.problem())
                .hasValue("Nothing can be kept: " + data
                        + " cannot be written. Make it writable, or start Digitpad with" + " -Ddigitpad.data=FOLDER.");
    }

    @Test
    void withoutAHomeAFolderOfItsOwnIsUsedAndTold() {
        System.setProperty(HOME, "?");
        Path data = UserFolders.data();
        if (data.isAbsolute() && data.startsWith(System.getProperty("java.io.tmpdir"))) {
            assertThat(UserFolders.data()).isEqualTo(data);
            assertThat(UserFolders.problem())
                    .hasValueSatisfying(words -> assertThat(words).startsWith("There is no home folder"))
                    .isEqualTo(UserFolders.homeless());
        } else {
            // XDG_DATA_HOME, or APPDATA, tells where.
            assertThat(data).isAbsolute();
        }
    }
}

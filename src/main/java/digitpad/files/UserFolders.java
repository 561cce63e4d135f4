package digitpad.files;

import java.nio.file.Path;
import java.util.Locale;

/** Where the platform wants a program to keep what belongs to the user. */
public final class UserFolders {
    /** The system property that names another folder, for tests and for a program on a stick. */
    public static final String DATA_PROPERTY = "digitpad.data";

    private UserFolders() {}

    /** {@return the folder of models and drawings the user keeps; it may not exist yet} */
    public static Path data() {
        String chosen = System.getProperty(DATA_PROPERTY);
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (platform.contains("mac")) {
            return home.resolve("Library/Application Support/Digitpad");
        }
        if (platform.contains("win")) {
            return environment("APPDATA", home.resolve("AppData/Roaming")).resolve("Digitpad");
        }
        return environment("XDG_DATA_HOME", home.resolve(".local/share")).resolve("digitpad");
    }

    /** {@return the folder of preferences; it may not exist yet} */
    public static Path preferences() {
        boolean isChosen = System.getProperty(DATA_PROPERTY) != null;
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (isChosen || platform.contains("mac") || platform.contains("win")) {
            return data();
        }
        Path home = Path.of(System.getProperty("user.home"));
        return environment("XDG_CONFIG_HOME", home.resolve(".config")).resolve("digitpad");
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        // The XDG specification says that relative paths are to be ignored.
        return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}

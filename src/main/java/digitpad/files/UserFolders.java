package digitpad.files;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the platform wants a program to keep what belongs to the user. */
public final class UserFolders {
    private static final Words WORDS = Words.of(UserFolders.class);

    /** The system property that names another folder, for tests and for a program on a stick. */
    public static final String DATA_PROPERTY = "digitpad.data";

    private UserFolders() {}

    /** {@return the folder of models and drawings the user keeps; it may not exist yet} */
    public static Path data() {
        String chosen = System.getProperty(DATA_PROPERTY);
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path home = home();
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (platform.contains("mac")) {
            return home.resolve("Library/Application Support/Digitpad");
        }
        if (platform.contains("win")) {
            return environment("APPDATA", home.resolve("AppData/Roaming")).resolve("Digitpad");
        }
        return environment("XDG_DATA_HOME", home.resolve(".local/share")).resolve("digitpad");
    }

    /** {@return the folder of the models the user keeps; it may not exist yet} */
    public static Path models() {
        return data().resolve("models");
    }

    /** {@return the folder of preferences; it may not exist yet} */
    public static Path preferences() {
        boolean isChosen = System.getProperty(DATA_PROPERTY) != null;
        String platform = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (isChosen || platform.contains("mac") || platform.contains("win")) {
            return data();
        }
        Path home = home();
        return environment("XDG_CONFIG_HOME", home.resolve(".config")).resolve("digitpad");
    }

    private static Path home() {
        return hasHome() ? Path.of(System.getProperty("user.home")) : NoHome.FOLDER;
    }

    /** Users of containers may have none: Java calls it "?" then. */
    private static boolean hasHome() {
        String home = System.getProperty("user.home", "");
        return !home.isBlank() && Path.of(home).isAbsolute();
    }

    /** Made when it is asked for: a folder that nobody else knows, so that nobody else can put anything there. */
    private static final class NoHome {
        private static final Path FOLDER = made();

        private static Path made() {
            try {
                Path made = Files.createTempDirectory("digitpad");
                // Unless something is kept in it.
                made.toFile().deleteOnExit();
                return made;
            } catch (IOException full) {
                return Path.of(System.getProperty("java.io.tmpdir"), "digitpad");
            }
        }
    }

    /**
     * Why nothing the user keeps will be found again.
     *
     * @return a sentence for the user that says what to do; nothing if all is well
     */
    public static Optional<String> problem() {
        Optional<String> homeless = homeless();
        if (homeless.isPresent()) {
            return homeless;
        }
        Path data = data();
        return Stream.of(data, preferences())
                .filter(folder -> !canBeWritten(folder))
                .findFirst()
                .map(folder -> WORDS.text("folders.unwritable", folder, DATA_PROPERTY));
    }

    /**
     * Why what is written will not be found again although it can be written.
     *
     * @return a sentence for the user that says what to do; nothing if there is a home, or another folder is named
     */
    public static Optional<String> homeless() {
        return !hasHome() && data().startsWith(home())
                ? Optional.of(WORDS.text("folders.no-home", data(), DATA_PROPERTY))
                : Optional.empty();
    }

    /** Whether a folder can be written, or made. */
    private static boolean canBeWritten(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
    }

    private static Path environment(String name, Path otherwise) {
        String value = System.getenv(name);
        // The XDG specification says that relative paths are to be ignored.
        return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
    }
}

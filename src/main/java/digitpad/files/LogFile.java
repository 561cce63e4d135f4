package digitpad.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The program's log: warnings and faults are appended to one file in the user's folder, which is made when there is something to write.
 * Terminals stay free of it. Any thread.
 */
public final class LogFile extends Handler {
    /** A log that has grown larger is put aside, and another begun. */
    private static final long MAX_SIZE = 1 << 20;
    /** So many are kept beside the one that is written: the youngest is digitpad.1.log. */
    private static final int OLD = 2;

    private final Path file;

    /**
     * A log.
     *
     * @param file where it is written
     */
    LogFile(Path file) {
        this.file = file;
        setLevel(Level.WARNING);
        setFormatter(new SimpleFormatter());
    }

    /** {@return where faults are written} */
    public static Path path() {
        return UserFolders.data().resolve("digitpad.log");
    }

    /** Writes what is logged from now on to the log file, unless whoever starts the program configures logging otherwise. */
    public static void install() {
        if (System.getProperty("java.util.logging.config.file") != null) {
            return;
        }
        LogManager.getLogManager().reset();
        Logger.getLogger("").addHandler(new LogFile(path()));
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (!isLoggable(record)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            if (Files.exists(file) && Files.size(file) > MAX_SIZE) {
                rotate();
            }
            Files.writeString(
                    file, getFormatter().format(record), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | SecurityException e) {
            // There is nowhere left to say it: the program goes on without a log.
            setLevel(Level.OFF);
        }
    }

    private void rotate() throws IOException {
        for (int age = OLD; age > 0; age--) {
            Path younger = age == 1 ? file : old(age - 1);
            if (Files.exists(younger)) {
                Files.move(younger, old(age), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int age) {
        String name = file.getFileName().toString();
        int end = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, end) + "." + age + name.substring(end));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // No file is held open.
    }
}

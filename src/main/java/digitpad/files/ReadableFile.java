package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is asked of every file before its content is looked at. */
public final class ReadableFile {
    private static final Words WORDS = Words.of(ReadableFile.class);

    private ReadableFile() {}

    /**
     * Checks that there is something to read.
     *
     * @param file what somebody named
     * @param expected what it should be, such as "a picture"
     * @throws UnreadableFileException if it is missing, a directory, empty or may not be read
     */
    public static void require(Path file, String expected) throws UnreadableFileException {
        if (Files.isDirectory(file)) {
            throw new UnreadableFileException(WORDS.text("file-is-folder", file, expected));
        }
        if (!Files.exists(file)) {
            throw new UnreadableFileException(WORDS.text("no-file", file));
        }
        if (!Files.isReadable(file)) {
            throw new UnreadableFileException(WORDS.text("file-forbidden", file));
        }
        try {
            // A pipe has no size to speak of, but may have content.
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw new UnreadableFileException(WORDS.text("file-empty", file, expected));
            }
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * Reading failed for a reason of the system's.
     *
     * @param file what was read
     * @param cause why it failed
     * @return the exception to throw
     */
    public static UnreadableFileException failed(Path file, IOException cause) {
        return new UnreadableFileException(WORDS.text("file-unreadable", file, cause.getMessage()), cause);
    }
}

package digitpad.cli;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file could not be read or written. */
final class FileProblem {
    private static final Words WORDS = Words.of(FileProblem.class);

    private FileProblem() {}

    /**
     * The words for a fault.
     *
     * @param fault as the system told it
     * @return the file, if the fault names one, and what is wrong
     */
    static String words(IOException fault) {
        return fault instanceof FileSystemException file
                ? WORDS.text("at-file", file.getFile(), reason(file))
                : reason(fault);
    }

    /**
     * Only what is wrong, for words that name the file already.
     *
     * @param fault as the system told it
     * @return what is wrong
     */
    static String reason(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return WORDS.text("file.missing");
        }
        if (fault instanceof AccessDeniedException) {
            return WORDS.text("file.forbidden");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return WORDS.text("file.in-the-way");
        }
        if (fault instanceof NotDirectoryException) {
            return WORDS.text("file.no-folder");
        }
        if (fault instanceof FileSystemException file) {
            return file.getReason() == null ? WORDS.text("file.unusable") : file.getReason();
        }
        return fault.getMessage() == null ? WORDS.text("file.fault") : fault.getMessage();
    }
}

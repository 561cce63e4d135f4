package digitpad.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words why a file could not be read or written. */
final class FileProblem {
    private FileProblem() {}

    /**
     * The words for a fault.
     *
     * @param fault as the system told it
     * @return the file, if the fault names one, and what is wrong
     */
    static String words(IOException fault) {
        if (fault instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        return fault.getMessage() == null ? "a file cannot be read or written" : fault.getMessage();
    }

    private static String reason(FileSystemException fault) {
        if (fault instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (fault instanceof AccessDeniedException) {
            return "reading or writing it is not allowed";
        }
        if (fault instanceof FileAlreadyExistsException) {
            return "is in the way";
        }
        if (fault instanceof NotDirectoryException) {
            return "not a directory";
        }
        return fault.getReason() == null ? "cannot be read or written" : fault.getReason();
    }
}

package digitpad.digits;

import java.io.IOException;

/**
 * A file that cannot be used. The message is one line for the user: it names the file, says what is wrong and, where something helps, what
 * to do.
 */
public final class UnreadableFileException extends IOException {
    /**
     * A file is unusable for a reason of its own.
     *
     * @param message one line for the user
     */
    public UnreadableFileException(String message) {
        super(message);
    }

    /**
     * A file is unusable because reading it failed.
     *
     * @param message one line for the user
     * @param cause what failed, for the log
     */
    public UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }
}

package digitpad.cli;

import java.io.IOException;

/** Standard output takes no more results. */
final class OutputLostException extends RuntimeException {
    /**
     * Writing failed.
     *
     * @param cause the system's reason
     */
    OutputLostException(IOException cause) {
        super(cause.getMessage(), cause);
    }

    /** {@return whether the reader has had enough, as {@code head} has after some lines} */
    boolean isReaderGone() {
        // The first is what Unix says, the other two Windows; Java has no class for it.
        String reason = String.valueOf(getMessage());
        return reason.contains("Broken pipe")
                || reason.contains("pipe is being closed")
                || reason.contains("pipe has been ended");
    }
}

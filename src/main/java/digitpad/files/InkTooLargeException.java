package digitpad.files;

import java.io.IOException;

/** A drawing is larger than any that would be read again; its message says so, and what is allowed, in words for the user. */
public final class InkTooLargeException extends IOException {
    InkTooLargeException(String message) {
        super(message);
    }
}

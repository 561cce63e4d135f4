package digitpad.cli;

/** A command cannot do what it was asked to; the message tells the user why, in one line. Ends with exit code 1. */
final class CommandFailure extends Exception {
    /**
     * A failure.
     *
     * @param message which file, what is wrong, what to do
     */
    CommandFailure(String message) {
        super(message);
    }
}

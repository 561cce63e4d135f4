package digitpad.ui.workspace;

/**
 * Something the user should know, shown in a strip under the page header until it is put away.
 *
 * @param kind how it is shown
 * @param text one or two sentences: what happened, to what, what to do
 */
public record Message(Kind kind, String text) {
    /** How a message is shown. */
    public enum Kind {
        /** Something was done. */
        NOTICE,
        /** Something could not be done. */
        PROBLEM
    }
}

package digitpad.ui.workspace;

import java.util.Optional;

/**
 * Something the user should know, shown in a strip over the page header.
 *
 * @param kind how it is shown
 * @param text one or two sentences: what happened, to what, what to do
 * @param offer what can be done about it at once; such a message stays until it is taken up or put away
 */
public record Message(Kind kind, String text, Optional<Offer> offer) {
    /** How a message is shown. */
    public enum Kind {
        /** Something was done, or can be. */
        NOTICE,
        /** Something could not be done. */
        PROBLEM
    }

    /**
     * Something that can be done.
     *
     * @param words for a button
     * @param action does it; FX thread
     */
    public record Offer(String words, Runnable action) {}
}

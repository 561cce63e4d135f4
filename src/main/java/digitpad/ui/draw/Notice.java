package digitpad.ui.draw;

import java.util.Optional;

/**
 * Something that was done, told in passing.
 *
 * @param text a few words
 * @param undo takes it back, if that can be done
 */
public record Notice(String text, Optional<Runnable> undo) {
    /**
     * Something that needs no taking back.
     *
     * @param text a few words
     */
    public Notice(String text) {
        this(text, Optional.empty());
    }
}

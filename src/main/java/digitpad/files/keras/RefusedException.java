package digitpad.files.keras;

import digitpad.words.Words;
import java.io.IOException;

/** A file, or a layer in it, that cannot be imported. The message is for people, to be put after the file's name. */
final class RefusedException extends IOException {
    private static final Words WORDS = Words.of(RefusedException.class);

    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A layer that cannot be imported.
     *
     * @param layer which
     * @param reason completes "cannot be imported: …"
     */
    static RefusedException of(KerasLayer layer, String reason) {
        return new RefusedException(WORDS.text("layer", layer.title(), reason));
    }
}

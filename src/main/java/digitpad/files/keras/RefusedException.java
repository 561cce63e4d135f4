package digitpad.files.keras;

import java.io.IOException;

/** A file, or a layer in it, that cannot be imported. The message is for people, to be put after the file's name. */
final class RefusedException extends IOException {
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
        return new RefusedException("the layer " + layer.title() + " cannot be imported: " + reason);
    }
}

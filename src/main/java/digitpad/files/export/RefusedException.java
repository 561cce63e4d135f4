package digitpad.files.export;

import digitpad.words.Words;
import java.io.IOException;

/** A model, or a layer of it, that cannot be exported. The message is for people, to be put after the file's name. */
final class RefusedException extends IOException {
    private static final Words WORDS = Words.of(RefusedException.class);

    RefusedException(String message) {
        super(message);
    }

    /**
     * A layer that cannot be exported.
     *
     * @param layer which
     * @param reason completes "cannot be exported: …"
     */
    static RefusedException of(PlacedLayer layer, String reason) {
        return new RefusedException(
                WORDS.text("layer", layer.index() + 1, layer.output().kind(), reason));
    }
}

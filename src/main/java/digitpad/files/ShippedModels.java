package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The trained models inside the program, by name. */
public final class ShippedModels {
    private static final Words WORDS = Words.of(ShippedModels.class);

    /** What they are called; the one that is used unless another is named comes first. */
    public static final List<String> NAMES =
            List.of("digitpad", "lenet", "quick", "ubajaka", "schmudde", "chollet", "lesson31");

    private ShippedModels() {}

    /**
     * Opens one.
     *
     * @param engine opens it
     * @param name one of {@link #NAMES}
     * @return the model
     * @throws UnreadableFileException if this copy of the program lacks it
     * @throws IOException if it cannot be read
     */
    public static Model open(Engine engine, String name) throws IOException {
        try (InputStream stream = ShippedModels.class.getResourceAsStream("/digitpad/models/" + name + ".zip")) {
            if (stream == null) {
                throw new UnreadableFileException(WORDS.text("shipped.model", name));
            }
            return engine.open(stream, name);
        }
    }
}

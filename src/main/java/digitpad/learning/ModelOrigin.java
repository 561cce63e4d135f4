package digitpad.learning;

import java.util.List;

/**
 * Where an imported model comes from, and how it was taken.
 *
 * @param program what saved it, such as "Keras 2.15.0"
 * @param file its name, without folders
 * @param scale the numbers that it takes for pixels
 * @param notes what was assumed or changed, each one sentence for people
 */
public record ModelOrigin(String program, String file, PixelScale scale, List<String> notes) {
    /** Copies the notes. */
    public ModelOrigin {
        notes = List.copyOf(notes);
    }
}

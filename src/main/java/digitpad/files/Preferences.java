package digitpad.files;

import digitpad.learning.TrainingSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window finds again at its next start.
 *
 * @param window where it was
 * @param page the name of the page in view
 * @param looks theme, accent, size
 * @param language a tag such as "de"; nothing for the system's
 * @param hasSeenSteps whether the first steps were shown
 * @param model what was in use
 * @param training what was chosen for the next run
 */
public record Preferences(
        Optional<WindowPlace> window,
        Optional<String> page,
        Looks looks,
        Optional<String> language,
        boolean hasSeenSteps,
        Optional<ModelChoice> model,
        Optional<TrainingChoice> training) {
    /** Before the first start. */
    public static final Preferences NONE = new Preferences(
            Optional.empty(),
            Optional.empty(),
            Looks.USUAL,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty());

    /**
     * The place of a window on the screens, in screen units.
     *
     * @param x of its left edge
     * @param y of its top edge
     * @param width with its frame
     * @param height with its frame
     * @param isMaximized whether it fills its screen; the rest is then where it goes back to
     */
    public record WindowPlace(double x, double y, double width, double height, boolean isMaximized) {}

    /**
     * A model.
     *
     * @param name for people
     * @param file where it lies; nothing if it ships with the program
     */
    public record ModelChoice(String name, Optional<Path> file) {}

    /**
     * The form of the Train page.
     *
     * @param recipe its name
     * @param settings the recipe's, or changed
     */
    public record TrainingChoice(String recipe, TrainingSettings settings) {}
}

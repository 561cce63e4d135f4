package digitpad.ui.parts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * The colour of what is selected, of lines about the training set and of the button that matters most. None is orange, green or red: these
 * mean validation, right and wrong.
 */
public enum Accent {
    /** As GitHub's. */
    BLUE(
            new Shades("#0860ca", "#0969da", "#ddf4ff", "#e8f4ff", "#8250df"),
            new Shades("#58a6ff", "#1f6feb", "#13233a", "#13233a", "#bc8cff")),
    /** Between blue and green. */
    TEAL(
            new Shades("#0b6b75", "#0b7480", "#d9f2f2", "#e6f6f6", "#8250df"),
            new Shades("#39c5cf", "#0e7c86", "#0f2a30", "#0f2a30", "#bc8cff")),
    /** The learning rate, usually violet, is blue then. */
    VIOLET(
            new Shades("#6f42c1", "#7a4bd6", "#f1e8ff", "#f6f0ff", "#0969da"),
            new Shades("#bc8cff", "#8557e0", "#251c3d", "#251c3d", "#58a6ff")),
    /** A red that is far from the red of errors. */
    MAGENTA(
            new Shades("#a3277a", "#b0308a", "#fde8f5", "#fef1f9", "#0969da"),
            new Shades("#f778ba", "#b84a93", "#33182b", "#33182b", "#58a6ff")),
    /** No colour at all. */
    GRAPHITE(
            new Shades("#424a53", "#57606a", "#e3e7eb", "#ebeef1", "#8250df"),
            new Shades("#c0c8d0", "#6a737d", "#262c34", "#262c34", "#bc8cff"));

    private final Shades light;
    private final Shades dark;

    Accent(Shades light, Shades dark) {
        this.light = light;
        this.dark = dark;
    }

    /**
     * What an accent is in one theme.
     *
     * @param text on page, card and tint
     * @param fill under white text, and of lines
     * @param tint behind what is selected
     * @param selected behind selected rows
     * @param other of a second quantity beside the accent's
     */
    record Shades(Color text, Color fill, Color tint, Color selected, Color other) {
        private Shades(String text, String fill, String tint, String selected, String other) {
            this(Color.web(text), Color.web(fill), Color.web(tint), Color.web(selected), Color.web(other));
        }
    }

    Shades shades(Palette.Theme theme) {
        return theme == Palette.Theme.DARK ? dark : light;
    }

    /**
     * An accent by its id.
     *
     * @param id such as "blue"
     * @return the accent; nothing if there is none of that id
     */
    public static Optional<Accent> named(String id) {
        return Arrays.stream(values()).filter(accent -> accent.id().equals(id)).findFirst();
    }

    /** {@return the name in lower case, for files and style sheets} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

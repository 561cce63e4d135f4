package digitpad.ui;

import digitpad.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells, before JavaFX is started, whether a window can open. */
public final class DisplayCheck {
    private static final Words WORDS = Words.of(DisplayCheck.class);

    private DisplayCheck() {}

    /**
     * What a user on a machine without a display is told.
     *
     * @return one line
     */
    public static String noDisplay() {
        return WORDS.text("no-display");
    }

    /**
     * Looks for a display.
     *
     * @param systemProperties such as {@code os.name}
     * @param environment such as {@code DISPLAY}
     * @return why no window can open, in one line for the user; nothing if one can
     */
    public static Optional<String> problem(Map<?, ?> systemProperties, Map<String, String> environment) {
        boolean linux = String.valueOf(systemProperties.get("os.name"))
                .toLowerCase(Locale.ROOT)
                .contains("linux");
        boolean headlessPlatform = "Monocle".equals(systemProperties.get("glass.platform"));
        boolean display = !environment.getOrDefault("DISPLAY", "").isBlank();
        return linux && !headlessPlatform && !display ? Optional.of(noDisplay()) : Optional.empty();
    }
}

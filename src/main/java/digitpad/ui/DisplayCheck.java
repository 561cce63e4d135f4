package digitpad.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells, before JavaFX is started, whether a window can open. */
public final class DisplayCheck {
    /** The one line for a machine without a display. */
    public static final String NO_DISPLAY = "digitpad: there is no display to open the window on. Use the command line"
            + " (java -jar digitpad.jar --help), or run the window under xvfb-run.";

    private DisplayCheck() {}

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
        return linux && !headlessPlatform && !display ? Optional.of(NO_DISPLAY) : Optional.empty();
    }
}

package digitpad.ui;

import digitpad.words.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells, before JavaFX is started, whether a window can open, and has what it needs. */
public final class StartCheck {
    private static final Words WORDS = Words.of(StartCheck.class);

    /** With less, anything may fail anywhere. */
    private static final int MEGABYTES = 96;

    private StartCheck() {}

    /**
     * Looks at the memory.
     *
     * @param bytes how much may be used
     * @return why no window can open, in one line for the user; nothing if one can
     */
    public static Optional<String> memoryProblem(long bytes) {
        long megabytes = bytes >> 20;
        return megabytes < MEGABYTES ? Optional.of(WORDS.text("no-memory", MEGABYTES, megabytes)) : Optional.empty();
    }

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

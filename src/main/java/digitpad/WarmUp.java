package digitpad;

import digitpad.files.PreferencesFile;
import digitpad.files.UserFolders;
import digitpad.ui.parts.Appearance;

/**
 * Has the virtual machine load, while JavaFX starts on another core, what the window needs next: fonts, and the classes that read JSON. Nothing
 * it makes is kept.
 */
final class WarmUp {
    private WarmUp() {}

    /** Begins, in the background. What fails here is told when it is needed. */
    static void begin() {
        Thread thread = new Thread(WarmUp::read, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void read() {
        Appearance.loadFonts();
        // JSON takes the most.
        new PreferencesFile(UserFolders.preferences().resolve("preferences.json"));
    }
}

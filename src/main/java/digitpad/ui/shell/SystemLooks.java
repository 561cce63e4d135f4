package digitpad.ui.shell;

import digitpad.files.Looks;
import digitpad.ui.parts.Appearance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the system, in the background, whether it is dark and whether it wants less motion, and follows it: some seconds after it has changed, or at
 * once when the window gets the focus back. JavaFX 21 does not tell. Owns its thread.
 */
public final class SystemLooks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemLooks.class);
    private static final long PAUSE_SECONDS = 15;
    private static final long PATIENCE_SECONDS = 2;
    private static final int MOST_BYTES = 4096;

    private final Appearance appearance;
    private final Executor fxThread;
    private final ScheduledExecutorService asker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "system-looks");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs a command. */
    interface Shell {
        /**
         * What a command writes.
         *
         * @param command and its arguments
         * @return its output; nothing if it is not there, fails or takes long
         */
        Optional<String> output(String... command);
    }

    /**
     * What the system wants.
     *
     * @param isDark whether its theme is dark
     * @param isStill whether it wants less motion
     */
    record Wishes(boolean isDark, boolean isStill) {}

    /**
     * Follows the system from now on.
     *
     * @param appearance is told
     * @param fxThread where it is told
     */
    public SystemLooks(Appearance appearance, Executor fxThread) {
        this.appearance = appearance;
        this.fxThread = fxThread;
        asker.scheduleWithFixedDelay(this::follow, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Asks now, because the user may come from the system's settings. */
    public void askAgain() {
        if (appearance.looksProperty().get().theme() == Looks.ThemeChoice.SYSTEM && !asker.isShutdown()) {
            asker.execute(this::follow);
        }
    }

    private void follow() {
        Wishes wishes = wishes(System.getProperty("os.name"), SystemLooks::run);
        fxThread.execute(() -> {
            appearance.systemDarkProperty().set(wishes.isDark());
            appearance.systemStillProperty().set(wishes.isStill());
        });
    }

    /**
     * Asks a system.
     *
     * @param system its name, as Java has it
     * @param shell runs commands there
     * @return what it wants; light and moving where it does not tell
     */
    static Wishes wishes(String system, Shell shell) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return new Wishes(
                    says(shell.output("defaults", "read", "-g", "AppleInterfaceStyle"), "Dark"),
                    says(shell.output("defaults", "read", "com.apple.universalaccess", "reduceMotion"), "1"));
        }
        if (name.contains("win")) {
            String themes = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            String desktop = "HKCU\\Control Panel\\Desktop\\WindowMetrics";
            return new Wishes(
                    says(shell.output("reg", "query", themes, "/v", "AppsUseLightTheme"), "0x0"),
                    shell.output("reg", "query", desktop, "/v", "MinAnimate")
                            .filter(text -> text.strip().endsWith(" 0"))
                            .isPresent());
        }
        return new Wishes(
                isDarkOnLinux(shell),
                says(shell.output("gsettings", "get", "org.gnome.desktop.interface", "enable-animations"), "false"));
    }

    /** By the portal, which all desktops share, else by GNOME's settings, the older name of its theme last. */
    private static boolean isDarkOnLinux(Shell shell) {
        Optional<String> portal = shell.output(
                "gdbus",
                "call",
                "--session",
                "--timeout",
                "2",
                "--dest",
                "org.freedesktop.portal.Desktop",
                "--object-path",
                "/org/freedesktop/portal/desktop",
                "--method",
                "org.freedesktop.portal.Settings.Read",
                "org.freedesktop.appearance",
                "color-scheme");
        if (says(portal, "uint32 1") || says(portal, "uint32 2")) {
            return says(portal, "uint32 1");
        }
        return says(shell.output("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"), "prefer-dark")
                || says(shell.output("gsettings", "get", "org.gnome.desktop.interface", "gtk-theme"), "dark'");
    }

    private static boolean says(Optional<String> output, String word) {
        return output.filter(text -> text.contains(word)).isPresent();
    }

    private static Optional<String> run(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    return Optional.empty();
                }
                return Optional.of(new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            LOG.debug("the program ends");
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        asker.shutdownNow();
    }
}

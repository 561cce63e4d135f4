package digitpad;

import digitpad.cli.Console;
import digitpad.cli.DigitpadCommand;
import digitpad.cli.StartBenchmark;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.LogFile;
import digitpad.files.UserFolders;
import digitpad.ui.StartCheck;
import digitpad.words.Language;
import digitpad.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;

/**
 * Starts the window, with the files that are named if there are any, or the command line if there are other arguments. It does not extend {@link Application}: a main class that does must have
 * JavaFX on the module path.
 */
public final class Launcher {
    private static final Words WORDS = Words.of(Launcher.class);
    private static final int FAILURE = 1;
    /** Held, because loggers are weakly referenced. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Launcher() {}

    /**
     * Runs the program.
     *
     * @param arguments a command and its options; or files for the window, or none
     */
    public static void main(String[] arguments) {
        // Named, or SLF4J would open every library to look for it; it tells so on standard error unless it is told not
        // to.
        System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        LogFile.install();
        Language.speak(Optional.empty());
        System.exit(isForWindow(arguments) ? openWindow(arguments) : runCommand(arguments));
    }

    private static boolean isForWindow(String[] arguments) {
        return Stream.of(arguments)
                .allMatch(argument -> FilesToOpen.isFile(argument) || argument.equals(StartBenchmark.ARGUMENT));
    }

    private static int runCommand(String[] arguments) {
        // Pictures are read with java.awt, which must not look for a display.
        System.setProperty("java.awt.headless", "true");
        if (List.of(arguments).contains("--json")) {
            // For programs, which read the same in every country.
            Locale.setDefault(Locale.ENGLISH);
        }
        return new DigitpadCommand(
                        Dl4jEngine::new,
                        ProgramVersion.get(),
                        UserFolders.data().resolve("runs"),
                        Console.ofProcess())
                .execute(arguments);
    }

    private static int openWindow(String[] arguments) {
        for (String argument : arguments) {
            if (FilesToOpen.isFile(argument) && !FilesToOpen.exists(argument)) {
                System.err.println(WORDS.text("no-such-file", argument));
                return FAILURE;
            }
        }
        Optional<String> problem = StartCheck.problem(System.getProperties(), System.getenv())
                .or(() -> StartCheck.memoryProblem(Runtime.getRuntime().maxMemory()));
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return FAILURE;
        }
        // JavaFX warns that it is on the class path, where we put it on purpose.
        JAVAFX.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        WarmUp.begin();
        try {
            Application.launch(DigitpadApp.class, arguments);
            return 0;
        } catch (UnsupportedOperationException noDisplay) {
            // DISPLAY names a display that nobody serves.
            System.err.println(StartCheck.noDisplay());
            return FAILURE;
        }
    }
}

package digitpad.cli;

import digitpad.files.UserFolders;
import digitpad.words.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program's window again and again, as it was started itself, and times it from outside: the process, the window painted, and
 * the first reading of a seven that is drawn in the moment the window is there. Every start but the first finds what the first unpacked.
 * Settings and data of the user stay untouched.
 */
public final class StartBenchmark {
    private static final Words WORDS = Words.of(StartBenchmark.class);

    /** The argument that makes the window tell how far it is, draw, and close by itself. */
    public static final String ARGUMENT = "--measure-start";
    /** The line on standard output when the window is painted. */
    public static final String WINDOW = "window";
    /** The line on standard output when the reading is painted. */
    public static final String READING = "reading";

    private static final String MAIN_CLASS = "digitpad.Launcher";
    /** What jpackage's launcher tells of itself. */
    private static final String PACKAGED_LAUNCHER = "jpackage.app-path";
    /** With this in its environment, that launcher takes itself for one that was launched by itself. */
    private static final String RELAUNCHED = "_JPACKAGE_LAUNCHER";

    private static final long PATIENCE_SECONDS = 120;

    /**
     * One start.
     *
     * @param window from the start of the process until the window is painted
     * @param reading from the start of the process until the reading is painted
     * @param processor what the process took of all cores until then; nothing if the system does not tell
     */
    record Start(Duration window, Duration reading, Optional<Duration> processor) {}

    private StartBenchmark() {}

    /**
     * Measures.
     *
     * @param count of starts, after a first one with empty caches
     * @return one more start than asked for, the first one first
     * @throws IOException if the program cannot be started
     * @throws CommandFailure if its window does not open, in the window's own words
     */
    static List<Start> measure(int count) throws IOException, CommandFailure {
        Path folder = Files.createTempDirectory("digitpad-start");
        try {
            List<Start> starts = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                starts.add(start(folder));
            }
            return starts;
        } finally {
            delete(folder);
        }
    }

    private static Start start(Path folder) throws IOException, CommandFailure {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().remove(RELAUNCHED);
        // The one way to set properties that the packaged launcher obeys too.
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-D" + UserFolders.DATA_PROPERTY + "=" + folder.resolve("data")
                                + " -Dorg.bytedeco.javacpp.cachedir=" + folder.resolve("natives")
                                + " -Djavafx.cachedir=" + folder.resolve("javafx"));
        Path complaints = folder.resolve("complaints.txt");
        long begun = System.nanoTime();
        Process process = builder.redirectError(complaints.toFile()).start();
        // A window that hangs is ended, and with it the wait for its next line.
        process.onExit()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .whenComplete((ended, late) -> process.destroyForcibly());
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            Duration window = await(WINDOW, lines, begun, complaints);
            Duration reading = await(READING, lines, begun, complaints);
            Start start = new Start(window, reading, process.info().totalCpuDuration());
            process.onExit().join();
            return start;
        }
    }

    private static Duration await(String expected, BufferedReader lines, long begun, Path complaints)
            throws IOException, CommandFailure {
        String line = lines.readLine();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (!expected.equals(line)) {
            throw new CommandFailure(Files.readAllLines(complaints).stream()
                    .filter(each -> !each.startsWith("Picked up "))
                    .findFirst()
                    .orElse(WORDS.text("start.never", expected)));
        }
        return taken;
    }

    /** As this process was started: by the installed program, or by a java command with its options. */
    private static List<String> command() {
        String launcher = System.getProperty(PACKAGED_LAUNCHER);
        if (launcher != null) {
            return List.of(launcher, ARGUMENT);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN_CLASS, ARGUMENT));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package digitpad.files;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody who mends the program wants to know of where it runs. It tells nothing of who runs it. */
public final class Diagnostics {
    private static final Words WORDS = Words.of(Diagnostics.class);
    private static final int LOG_LINES = 60;
    private static final int LOG_BYTES = 64 << 10;
    private static final long MEGABYTE = 1 << 20;
    /** A name this short is part of too many other words. */
    private static final int SHORTEST_NAME = 3;

    private Diagnostics() {}

    /**
     * Gathers everything. Reads the log: not on the FX thread.
     *
     * @param facts that only the caller knows, in their order: names and values
     * @return lines, in English, for a report; folders of the user's and the user's name are taken out
     */
    public static String text(Map<String, String> facts) {
        Runtime runtime = Runtime.getRuntime();
        String machine = """
                Java           %s (%s)
                System         %s %s, %s
                Processors     %d
                Memory         %d MB used, %d MB at most
                """.formatted(
                        System.getProperty("java.runtime.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        runtime.availableProcessors(),
                        (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE,
                        runtime.maxMemory() / MEGABYTE);
        String own = facts.entrySet().stream()
                .map(fact -> String.format("%-14s %s%n", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining());
        return withoutNames(own + machine + "\nLog\n" + log());
    }

    private static String log() {
        Path file = LogFile.path();
        if (!Files.exists(file)) {
            return "empty\n";
        }
        try {
            byte[] all = Files.readAllBytes(file);
            int from = Math.max(0, all.length - LOG_BYTES);
            List<String> lines = new String(all, from, all.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - LOG_LINES))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException unreadable) {
            return WORDS.text("log-unreadable") + "\n";
        }
    }

    /**
     * Takes out who and where the user is.
     *
     * @param text any
     * @return it, with ~ for the home directory and "user" for the user's name
     */
    static String withoutNames(String text) {
        String home = System.getProperty("user.home");
        String name = System.getProperty("user.name");
        String homeless = home.length() > 1 ? text.replace(home, "~") : text;
        return name.length() < SHORTEST_NAME
                ? homeless
                : homeless.replaceAll("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Matcher.quoteReplacement("user"));
    }
}

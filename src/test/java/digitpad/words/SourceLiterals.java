package digitpad.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The string literals of Java sources, without those in comments. */
final class SourceLiterals {
    /**
     * A literal.
     *
     * @param file where it stands
     * @param line counted from 1
     * @param text what the program sees
     * @param before the statement up to it, with its other literals blank
     */
    record Literal(Path file, int line, String text, String before) {
        /** {@return what a person has to look at} */
        String place() {
            return file.getFileName() + ":" + line + " \"" + text + "\"";
        }
    }

    private final Path file;
    private final String source;
    private final List<Literal> found = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int at;

    private SourceLiterals(Path file, String source) {
        this.file = file;
        this.source = source;
    }

    /** Of all classes of one package. */
    static List<Literal> ofPackage(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Literal> found = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                found.addAll(new SourceLiterals(file, Files.readString(file)).all());
            }
            return found;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private List<Literal> all() {
        while (at < source.length()) {
            if (source.startsWith("//", at)) {
                skipTo("\n", at);
            } else if (source.startsWith("/*", at)) {
                skipTo("*/", at);
            } else if (source.startsWith("\"\"\"", at)) {
                int end = source.indexOf("\"\"\"", at + 3);
                add(source.substring(at + 3, end), end + 3);
            } else if (source.charAt(at) == '"') {
                int end = closing('"');
                add(source.substring(at + 1, end), end + 1);
            } else if (source.charAt(at) == '\'') {
                at = closing('\'') + 1;
            } else {
                char here = source.charAt(at++);
                if (here == ';' || here == '{' || here == '}') {
                    statement.setLength(0);
                } else {
                    statement.append(here);
                }
            }
        }
        return found;
    }

    private int closing(char quote) {
        int end = at + 1;
        while (source.charAt(end) != quote) {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private void skipTo(String end, int from) {
        at = source.indexOf(end, from) + end.length();
    }

    private void add(String escaped, int after) {
        int line = 1
                + (int) source.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        found.add(
                new Literal(file, line, unescaped(escaped), statement.toString().strip()));
        statement.append("\"\"");
        at = after;
    }

    private static String unescaped(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\\\", i)) {
                text.append("\\\\");
                i++;
            } else if (escaped.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString().translateEscapes();
    }
}

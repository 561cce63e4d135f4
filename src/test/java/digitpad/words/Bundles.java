package digitpad.words;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The bundles of one package, if it has any, as they lie in the sources, and what is allowed about them in the test resources: {@code not-words.txt} holds
 * literals that are no words though they look so, a line each, {@code *} at the end standing for any rest; {@code same_de.txt} the keys that
 * read the same in German as in English.
 */
record Bundles(Path folder) {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ALLOWED = Path.of("src/test/resources");

    /** Of every package, those too that say nothing and so have none. */
    static List<Bundles> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file.getParent()))
                    .distinct()
                    .sorted()
                    .map(Bundles::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** {@return the files of texts that no package would ask for} */
    static List<Path> ofNoPackage() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("words(_\\w+)?\\.properties"))
                    .filter(file -> !Files.isDirectory(SOURCES.resolve(RESOURCES.relativize(file.getParent()))))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    List<SourceLiterals.Literal> literals() {
        return SourceLiterals.ofPackage(SOURCES.resolve(folder));
    }

    /** {@return the texts by key; nothing if the file is missing} */
    TreeMap<String, String> texts(Language language) {
        TreeMap<String, String> texts = new TreeMap<>();
        Path file = RESOURCES.resolve(folder).resolve("words" + suffix(language) + ".properties");
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        }
        return texts;
    }

    Set<String> notWords() {
        return lines("not-words.txt");
    }

    Set<String> same(Language language) {
        return lines("same" + suffix(language) + ".txt");
    }

    private Set<String> lines(String name) {
        Path file = ALLOWED.resolve(folder).resolve(name);
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String suffix(Language language) {
        return language == Language.ENGLISH ? "" : "_" + language.locale();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}

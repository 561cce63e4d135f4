import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet the same in JavaFX's binary form, which it takes instead: nothing need be parsed at the start. Run by every
 * build, with JavaFX on the class path: {@code java -cp … packaging/Stylesheets.java target/classes}.
 */
final class Stylesheets {
    private Stylesheets() {}

    /**
     * Converts.
     *
     * @param arguments the folder with the style sheets, at any depth
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString();
            Path binary = sheet.resolveSibling(name.substring(0, name.length() - "css".length()) + "bss");
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        }
    }
}

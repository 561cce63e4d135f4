package digitpad.cli;

import digitpad.words.Words;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the name of a file into its path. */
final class PathConverter implements ITypeConverter<Path> {
    private static final Words WORDS = Words.of(PathConverter.class);

    @Override
    public Path convert(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException(WORDS.text("file.empty-name"));
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            // In the locale "C", Java can name no file beyond ASCII.
            throw new TypeConversionException(WORDS.text(
                    "file.charset",
                    name,
                    System.getProperty(
                            "sun.jnu.encoding", Charset.defaultCharset().name())));
        }
    }
}

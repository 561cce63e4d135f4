package digitpad.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the name of a file into its path. */
final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("a file's name is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            // In the locale "C", Java can name no file beyond ASCII.
            throw new TypeConversionException(name + ": no file can have this name where the character set is "
                    + System.getProperty(
                            "sun.jnu.encoding", Charset.defaultCharset().name())
                    + "; if it has one, set LC_ALL to a UTF-8 locale such as C.UTF-8");
        }
    }
}

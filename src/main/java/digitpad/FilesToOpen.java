package digitpad;

import java.io.File;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Arguments that name files: what a desktop starts the program with when a file is double-clicked. */
final class FilesToOpen {
    private static final String URI_START = "file:";

    private FilesToOpen() {}

    /**
     * Tells files from commands.
     *
     * @param argument of the program
     * @return whether it can only be a file: no command and no option has a point or a separator in its name
     */
    static boolean isFile(String argument) {
        return !argument.startsWith("-")
                && (argument.contains(".") || argument.contains("/") || argument.contains(File.separator));
    }

    /**
     * The files among some arguments.
     *
     * @param arguments of the program
     * @return those that name files, in their order
     */
    static List<Path> in(List<String> arguments) {
        return arguments.stream()
                .filter(FilesToOpen::isFile)
                .map(FilesToOpen::path)
                .toList();
    }

    /**
     * Whether an argument names something that is there.
     *
     * @param argument that {@link #isFile names a file}
     * @return whether it can be opened, as far as its name tells
     */
    static boolean exists(String argument) {
        try {
            return Files.exists(path(argument));
        } catch (IllegalArgumentException | FileSystemNotFoundException nameless) {
            return false;
        }
    }

    /** Some desktops hand over addresses where paths were asked for. */
    private static Path path(String argument) throws InvalidPathException {
        return argument.startsWith(URI_START) ? Path.of(URI.create(argument)) : Path.of(argument);
    }
}

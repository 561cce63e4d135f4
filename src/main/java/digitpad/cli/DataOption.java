package digitpad.cli;

import digitpad.digits.DataFolder;
import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that chooses a data set. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            converter = PathConverter.class,
            description = "A folder of four IDX files, gzipped or not, named as MNIST's are, such as Fashion-MNIST; a"
                    + " classes.txt in it names the classes, a line each. MNIST unless told.")
    private Path folder;

    /**
     * Reads it.
     *
     * @return the data set
     * @throws UnreadableFileException if it cannot be read; names the file and says what is wrong
     */
    DataSet load() throws UnreadableFileException {
        return folder == null ? Mnist.load() : DataFolder.read(folder);
    }
}

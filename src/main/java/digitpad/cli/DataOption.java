package digitpad.cli;

import digitpad.digits.DataFolder;
import digitpad.digits.DataSet;
import digitpad.digits.Mnist;
import digitpad.digits.UnreadableFileException;
import digitpad.files.InkFile;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that chooses a data set. */
final class DataOption {
    @Option(names = "--data", paramLabel = "PATH", converter = PathConverter.class)
    private Path path;

    @Option(names = "--transposed", paramLabel = "yes|no", converter = YesOrNo.Converter.class)
    private YesOrNo transposed;

    /**
     * Reads it.
     *
     * @return the data set
     * @throws UnreadableFileException if it cannot be read; names the file and says what is wrong
     */
    DataSet load() throws UnreadableFileException {
        if (path == null) {
            return Mnist.load();
        }
        if (Files.isRegularFile(path)) {
            return InkFile.readDataSet(path, Mnist.DIGITS);
        }
        return DataFolder.read(path, transposed == null ? DataFolder.isTransposed(path) : transposed == YesOrNo.YES);
    }
}

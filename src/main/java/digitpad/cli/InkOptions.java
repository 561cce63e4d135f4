package digitpad.cli;

import digitpad.digits.DataSet;
import digitpad.digits.Drawing;
import digitpad.digits.UnreadableFileException;
import digitpad.files.InkFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that add drawings to what is learned from. */
final class InkOptions {
    /** The same in every language: a run that goes on is given the data of this name again. */
    private static final String NOT_DIGITS = " + not digits";

    @Option(names = "--ink", paramLabel = "FILE", converter = PathConverter.class)
    private List<Path> files = List.of();

    @Option(names = "--not-digits")
    private boolean notDigits;

    /**
     * A data set with the drawings that are wanted.
     *
     * @param images without drawings
     * @return the same if no drawings are wanted
     * @throws UnreadableFileException if a line of an ink file is no drawing; names file, line and what is wrong
     */
    DataSet with(DataSet images) throws UnreadableFileException {
        StringBuilder name = new StringBuilder(images.name());
        List<Drawing> drawings = new ArrayList<>();
        for (Path file : files) {
            InkFile.readAll(file).forEach(entry -> drawings.add(entry.drawing()));
            name.append(" + ").append(file.getFileName());
        }
        if (notDigits) {
            drawings.addAll(InkFile.notDigits());
            name.append(NOT_DIGITS);
        }
        return drawings.isEmpty() ? images : images.with(name.toString(), drawings);
    }
}

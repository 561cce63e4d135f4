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
    @Option(
            names = "--ink",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description =
                    "Learn from the labelled drawings of an ink file too, normalised as the pad normalises them, each also"
                            + " with changed strokes; may be repeated. Of the writers a share is held back for validation. A"
                            + " label that is no digit teaches what to refuse.")
    private List<Path> files = List.of();

    @Option(
            names = "--not-digits",
            description = "Learn to refuse letters, signs and scribbles, from drawings that ship.")
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
            name.append(" + not digits");
        }
        return drawings.isEmpty() ? images : images.with(name.toString(), drawings);
    }
}

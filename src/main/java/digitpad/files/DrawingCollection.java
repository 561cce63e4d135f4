package digitpad.files;

import digitpad.digits.Drawing;
import digitpad.digits.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Drawings the user keeps, in one ink file that others may write too: it is read again before every change, and replaced as a whole, while
 * no other Digitpad may. Any thread.
 *
 * @param file the ink file; made, with its folder, when the first drawing is kept
 */
public record DrawingCollection(Path file) {
    /**
     * Reads all drawings.
     *
     * @return oldest first; none if there is no file
     * @throws UnreadableFileException if a line is no drawing; names file, line and what is wrong
     */
    public List<Drawing> read() throws UnreadableFileException {
        // An empty file is what an empty collection leaves behind.
        if (!Files.exists(file) || isEmpty()) {
            return List.of();
        }
        return InkFile.readAll(file).stream().map(InkFile.Entry::drawing).toList();
    }

    private boolean isEmpty() throws UnreadableFileException {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    /**
     * Changes the drawings.
     *
     * @param change given a list it may change, returns what shall be kept
     * @return what is kept now
     * @throws UnreadableFileException if the file cannot be read; it then stays as it is, for its drawings would be lost
     * @throws IOException if it cannot be written; it then stays as it is
     */
    public List<Drawing> change(UnaryOperator<List<Drawing>> change) throws IOException {
        return SharedLock.holding(file, () -> {
            List<Drawing> changed = List.copyOf(change.apply(new ArrayList<>(read())));
            AtomicFile.write(file, stream -> InkFile.write(changed, stream));
            return changed;
        });
    }
}

package digitpad.cli;

import digitpad.digits.ImageSet;
import digitpad.files.AtomicFile;
import digitpad.files.DigitPicture;
import digitpad.learning.Evaluation;
import digitpad.learning.EvaluationTables;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of misread images. */
final class MisclassifiedFiles {
    private static final Words WORDS = Words.of(MisclassifiedFiles.class);
    private static final String TABLE = "misclassified.csv";

    private MisclassifiedFiles() {}

    /**
     * Checks, before the network reads anything, that the folder can be filled: images of another evaluation must not lie among these.
     *
     * @param folder may not exist yet
     * @throws CommandFailure if it is none, or not empty
     */
    static void requireEmpty(Path folder) throws CommandFailure {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(WORDS.text("misread.no-folder", folder));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new CommandFailure(WORDS.text("misread.not-empty", folder));
            }
        } catch (IOException e) {
            throw new CommandFailure(WORDS.text("cannot-be-read", folder));
        }
    }

    /**
     * Writes every misread image, and a table of them.
     *
     * @param evaluation of any set
     * @param folder made if it does not exist
     * @throws CommandFailure if a file cannot be written
     */
    static void write(Evaluation evaluation, Path folder) throws CommandFailure {
        ImageSet images = evaluation.images();
        int[] misclassified = evaluation.misclassified();
        try {
            Files.createDirectories(folder);
            for (int index : misclassified) {
                // Class indices, because a class may be called something that no file may be called.
                String name = "label-%d-read-as-%d-image-%05d.png"
                        .formatted(images.label(index), evaluation.prediction(index), images.sourceIndex(index));
                DigitPicture.write(images.image(index), folder.resolve(name));
            }
            String table = EvaluationTables.imagesCsv(evaluation, misclassified);
            AtomicFile.write(folder.resolve(TABLE), stream -> stream.write(table.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new CommandFailure(WORDS.text("misread.unwritten", folder, FileProblem.reason(e)));
        }
    }
}

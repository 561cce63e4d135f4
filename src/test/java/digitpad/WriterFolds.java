package digitpad;

import digitpad.dl4j.Dl4jEngine;
import digitpad.learning.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The thirty writers of the pen drawings in three folds, every third in the same, each with a network that learned from the other two thirds
 * and so reads them as strangers. These networks lie in one folder, {@code -Ddigitpad.folds=FOLDER}, as {@code fold0.zip} to
 * {@code fold2.zip}; models/README.md says how to train them.
 */
public final class WriterFolds {
    /** How many folds. */
    public static final int COUNT = 3;

    private WriterFolds() {}

    /**
     * The fold of a writer.
     *
     * @param writer {@code pd01} to {@code pd30}
     * @return 0 for the first
     */
    public static int of(String writer) {
        return (Integer.parseInt(writer.substring(2)) - 1) % COUNT;
    }

    /**
     * Opens the network that never saw the writers of a fold.
     *
     * @param fold 0 for the first
     * @return its model
     * @throws IOException if it cannot be opened
     */
    public static Model stranger(int fold) throws IOException {
        Path file = Path.of(System.getProperty("digitpad.folds", "."), "fold" + fold + ".zip");
        try (InputStream stream = Files.newInputStream(file)) {
            return new Dl4jEngine().open(stream, file.toString());
        }
    }
}

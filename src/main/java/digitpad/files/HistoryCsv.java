package digitpad.files;

import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The curves of a run as two tables. history.csv has a row for each update (iteration from 0, epochs gone through, loss and accuracy of the
 * batch before the update, learning rate), epochs.csv one for each epoch (from 1); accuracies are 0 to 1, and a column is empty where nothing was
 * read. Numbers are written so that reading gives the same number again.
 */
final class HistoryCsv {
    static final String HISTORY_HEADER = "iteration,epochs,loss,accuracy,learningRate\n";
    static final String EPOCHS_HEADER = "epoch,trainingLoss,trainingAccuracy,validationLoss,validationAccuracy,"
            + "validationImages,testLoss,testAccuracy,testImages\n";
    private static final int ITERATION_COLUMNS = 5;
    private static final int EPOCH_COLUMNS = 9;
    private static final int MAX_LINE_LENGTH = 1000;
    /** More than a thousand epochs of MNIST in batches of 32. */
    private static final int MAX_ROWS = 2_000_000;

    private HistoryCsv() {}

    static String row(IterationFigures figures) {
        return figures.iteration() + "," + figures.epochs() + "," + figures.loss() + "," + figures.accuracy() + ","
                + figures.learningRate() + "\n";
    }

    static String row(EpochFigures figures) {
        return (figures.epoch() + 1) + "," + figures.trainingLoss() + "," + figures.trainingAccuracy() + ","
                + columns(figures.validation()) + "," + columns(figures.test()) + "\n";
    }

    private static String columns(Optional<Figures> figures) {
        return figures.map(known -> known.loss() + "," + known.accuracy() + "," + known.images())
                .orElse(",,");
    }

    /**
     * Reads the updates of a run, as far as its file is sound: a program that was killed may have left half a row.
     *
     * @param file history.csv; nothing is read if there is none
     * @param target told each row in order
     * @throws IOException if the file cannot be read
     */
    static void readIterations(Path file, Consumer<IterationFigures> target) throws IOException {
        read(
                file,
                ITERATION_COLUMNS,
                cells -> target.accept(new IterationFigures(
                        Integer.parseInt(cells[0]),
                        finite(cells[1]),
                        finite(cells[2]),
                        finite(cells[3]),
                        finite(cells[4]))));
    }

    /**
     * Reads the epochs of a run likewise.
     *
     * @param file epochs.csv; nothing is read if there is none
     * @param target told each row in order
     * @throws IOException if the file cannot be read
     */
    static void readEpochs(Path file, Consumer<EpochFigures> target) throws IOException {
        read(
                file,
                EPOCH_COLUMNS,
                cells -> target.accept(new EpochFigures(
                        Integer.parseInt(cells[0]) - 1,
                        finite(cells[1]),
                        finite(cells[2]),
                        figures(cells, 3),
                        figures(cells, 6))));
    }

    private static Optional<Figures> figures(String[] cells, int from) {
        return cells[from].isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Figures(finite(cells[from + 1]), finite(cells[from]), Integer.parseInt(cells[from + 2])));
    }

    private static double finite(String cell) {
        double value = Double.parseDouble(cell);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException("not finite");
        }
        return value;
    }

    private static void read(Path file, int columns, Consumer<String[]> row) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (LineReader reader = new LineReader(Files.newInputStream(file), MAX_LINE_LENGTH)) {
            reader.readLine();
            int rows = 0;
            for (Optional<LineReader.Line> line = reader.readLine(); line.isPresent(); line = reader.readLine()) {
                String[] cells = new String(line.get().bytes(), StandardCharsets.ISO_8859_1)
                        .strip()
                        .split(",", -1);
                if (line.get().tooLong() || cells.length != columns || ++rows > MAX_ROWS) {
                    return;
                }
                row.accept(cells);
            }
        } catch (IllegalArgumentException broken) {
            // What came before is as sound as it was when it was written.
            return;
        }
    }
}

package digitpad.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.UnreadableFileException;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import digitpad.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run, or its history, as one file for others. Every file is written beside its target first, so that none is ever half-written. */
public final class RunExport {
    private static final Words WORDS = Words.of(RunExport.class);

    private RunExport() {}

    /**
     * Writes a run into a file whose name says what it is to be: .zip for the run with all its files, .csv for a table of its updates, .json for
     * its updates and epochs. The columns and keys are those of history.csv and epochs.csv.
     *
     * @param store where the run lies
     * @param id of the run
     * @param file the target; replaced if it exists
     * @throws UnreadableFileException if there is no such run, or the name says something else
     * @throws IOException if it cannot be written; the target is then as it was
     */
    public static void write(RunStore store, String id, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            store.export(id, file);
            return;
        }
        List<IterationFigures> iterations = new ArrayList<>();
        List<EpochFigures> epochs = new ArrayList<>();
        store.readHistory(id, iterations::add, epochs::add);
        if (name.endsWith(".csv")) {
            AtomicFile.write(file, stream -> writeCsv(iterations, stream));
        } else if (name.endsWith(".json")) {
            byte[] json = json(iterations, epochs);
            AtomicFile.write(file, stream -> stream.write(json));
        } else {
            throw new UnreadableFileException(WORDS.text("run.export", file));
        }
    }

    private static void writeCsv(List<IterationFigures> iterations, OutputStream stream) throws IOException {
        stream.write(HistoryCsv.HISTORY_HEADER.getBytes(StandardCharsets.US_ASCII));
        for (IterationFigures figures : iterations) {
            stream.write(HistoryCsv.row(figures).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static byte[] json(List<IterationFigures> iterations, List<EpochFigures> epochs) {
        ObjectNode json = JsonFields.object();
        ArrayNode updates = json.putArray("iterations");
        for (IterationFigures figures : iterations) {
            updates.addObject()
                    .put("iteration", figures.iteration())
                    .put("epochs", figures.epochs())
                    .put("loss", figures.loss())
                    .put("accuracy", figures.accuracy())
                    .put("learningRate", figures.learningRate());
        }
        ArrayNode passes = json.putArray("epochs");
        for (EpochFigures figures : epochs) {
            ObjectNode epoch = passes.addObject()
                    .put("epoch", figures.epoch() + 1)
                    .put("trainingLoss", figures.trainingLoss())
                    .put("trainingAccuracy", figures.trainingAccuracy());
            put(epoch, "validation", figures.validation());
            put(epoch, "test", figures.test());
        }
        return JsonFields.bytes(json);
    }

    private static void put(ObjectNode epoch, String key, Optional<Figures> figures) {
        figures.ifPresent(known -> FiguresJson.write(known, epoch.putObject(key)));
    }
}

package digitpad.files;

import digitpad.learning.BestEpoch;
import digitpad.learning.Checkpoint;
import digitpad.learning.Engine;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.learning.Training;
import digitpad.learning.TrainingRecorder;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a run in its folder while it goes on. Files are written on a thread of its own, so that a slow disk does not slow the training down:
 * rows wait in memory, and of checkpoints only the newest. What cannot be written is told once, tried again with the next checkpoint, and never
 * stops the training; if it cannot be written at the end either, that is told too.
 */
public final class RunRecorder implements TrainingRecorder {
    private static final Words WORDS = Words.of(RunRecorder.class);
    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);
    private static final long PATIENCE_SECONDS = 60;

    private final RunFolder folder;
    private final Engine engine;
    private final Consumer<String> problems;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "run files");
        thread.setDaemon(true);
        return thread;
    });

    /** Guards what waits to be written. */
    private final Object gate = new Object();

    private StringBuilder iterationRows = new StringBuilder();
    private StringBuilder epochRows = new StringBuilder();
    /** How long the tables are with every row told so far, written or not. */
    private long historyBytesTold;

    private long epochsBytesTold;
    private CheckpointFile.Content newest;
    private RunRecord record;
    private Optional<Figures> test = Optional.empty();

    /** Belong to the writer once the training is prepared. */
    private long historyBytes;

    private long epochsBytes;
    private RunLock lock;
    private boolean hasBegun;
    private boolean isTold;
    /** Nothing is tried again then. */
    private boolean isOver;

    /**
     * A recorder.
     *
     * @param folder of the run; made if there is none
     * @param record as the run begins
     * @param historyBytes how much of its history is sound
     * @param epochsBytes likewise
     * @param engine saves the model
     * @param problems told what cannot be kept, in words for the user; on any thread
     */
    RunRecorder(
            RunFolder folder,
            RunRecord record,
            long historyBytes,
            long epochsBytes,
            Engine engine,
            Consumer<String> problems) {
        this.folder = folder;
        this.record = record;
        this.historyBytes = historyBytes;
        this.epochsBytes = epochsBytes;
        this.historyBytesTold = historyBytes == 0 ? HistoryCsv.HISTORY_HEADER.length() : historyBytes;
        this.epochsBytesTold = historyBytes == 0 ? HistoryCsv.EPOCHS_HEADER.length() : epochsBytes;
        this.engine = engine;
        this.problems = problems;
    }

    /** {@return the run as it is known now; any thread may ask} */
    public RunRecord record() {
        synchronized (gate) {
            return record;
        }
    }

    @Override
    public void prepared(Split split, int batchesPerEpoch) {
        writer.execute(() -> {
            try {
                begin();
            } catch (IOException e) {
                tell(e);
            }
        });
    }

    private void begin() throws IOException {
        Files.createDirectories(folder.path());
        // Each may have been done by a try before, which a full disk broke off.
        if (lock == null) {
            lock = RunLock.take(folder.path());
        }
        if (historyBytes == 0) {
            historyBytes = folder.append(RunFolder.HISTORY, 0, HistoryCsv.HISTORY_HEADER);
        }
        if (epochsBytes == 0) {
            epochsBytes = folder.append(RunFolder.EPOCHS, 0, HistoryCsv.EPOCHS_HEADER);
        }
        folder.write(record());
        hasBegun = true;
    }

    @Override
    public void iterationDone(IterationFigures figures) {
        String row = HistoryCsv.row(figures);
        synchronized (gate) {
            iterationRows.append(row);
            historyBytesTold += row.length();
        }
    }

    @Override
    public void epochDone(EpochFigures figures, Model model) {
        String row = HistoryCsv.row(figures);
        synchronized (gate) {
            epochRows.append(row);
            epochsBytesTold += row.length();
            test = figures.test();
        }
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        synchronized (gate) {
            record = record.at(
                    checkpoint.epoch(),
                    checkpoint.best().map(RunRecorder::described),
                    checkpoint.validation(),
                    record.test(),
                    checkpoint.seconds());
            boolean isScheduled = newest != null;
            // Rows that are told from now on, before the writer comes to it, do not belong to this checkpoint.
            newest = new CheckpointFile.Content(checkpoint, historyBytesTold, epochsBytesTold);
            if (isScheduled) {
                return;
            }
        }
        writer.execute(this::write);
    }

    private static RunRecord.Best described(BestEpoch best) {
        return new RunRecord.Best(best.epoch(), best.validation());
    }

    @Override
    public void testing() {
        // The end tells.
    }

    @Override
    public void ended(Training.Outcome outcome) {
        synchronized (gate) {
            record = record.at(
                            outcome.epochs(),
                            outcome.best().map(RunRecorder::described),
                            record.validation(),
                            outcome.test().isPresent() ? outcome.model().card().test() : test,
                            outcome.model().card().trainingSeconds())
                    .in(state(outcome.ending()), outcome.advice());
        }
        writer.execute(() -> {
            writeLast();
            try {
                Model named = new Model(
                        outcome.model().card().named(record().name()),
                        outcome.model().network());
                engine.save(named, folder.file(RunFolder.MODEL));
            } catch (IOException e) {
                tell(e);
            }
        });
        close();
    }

    private static RunRecord.State state(Training.Ending ending) {
        return switch (ending) {
            case COMPLETED -> RunRecord.State.FINISHED;
            case STOPPED_EARLY -> RunRecord.State.STOPPED_EARLY;
            case STOPPED -> RunRecord.State.STOPPED;
            case DIVERGED -> RunRecord.State.FAILED;
        };
    }

    @Override
    public void failed(String advice) {
        synchronized (gate) {
            record = record.in(RunRecord.State.FAILED, advice);
        }
        writer.execute(this::writeLast);
        close();
    }

    /** Waits until everything is written, and lets the run go. */
    private void close() {
        writer.execute(this::unlock);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                tell(new IOException(WORDS.text("run.no-answer")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unlock() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("the lock of {} could not be given up", folder.path(), e);
            }
        }
    }

    /** What is told as well if it was told before: it is lost now. */
    private void writeLast() {
        isOver = true;
        isTold = false;
        write();
    }

    /** Rows first, then the checkpoint that says how many of them belong to it: a program killed in between resumes at the one before. */
    private void write() {
        String iterations;
        String epochs;
        CheckpointFile.Content checkpoint;
        RunRecord now;
        synchronized (gate) {
            iterations = iterationRows.toString();
            epochs = epochRows.toString();
            iterationRows = new StringBuilder();
            epochRows = new StringBuilder();
            checkpoint = newest;
            newest = null;
            now = record;
        }
        try {
            if (!hasBegun) {
                begin();
            }
            historyBytes = folder.append(RunFolder.HISTORY, historyBytes, iterations);
            iterations = "";
            epochsBytes = folder.append(RunFolder.EPOCHS, epochsBytes, epochs);
            epochs = "";
            if (checkpoint != null) {
                CheckpointFile.write(checkpoint, folder.file(RunFolder.CHECKPOINT));
            }
            folder.write(now);
            isTold = false;
        } catch (IOException e) {
            putBack(iterations, epochs);
            tell(e);
        }
    }

    private void putBack(String iterations, String epochs) {
        synchronized (gate) {
            iterationRows.insert(0, iterations);
            epochRows.insert(0, epochs);
        }
    }

    private void tell(IOException fault) {
        LOG.warn("{} cannot be written", folder.path(), fault);
        if (!isTold) {
            isTold = true;
            problems.accept(
                    isOver
                            ? WORDS.text("run.lost", record().name(), folder.path(), reason(fault))
                            : WORDS.text("run.not-kept", record().name(), folder.path(), reason(fault)));
        }
    }

    private static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return WORDS.text("run.forbidden");
        }
        String message = fault.getMessage() == null ? WORDS.text("run.unwritable") : fault.getMessage();
        return message.substring(message.lastIndexOf(": ") + 1).strip();
    }
}

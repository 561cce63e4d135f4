package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The files of one run: run.json (what is known), history.csv and epochs.csv (its curves), checkpoint.bin (where it can go on), model.zip (the
 * model it left).
 *
 * @param path the folder
 */
record RunFolder(Path path) {
    private static final Words WORDS = Words.of(RunFolder.class);

    static final String RUN = "run.json";
    static final String HISTORY = "history.csv";
    static final String EPOCHS = "epochs.csv";
    static final String CHECKPOINT = "checkpoint.bin";
    static final String MODEL = "model.zip";
    /** All that belong to a run. */
    static final List<String> FILES = List.of(RUN, HISTORY, EPOCHS, CHECKPOINT, MODEL);

    private static final int MAX_RUN_BYTES = 1 << 20;

    Path file(String name) {
        return path.resolve(name);
    }

    String id() {
        return path.getFileName().toString();
    }

    /** {@return what is known about the run; a run that is to be running but is not, is interrupted} */
    RunRecord read() throws UnreadableFileException {
        try {
            RunRecord run = record();
            return run.state() == RunRecord.State.RUNNING && !RunLock.isHeld(path)
                    ? run.in(RunRecord.State.INTERRUPTED, "")
                    : run;
        } catch (NoSuchFileException e) {
            throw new UnreadableFileException(WORDS.text("run.no-record", path, RUN), e);
        } catch (IOException e) {
            throw new UnreadableFileException(WORDS.text("run.none", path, e.getMessage()), e);
        }
    }

    /**
     * What run.json says.
     *
     * @return the run
     * @throws IOException if it is none, with a message of one line that says what is wrong
     */
    RunRecord record() throws IOException {
        Path file = file(RUN);
        if (Files.size(file) > MAX_RUN_BYTES) {
            throw new IOException(WORDS.text("too-large", MAX_RUN_BYTES >> 20));
        }
        return RunJson.read(Files.readAllBytes(file), id());
    }

    void write(RunRecord run) throws IOException {
        byte[] json = RunJson.write(run);
        AtomicFile.write(file(RUN), stream -> stream.write(json));
    }

    /**
     * Writes more rows of a table, after what is known to be sound.
     *
     * @param name of the table
     * @param length how many bytes of it are sound; what comes after is thrown away
     * @param rows what is appended
     * @return how many bytes of it are sound now
     * @throws IOException if they cannot be written
     */
    long append(String name, long length, String rows) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(StandardCharsets.US_ASCII));
        try (FileChannel channel = FileChannel.open(file(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(length);
            channel.position(length);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return length + bytes.limit();
    }
}

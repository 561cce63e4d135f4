package digitpad.files;

import digitpad.digits.UnreadableFileException;
import digitpad.learning.BestEpoch;
import digitpad.learning.Checkpoint;
import digitpad.learning.Figures;
import digitpad.learning.NetworkState;
import digitpad.words.Words;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Checkpoints as files, written atomically. Everything is big-endian, in this order:
 *
 * <pre>
 * text     "digitpad checkpoint" as {@link DataOutputStream#writeUTF} writes it
 * int      1, the format
 * long     bytes of history.csv, then of epochs.csv, that belong to the checkpoint
 * long     iteration;  int epoch;  int batch;  double lossSum;  long right;  double learningRate;  double seconds
 * boolean  whether there are figures of the last validation; if so double accuracy, double loss, int images
 * boolean  whether there is a best epoch; if so int epoch, its figures likewise, and boolean whether its parameters follow at the end
 * int      parameters;  int arrays of the optimiser
 * float    the parameters, each array of the optimiser, the best epoch's parameters
 * int      CRC-32 of all bytes before
 * </pre>
 */
final class CheckpointFile {
    private static final Words WORDS = Words.of(CheckpointFile.class);
    private static final String MAGIC = "digitpad checkpoint";
    private static final int FORMAT = 1;
    /** As many as any network of this program may have. */
    private static final int MAX_PARAMETERS = 20_000_000;

    private static final int MAX_ARRAYS = 8;
    private static final int CHECKSUM_BYTES = 4;
    /** The largest network with everything the hungriest optimiser remembers, and its best epoch. */
    private static final long MAX_BYTES = 4L * MAX_PARAMETERS * Float.BYTES + (1 << 20);
    /** Of the memory there is, a checkpoint may take so much: it lies there twice while it is read. */
    private static final int MEMORY_PARTS = 3;

    private CheckpointFile() {}

    /**
     * What a checkpoint file holds.
     *
     * @param checkpoint where the training was
     * @param historyBytes how much of history.csv had been written
     * @param epochsBytes how much of epochs.csv had been written
     */
    record Content(Checkpoint checkpoint, long historyBytes, long epochsBytes) {}

    static void write(Content content, Path file) throws IOException {
        AtomicFile.write(file, stream -> write(content, stream));
    }

    private static void write(Content content, OutputStream stream) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(stream, 1 << 16), new CRC32());
        DataOutputStream data = new DataOutputStream(checked);
        Checkpoint checkpoint = content.checkpoint();
        data.writeUTF(MAGIC);
        data.writeInt(FORMAT);
        data.writeLong(content.historyBytes());
        data.writeLong(content.epochsBytes());
        data.writeLong(checkpoint.network().iteration());
        data.writeInt(checkpoint.epoch());
        data.writeInt(checkpoint.batch());
        data.writeDouble(checkpoint.lossSum());
        data.writeLong(checkpoint.right());
        data.writeDouble(checkpoint.learningRate());
        data.writeDouble(checkpoint.seconds());
        data.writeBoolean(checkpoint.validation().isPresent());
        if (checkpoint.validation().isPresent()) {
            write(checkpoint.validation().get(), data);
        }
        data.writeBoolean(checkpoint.best().isPresent());
        Optional<float[]> bestParameters = checkpoint.best().flatMap(BestEpoch::parameters);
        if (checkpoint.best().isPresent()) {
            data.writeInt(checkpoint.best().get().epoch());
            write(checkpoint.best().get().validation(), data);
            data.writeBoolean(bestParameters.isPresent());
        }
        data.writeInt(checkpoint.network().parameters().length);
        data.writeInt(checkpoint.network().optimizer().size());
        write(checkpoint.network().parameters(), data);
        for (float[] array : checkpoint.network().optimizer()) {
            write(array, data);
        }
        if (bestParameters.isPresent()) {
            write(bestParameters.get(), data);
        }
        data.flush();
        data.writeInt((int) checked.getChecksum().getValue());
        data.flush();
    }

    private static void write(Figures figures, DataOutputStream data) throws IOException {
        data.writeDouble(figures.accuracy());
        data.writeDouble(figures.loss());
        data.writeInt(figures.images());
    }

    private static void write(float[] values, DataOutputStream data) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        data.write(bytes.array());
    }

    /**
     * Reads a checkpoint.
     *
     * @param file what {@link #write} wrote
     * @return its content
     * @throws UnreadableFileException if it cannot be read, or is damaged; says what is wrong
     */
    static Content read(Path file) throws UnreadableFileException {
        try {
            long most = Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_PARTS);
            if (Files.size(file) > most) {
                throw new IOException(WORDS.text("no-room", most >> 20));
            }
            return read(Files.readAllBytes(file));
        } catch (EOFException e) {
            throw damaged(file, WORDS.text("checkpoint.breaks-off"), e);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(file, e.getMessage(), e);
        }
    }

    private static UnreadableFileException damaged(Path file, String why, Exception cause) {
        return new UnreadableFileException(WORDS.text("checkpoint", file, why), cause);
    }

    private static Content read(byte[] bytes) throws IOException {
        int length = bytes.length - CHECKSUM_BYTES;
        require(length > 0, WORDS.text("checkpoint.empty"));
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        require(ByteBuffer.wrap(bytes).getInt(length) == (int) checksum.getValue(), WORDS.text("checkpoint.damaged"));
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes, 0, length));
        require(data.readUTF().equals(MAGIC), WORDS.text("checkpoint.other"));
        require(data.readInt() == FORMAT, WORDS.text("checkpoint.newer"));
        long historyBytes = data.readLong();
        long epochsBytes = data.readLong();
        require(historyBytes >= 0 && epochsBytes >= 0, WORDS.text("checkpoint.lengths"));
        long iteration = data.readLong();
        int epoch = data.readInt();
        int batch = data.readInt();
        double lossSum = data.readDouble();
        long right = data.readLong();
        double learningRate = data.readDouble();
        double seconds = data.readDouble();
        require(iteration >= 0 && epoch >= 0 && batch >= 0, WORDS.text("checkpoint.position"));
        require(learningRate > 0 && Double.isFinite(learningRate), WORDS.text("checkpoint.rate"));
        Optional<Figures> validation = data.readBoolean() ? Optional.of(figures(data)) : Optional.empty();
        boolean hasBest = data.readBoolean();
        int bestEpoch = hasBest ? data.readInt() : 0;
        Figures bestFigures = hasBest ? figures(data) : null;
        boolean hasBestParameters = hasBest && data.readBoolean();
        int parameters = data.readInt();
        int arrays = data.readInt();
        require(parameters >= 0 && parameters <= MAX_PARAMETERS, WORDS.text("too-many-numbers", parameters));
        require(arrays >= 0 && arrays <= MAX_ARRAYS, WORDS.text("too-many-arrays", arrays));
        NetworkState network = new NetworkState(floats(data, parameters), lists(data, arrays, parameters), iteration);
        Optional<BestEpoch> best = Optional.empty();
        if (hasBest) {
            Optional<float[]> kept = hasBestParameters ? Optional.of(floats(data, parameters)) : Optional.empty();
            best = Optional.of(new BestEpoch(bestEpoch, bestFigures, kept));
        }
        require(data.available() == 0, WORDS.text("checkpoint.too-long"));
        return new Content(
                new Checkpoint(network, epoch, batch, lossSum, right, learningRate, best, validation, seconds),
                historyBytes,
                epochsBytes);
    }

    private static Figures figures(DataInputStream data) throws IOException {
        return new Figures(data.readDouble(), data.readDouble(), data.readInt());
    }

    private static List<float[]> lists(DataInputStream data, int arrays, int length) throws IOException {
        List<float[]> all = new ArrayList<>(arrays);
        for (int i = 0; i < arrays; i++) {
            all.add(floats(data, length));
        }
        return all;
    }

    private static float[] floats(DataInputStream data, int length) throws IOException {
        // Checked before anything is allocated.
        require(data.available() >= (long) length * Float.BYTES, WORDS.text("checkpoint.breaks-off"));
        byte[] bytes = data.readNBytes(length * Float.BYTES);
        float[] values = new float[length];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return values;
    }

    private static void require(boolean holds, String message) throws IOException {
        if (!holds) {
            throw new IOException(message);
        }
    }
}

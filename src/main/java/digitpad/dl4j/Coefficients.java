package digitpad.dl4j;

import digitpad.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The entry "coefficients.bin" of a Deeplearning4j model: one vector of floats, big-endian, behind a header that says so. Only the header of
 * exactly as many floats as are expected is accepted, so that nothing in a file decides how much memory is taken.
 */
final class Coefficients {
    private static final Words WORDS = Words.of(Coefficients.class);

    /** What ND4J's shapes of float arrays say of their type. */
    private static final long FLOAT_FLAG = 8192;

    private static final int CHUNK = 8192;
    /** Room grows with what is there, not with what a card claims. */
    private static final int FIRST_ROOM = 64 * CHUNK;

    private Coefficients() {}

    static void write(float[] values, OutputStream stream) throws IOException {
        stream.write(header(values.length));
        byte[] bytes = new byte[CHUNK * Float.BYTES];
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            ByteBuffer.wrap(bytes).asFloatBuffer().put(values, from, count);
            stream.write(bytes, 0, count * Float.BYTES);
        }
    }

    /**
     * Reads to the end of the stream.
     *
     * @param stream the entry
     * @param length how many floats it must hold
     * @return the floats
     * @throws IOException if it holds anything else, with a message that completes "the weights …"
     */
    static float[] read(InputStream stream, int length) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        byte[] expected = header(length);
        byte[] found = new byte[expected.length];
        float[] values = new float[Math.min(length, FIRST_ROOM)];
        try {
            data.readFully(found);
            if (!Arrays.equals(expected, found)) {
                throw new IOException(WORDS.text("weights.other", length));
            }
            byte[] bytes = new byte[CHUNK * Float.BYTES];
            for (int from = 0; from < length; from += CHUNK) {
                int count = Math.min(CHUNK, length - from);
                data.readFully(bytes, 0, count * Float.BYTES);
                if (from + count > values.length) {
                    values = Arrays.copyOf(values, Math.min(length, 4 * values.length));
                }
                ByteBuffer.wrap(bytes).asFloatBuffer().get(values, from, count);
            }
        } catch (EOFException e) {
            throw new IOException(WORDS.text("weights.cut"), e);
        }
        if (data.read() >= 0) {
            throw new IOException(WORDS.text("weights.more"));
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IOException(WORDS.text("weights.no-numbers"));
            }
        }
        return values;
    }

    private static byte[] header(int length) throws IOException {
        // Rank, size, stride, type, distance between elements, order.
        long[] shape = {1, length, 1, FLOAT_FLAG, 1, 'c'};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeUTF("MIXED_DATA_TYPES");
        data.writeLong(shape.length);
        data.writeUTF("LONG");
        for (long number : shape) {
            data.writeLong(number);
        }
        data.writeUTF("MIXED_DATA_TYPES");
        data.writeLong(length);
        data.writeUTF("FLOAT");
        return bytes.toByteArray();
    }
}

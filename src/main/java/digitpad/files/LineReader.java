package digitpad.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads a file line by line without ever holding a line longer than allowed. One thread at a time.
 */
final class LineReader implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final int maxLength;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;

    /**
     * Reads from a stream.
     *
     * @param stream closed with this reader
     * @param maxLength in bytes, without the line's end
     */
    LineReader(InputStream stream, int maxLength) {
        this.stream = stream;
        this.maxLength = maxLength;
    }

    /**
     * A line as it stands in the file.
     *
     * @param bytes without the line's end
     * @param tooLong whether the line was longer than allowed; the bytes are then only its beginning
     */
    record Line(byte[] bytes, boolean tooLong) {}

    /**
     * Reads the next line, whatever its length.
     *
     * @return the line; none at the end of the file
     * @throws IOException if reading fails
     */
    Optional<Line> readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - next, maxLength - line.size());
            tooLong |= kept < end - next;
            line.write(buffer, next, kept);
            next = end;
            if (end < filled) {
                next++;
                break;
            }
        }
        return any ? Optional.of(new Line(line.toByteArray(), tooLong)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (next < filled) {
            return true;
        }
        next = 0;
        filled = stream.read(buffer);
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

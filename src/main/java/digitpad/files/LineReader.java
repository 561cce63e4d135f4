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
    private boolean isWithinLine;

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
     * Reads the next line. What a line has too much is passed over with the next call, not before: it may have no end.
     *
     * @return the line; none at the end of the file
     * @throws IOException if reading fails
     */
    Optional<Line> readLine() throws IOException {
        while (isWithinLine && fill()) {
            toEndOfLine();
        }
        isWithinLine = false;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        boolean isAtEnd = false;
        while (!isAtEnd && fill()) {
            any = true;
            int start = next;
            isAtEnd = toEndOfLine();
            int length = next - start - (isAtEnd ? 1 : 0);
            int kept = Math.min(length, maxLength - line.size());
            line.write(buffer, start, kept);
            if (kept < length) {
                isWithinLine = !isAtEnd;
                return Optional.of(new Line(line.toByteArray(), true));
            }
        }
        return any ? Optional.of(new Line(line.toByteArray(), false)) : Optional.empty();
    }

    /** {@return whether the line ends in what is in the buffer} */
    private boolean toEndOfLine() {
        while (next < filled) {
            if (buffer[next++] == '\n') {
                isWithinLine = false;
                return true;
            }
        }
        return false;
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

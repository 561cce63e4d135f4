package digitpad.files;

import digitpad.digits.DataSet;
import digitpad.digits.Drawing;
import digitpad.digits.LabelledInk;
import digitpad.digits.Stroke;
import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of drawings, one JSON object a line (JSON Lines, UTF-8), read one by one so that files of any length can be read:
 * {@code {"label":8,"writer":"ann","strokes":[[[267,167],[267,164]],[[12,3]]]}}. A stroke is a list of {@code [x, y]}, {@code y} pointing
 * down, any unit, any origin; {@code label} is a digit, a string, null or absent; {@code widths} may give the pen's for each stroke, in
 * the same unit, {@code times} the milliseconds since the pen touched down for each point of each stroke; keys that are not known are ignored, blank lines too.
 * One thread at a time.
 */
public final class InkFile implements Closeable {
    private static final Words WORDS = Words.of(InkFile.class);

    /** Longest line, in bytes. */
    public static final int MAX_LINE_LENGTH = 4 << 20;

    /** Most drawings of a file that is read as a whole. */
    static final int MAX_DRAWINGS = 500_000;
    /** Most points of all its drawings together; so many take a third of a gigabyte. */
    static final int MAX_POINTS = 5_000_000;

    private static final String NOT_DIGITS = "/digitpad/ink/not-digits.jsonl";

    private final Path path;
    private final LineReader reader;
    private int line;

    private InkFile(Path path, LineReader reader) {
        this.path = path;
        this.reader = reader;
    }

    /**
     * A drawing and where it stood.
     *
     * @param line 1 for the first line of the file
     * @param drawing what stood there
     */
    public record Entry(int line, Drawing drawing) {}

    /**
     * Opens an ink file.
     *
     * @param file what to open
     * @return the file, to be closed by the caller
     * @throws UnreadableFileException if there is nothing to read; names the file
     */
    public static InkFile open(Path file) throws UnreadableFileException {
        ReadableFile.require(file, WORDS.text("expected.ink"));
        try {
            return new InkFile(file, new LineReader(Files.newInputStream(file), MAX_LINE_LENGTH));
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    /**
     * Reads a whole ink file.
     *
     * @param file what to read
     * @return its drawings, first to last
     * @throws UnreadableFileException at the first line that is no drawing; names file, line and what is wrong
     */
    public static List<Entry> readAll(Path file) throws UnreadableFileException {
        try (InkFile ink = open(file)) {
            return ink.rest();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    private List<Entry> rest() throws IOException {
        List<Entry> entries = new ArrayList<>();
        long points = 0;
        for (Optional<Entry> entry = next(); entry.isPresent(); entry = next()) {
            entries.add(entry.get());
            points += entry.get().drawing().ink().strokes().stream()
                    .mapToLong(stroke -> stroke.points().size())
                    .sum();
            if (entries.size() > MAX_DRAWINGS || points > MAX_POINTS) {
                throw wrong(WORDS.text("ink.too-much", MAX_DRAWINGS, MAX_POINTS), null);
            }
        }
        return entries;
    }

    /**
     * Reads a whole ink file as a data set to test with.
     *
     * @param file what to read
     * @param classNames the labels that count
     * @return the data set, called as the file is; it has no training images
     * @throws UnreadableFileException at the first line that is no drawing, or if none has such a label; says what is wrong
     */
    public static DataSet readDataSet(Path file, List<String> classNames) throws UnreadableFileException {
        List<Drawing> drawings = readAll(file).stream().map(Entry::drawing).toList();
        return LabelledInk.dataSet(file.getFileName().toString(), drawings, classNames);
    }

    /**
     * The drawings that ship, of what is no digit: letters, signs and scribbles.
     *
     * @return the drawings, each with its name as label
     * @throws UnreadableFileException if the program's own file is missing or damaged
     */
    public static List<Drawing> notDigits() throws UnreadableFileException {
        InputStream stream = InkFile.class.getResourceAsStream(NOT_DIGITS);
        if (stream == null) {
            throw new UnreadableFileException(WORDS.text("shipped-missing", NOT_DIGITS));
        }
        try (InkFile ink = new InkFile(Path.of(NOT_DIGITS), new LineReader(stream, MAX_LINE_LENGTH))) {
            return ink.rest().stream().map(Entry::drawing).toList();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(WORDS.text("shipped-unreadable", NOT_DIGITS, e.getMessage()), e);
        }
    }

    /**
     * Reads the next drawing.
     *
     * @return the drawing; none at the end of the file
     * @throws UnreadableFileException if the line is no drawing; names file, line and what is wrong. The next call reads the line after it.
     * @throws IOException if reading fails
     */
    public Optional<Entry> next() throws IOException {
        while (true) {
            Optional<LineReader.Line> next = reader.readLine();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            line++;
            if (next.get().tooLong()) {
                throw wrong(WORDS.text("ink.long-line", MAX_LINE_LENGTH), null);
            }
            byte[] bytes = next.get().bytes();
            if (!isBlank(bytes)) {
                try {
                    return Optional.of(new Entry(line, InkJson.read(bytes)));
                } catch (InkJson.MalformedDrawingException e) {
                    throw wrong(e.getMessage(), e);
                }
            }
        }
    }

    /**
     * Reads one line.
     *
     * @param line a JSON object as UTF-8
     * @return the drawing
     * @throws UnreadableFileException if it is none, with the reason
     */
    public static Drawing parse(byte[] line) throws UnreadableFileException {
        try {
            return InkJson.read(line);
        } catch (InkJson.MalformedDrawingException e) {
            throw new UnreadableFileException(e.getMessage(), e);
        }
    }

    /** {@return the number of the line read last, 1 for the first; 0 before it} */
    public int line() {
        return line;
    }

    /**
     * Writes drawings, one a line.
     *
     * @param drawings what to write
     * @param stream where to; not closed
     * @throws IOException if writing fails
     */
    public static void write(Iterable<Drawing> drawings, OutputStream stream) throws IOException {
        for (Drawing drawing : drawings) {
            stream.write(line(drawing));
            stream.write('\n');
        }
    }

    /** A line that would not be read again would take those around it along. */
    private static byte[] line(Drawing drawing) throws InkTooLargeException {
        List<Stroke> strokes = drawing.ink().strokes();
        long points =
                strokes.stream().mapToLong(stroke -> stroke.points().size()).sum();
        if (strokes.size() <= InkJson.MAX_STROKES && points <= InkJson.MAX_POINTS) {
            byte[] line = InkJson.write(drawing);
            if (line.length <= MAX_LINE_LENGTH) {
                return line;
            }
        }
        throw new InkTooLargeException(WORDS.text(
                "ink.too-large",
                strokes.size(),
                points,
                InkJson.MAX_STROKES,
                InkJson.MAX_POINTS,
                MAX_LINE_LENGTH >> 20));
    }

    /**
     * Whether a drawing can be written, and read again. Takes a moment if it is large.
     *
     * @param drawing any
     * @throws InkTooLargeException if it cannot
     */
    public static void requireWritable(Drawing drawing) throws InkTooLargeException {
        line(drawing);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private UnreadableFileException wrong(String reason, Exception cause) {
        return new UnreadableFileException(WORDS.text("ink.line", path, String.valueOf(line), reason), cause);
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}

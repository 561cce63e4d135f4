package digitpad.files;

import digitpad.digits.ImageMark;
import digitpad.digits.UnreadableFileException;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks of images as a table of comma-separated values (RFC 4180), so that the file that is kept can be handed on as it is. */
public final class ImageMarkFile {
    private static final Words WORDS = Words.of(ImageMarkFile.class);
    private static final String HEAD = "data set,part,index,label looks wrong,note";
    private static final String LINE_END = "\r\n";
    private static final int CELLS = 5;
    private static final int MAX_LINE_LENGTH = 1 << 16;
    private static final int MAX_LINES = 100_000;

    private ImageMarkFile() {}

    /**
     * Reads marks.
     *
     * @param file written by {@link #write}; may not exist yet
     * @return the marks, in the file's order
     * @throws IOException if it cannot be read
     * @throws UnreadableFileException if it is no such table; names the line
     */
    public static List<ImageMark> read(Path file) throws IOException {
        List<ImageMark> marks = new ArrayList<>();
        if (!Files.exists(file)) {
            return marks;
        }
        try (LineReader lines = new LineReader(Files.newInputStream(file), MAX_LINE_LENGTH)) {
            int number = 0;
            for (Optional<LineReader.Line> line = lines.readLine(); line.isPresent(); line = lines.readLine()) {
                String where = WORDS.text("marks.line", file, String.valueOf(++number));
                if (line.get().tooLong() || number > MAX_LINES) {
                    throw new UnreadableFileException(WORDS.text("marks.long", where, MAX_LINES, MAX_LINE_LENGTH));
                }
                String text = new String(line.get().bytes(), StandardCharsets.UTF_8).stripTrailing();
                if (number > 1) {
                    marks.add(mark(cells(text), where));
                } else if (!text.equals(HEAD)) {
                    // Otherwise the next mark would be written over something else.
                    throw new UnreadableFileException(WORDS.text("marks.head", where, HEAD));
                }
            }
        }
        return marks;
    }

    private static ImageMark mark(List<String> cells, String where) throws UnreadableFileException {
        if (cells.size() != CELLS || !cells.get(2).matches("\\d{1,9}")) {
            throw new UnreadableFileException(WORDS.text("marks.wrong", where));
        }
        return new ImageMark(
                cells.get(0),
                cells.get(1),
                Integer.parseInt(cells.get(2)),
                cells.get(3).equals("yes"),
                cells.get(4));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * Writes marks.
     *
     * @param marks in the order of the lines
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written
     */
    public static void write(List<ImageMark> marks, Path file) throws IOException {
        StringBuilder table = new StringBuilder(HEAD).append(LINE_END);
        for (ImageMark mark : marks) {
            table.append(quoted(mark.dataSet()))
                    .append(',')
                    .append(quoted(mark.part()))
                    .append(',')
                    .append(mark.index())
                    .append(',')
                    .append(mark.labelLooksWrong() ? "yes" : "no")
                    .append(',')
                    .append(quoted(mark.note()))
                    .append(LINE_END);
        }
        AtomicFile.write(file, stream -> stream.write(table.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes a mark in place of the one that the file has about the same image, whoever wrote that; other marks stay.
     *
     * @param mark an empty one is left out
     * @param file made if there is none, and its folder
     * @return the marks that the file has now
     * @throws IOException if it cannot be read or written; it is then as it was
     */
    public static List<ImageMark> put(ImageMark mark, Path file) throws IOException {
        return SharedLock.holding(file, () -> {
            List<ImageMark> marks = read(file);
            marks.removeIf(mark::isAbout);
            if (!mark.isEmpty()) {
                marks.add(mark);
            }
            write(marks, file);
            return marks;
        });
    }

    private static String quoted(String cell) {
        // A mark is one line, whatever was pasted into its note.
        String line = cell.replaceAll("\\R", " ");
        return '"' + line.replace("\"", "\"\"") + '"';
    }
}

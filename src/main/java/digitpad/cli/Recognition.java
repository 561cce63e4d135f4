package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.InkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.digits.WritingRow;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** Reads file after file and writes what it reads, in order; what cannot be read is told and left out. One thread. */
final class Recognition {
    /** Ten times as fast as one by one, and still only a fraction of a second between results. */
    private static final int BATCH = 250;

    private static final String INK_SUFFIX = ".jsonl";

    private final Network network;
    private final Refusal refusal;
    private final Console console;
    private final boolean json;
    private final NumberReader reader = new NumberReader();
    private final List<Found> waiting = new ArrayList<>(BATCH);
    private boolean isClean = true;

    /** What stands in a line of an ink file, or on a picture, whose line is null. */
    private record Found(String file, Integer line, List<? extends WritingRow> rows) {}

    /**
     * A recognition that has read nothing yet.
     *
     * @param model what reads
     * @param console where to write
     * @param json whether results are JSON
     */
    Recognition(Model model, Console console, boolean json) {
        this.network = model.network();
        this.refusal = model.card().refusal().orElse(Refusal.NEVER);
        this.console = console;
        this.json = json;
    }

    /** {@return whether everything could be read so far} */
    boolean isClean() {
        return isClean;
    }

    /**
     * Reads one file.
     *
     * @param file as the user wrote it
     */
    void read(String file) {
        try {
            Path path = new PathConverter().convert(file);
            if (file.toLowerCase(Locale.ROOT).endsWith(INK_SUFFIX)) {
                readInk(file, path);
            } else {
                waiting.add(new Found(file, null, PictureFile.read(path).rows()));
            }
        } catch (UnreadableFileException | TypeConversionException e) {
            complain(e.getMessage());
        } catch (IOException e) {
            complain(file + ": cannot be read: " + e.getMessage());
        }
        writeWaiting();
    }

    private void readInk(String file, Path path) throws IOException {
        try (InkFile ink = InkFile.open(path)) {
            while (true) {
                try {
                    Optional<InkFile.Entry> entry = ink.next();
                    if (entry.isEmpty()) {
                        return;
                    }
                    waiting.add(new Found(
                            file,
                            entry.get().line(),
                            InkRow.of(entry.get().drawing().ink())));
                    if (waiting.size() == BATCH) {
                        writeWaiting();
                    }
                } catch (UnreadableFileException badLine) {
                    complain(badLine.getMessage());
                }
            }
        }
    }

    private void complain(String problem) {
        // What was read before it comes before it.
        writeWaiting();
        console.complaint(problem);
        isClean = false;
    }

    private void writeWaiting() {
        List<Optional<NumberReading>> numbers =
                reader.readAll(waiting.stream().map(Found::rows).toList(), network, refusal);
        for (int i = 0; i < numbers.size(); i++) {
            write(waiting.get(i), numbers.get(i));
        }
        waiting.clear();
        console.flush();
    }

    private void write(Found found, Optional<NumberReading> number) {
        if (json) {
            console.result(Json.putNumber(place(found), number));
        } else {
            console.result(
                    placeText(found) + ": " + number.map(Recognition::words).orElse("blank"));
        }
    }

    private static String words(NumberReading number) {
        String guess = number.text() + " (" + Numbers.percent(number.confidence(), 1) + ")";
        if (number.isNumber()) {
            return guess;
        }
        return "not a " + (number.digits().size() == 1 ? "digit" : "number") + ", would be " + guess;
    }

    private static ObjectNode place(Found found) {
        return Json.object().put("file", found.file()).put("line", found.line());
    }

    private static String placeText(Found found) {
        return found.line() == null ? found.file() : found.file() + ":" + found.line();
    }
}

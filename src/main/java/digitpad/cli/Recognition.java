package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Bounds;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.ImageRow;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.digits.WritingRow;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.TypeConversionException;

/** Reads file after file and writes what it reads, in order; what cannot be read is told and left out. One thread. */
final class Recognition {
    private static final Words WORDS = Words.of(Recognition.class);

    /** Ten times as fast as one by one, and still only a fraction of a second between results. */
    private static final int BATCH = 250;

    private static final String INK_SUFFIX = ".jsonl";

    private final Model model;
    private final Console console;
    private final boolean json;
    private final NumberReader reader = new NumberReader();
    private final DigitNormaliser normaliser = new DigitNormaliser();
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
        this.model = model;
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
                PictureFile.Content content = PictureFile.read(path);
                waiting.add(new Found(
                        file,
                        null,
                        readsDigits() ? content.rows() : oneRow(content.digitImage(), () -> bounds(content))));
            }
        } catch (UnreadableFileException | TypeConversionException e) {
            complain(e.getMessage());
        } catch (IOException e) {
            complain(WORDS.text("cannot-be-read-because", file, e.getMessage()));
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
                            file, entry.get().line(), rows(entry.get().drawing().ink())));
                    if (waiting.size() == BATCH) {
                        writeWaiting();
                    }
                } catch (UnreadableFileException badLine) {
                    complain(badLine.getMessage());
                }
            }
        }
    }

    private boolean readsDigits() {
        return model.card().readsDigits();
    }

    private List<? extends WritingRow> rows(Ink ink) {
        return readsDigits() ? InkRow.of(ink) : oneRow(normaliser.normalise(ink), ink::bounds);
    }

    /** What does not read digits takes all for one thing. */
    private static List<ImageRow> oneRow(Optional<DigitImage> whole, Supplier<Bounds> bounds) {
        return whole.map(image -> new ImageRow(image, bounds.get())).stream().toList();
    }

    private static Bounds bounds(PictureFile.Content content) {
        return new Bounds(
                0,
                0,
                (double) content.pixels().width() * content.scale(),
                (double) content.pixels().height() * content.scale());
    }

    private Optional<NumberReading> readOne(List<? extends WritingRow> rows) {
        return rows.stream().findFirst().map(row -> {
            DigitImage image = row.digitImage(0, 1);
            return NumberReading.ofOne(
                    model.read(image), row.bounds(0), model.card().classNames());
        });
    }

    private void complain(String problem) {
        // What was read before it comes before it.
        writeWaiting();
        console.complaint(problem);
        isClean = false;
    }

    private void writeWaiting() {
        List<Optional<NumberReading>> numbers = readsDigits()
                ? reader.readAll(waiting.stream().map(Found::rows).toList(), model.network(), model.refusal())
                : waiting.stream().map(found -> readOne(found.rows())).toList();
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
            console.result(WORDS.text(
                    "at-file",
                    placeText(found),
                    number.map(Recognition::words).orElseGet(() -> WORDS.text("reading.blank"))));
        }
    }

    private static String words(NumberReading number) {
        String guess = WORDS.text("reading.sure", number.text(), Percent.probability(number.confidence()));
        if (number.isNumber()) {
            return guess;
        }
        boolean isOne = number.digits().size() == 1;
        if (isOne && !number.hasGuess()) {
            return WORDS.text("reading.no-guess");
        }
        return WORDS.text(isOne ? "reading.no-digit" : "reading.no-number", guess);
    }

    private static ObjectNode place(Found found) {
        return Json.object().put("file", found.file()).put("line", found.line());
    }

    private static String placeText(Found found) {
        return found.line() == null ? found.file() : found.file() + ":" + found.line();
    }
}

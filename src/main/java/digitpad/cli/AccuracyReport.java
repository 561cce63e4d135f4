package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.InkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.files.InkFile;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Refusal;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** How a model does on the labelled drawings of ink files: for each file, and the mean over all. One thread. */
final class AccuracyReport {
    private static final Words WORDS = Words.of(AccuracyReport.class);
    private final Model model;
    private final Refusal refusal;
    private final Console console;
    private final boolean json;
    private final NumberReader reader = new NumberReader();
    private final List<Double> accuracies = new ArrayList<>();
    private boolean isClean = true;

    /**
     * A report without files.
     *
     * @param model what reads
     * @param console where to write
     * @param json whether to write one JSON object for each file
     */
    AccuracyReport(Model model, Console console, boolean json) {
        this.model = model;
        this.refusal = model.refusal();
        this.console = console;
        this.json = json;
    }

    /** {@return whether everything could be read so far} */
    boolean isClean() {
        return isClean;
    }

    /**
     * Reads one ink file and reports on it.
     *
     * @param file as the user wrote it
     */
    void compare(String file) {
        try {
            Path path = new PathConverter().convert(file);
            ReadDrawings drawings = new ReadDrawings();
            List<InkFile.Entry> labelled = InkFile.readAll(path).stream()
                    .filter(entry -> entry.drawing().label().isPresent())
                    .toList();
            if (labelled.isEmpty()) {
                throw new UnreadableFileException(WORDS.text("compare.nothing", file));
            }
            List<Optional<NumberReading>> readings = reader.readAll(
                    labelled.stream()
                            .map(entry -> InkRow.of(entry.drawing().ink()))
                            .toList(),
                    model.network(),
                    refusal);
            for (int i = 0; i < readings.size(); i++) {
                drawings.add(labelled.get(i).line(), labelled.get(i).drawing(), readings.get(i));
            }
            if (drawings.digits() > 0) {
                accuracies.add(drawings.accuracy());
            }
            if (json) {
                console.result(json(file, drawings));
            } else {
                print(file, drawings);
            }
        } catch (UnreadableFileException | TypeConversionException e) {
            console.complaint(e.getMessage());
            isClean = false;
        }
        console.flush();
    }

    /** Tells the mean over the files, if there were several. */
    void end() {
        if (!json && accuracies.size() > 1) {
            double mean = accuracies.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            console.result(WORDS.text("compare.mean", accuracies.size(), Percent.of(mean, 2)));
            console.flush();
        }
    }

    private void print(String file, ReadDrawings drawings) {
        console.result(WORDS.text(
                "compare.counts",
                file,
                String.valueOf(drawings.digits()),
                String.valueOf(drawings.numbers()),
                String.valueOf(drawings.others())));
        if (drawings.digits() > 0) {
            console.result(WORDS.text(
                    "compare.accuracy",
                    Percent.of(drawings.accuracy(), 2),
                    String.valueOf(drawings.digits() - drawings.right()),
                    String.valueOf(drawings.refusedDigits()),
                    Percent.of(drawings.guessedRightShare(), 2)));
            console.result("");
            TextTable digits = new TextTable(1)
                    .row(
                            WORDS.text("column.digit"),
                            WORDS.text("column.drawings"),
                            WORDS.text("column.right"),
                            WORDS.text("column.refused"),
                            WORDS.text("column.recall"),
                            WORDS.text("column.precision"));
            for (int digit = 0; digit < ReadDrawings.DIGITS; digit++) {
                digits.row(
                        String.valueOf(digit),
                        String.valueOf(drawings.drawings(digit)),
                        String.valueOf(drawings.count(digit, digit)),
                        String.valueOf(drawings.refused(digit)),
                        drawings.drawings(digit) == 0 ? "–" : Percent.of(drawings.recall(digit), 2),
                        drawings.readAs(digit) == 0 ? "–" : Percent.of(drawings.precision(digit), 2));
            }
            digits.lines().forEach(console::result);
        }
        if (drawings.numbers() > 0) {
            console.result("");
            console.result(WORDS.text(
                    "compare.numbers",
                    Percent.of((double) drawings.rightNumbers() / drawings.numbers(), 2),
                    String.valueOf(drawings.rightNumbers()),
                    String.valueOf(drawings.numbers())));
        }
        if (drawings.others() > 0) {
            console.result("");
            console.result(WORDS.text(
                    "compare.refused",
                    Percent.of((double) drawings.refusedOthers() / drawings.others(), 2),
                    String.valueOf(drawings.refusedOthers()),
                    String.valueOf(drawings.others())));
            TextTable labels = new TextTable(1)
                    .row(WORDS.text("column.label"), WORDS.text("column.drawings"), WORDS.text("column.refused"));
            drawings.otherLabels()
                    .forEach(
                            (label, counts) -> labels.row(label, String.valueOf(counts[0]), String.valueOf(counts[1])));
            labels.lines().forEach(console::result);
        }
        console.result("");
        console.result(WORDS.text("compare.matrix"));
        matrix(drawings).lines().forEach(console::result);
        if (!drawings.misread().isEmpty()) {
            console.result("");
        }
        for (ReadDrawings.Misread misread : drawings.misread()) {
            console.result(WORDS.text(
                    misread.isRefused() ? "compare.misread-refused" : "compare.misread",
                    file,
                    String.valueOf(misread.line()),
                    misread.label(),
                    WORDS.text("reading.sure", misread.guess(), Percent.probability(misread.confidence()))));
        }
        console.result("");
    }

    private static TextTable matrix(ReadDrawings drawings) {
        TextTable table = new TextTable(1);
        String[] header = new String[ReadDrawings.DIGITS + 2];
        header[0] = "";
        for (int reading = 0; reading <= ReadDrawings.NONE; reading++) {
            header[reading + 1] = name(reading);
        }
        table.row(header);
        for (int label = 0; label <= ReadDrawings.NONE; label++) {
            String[] row = new String[header.length];
            row[0] = name(label);
            for (int reading = 0; reading <= ReadDrawings.NONE; reading++) {
                row[reading + 1] = String.valueOf(drawings.count(label, reading));
            }
            table.row(row);
        }
        return table;
    }

    private static String name(int digit) {
        return digit == ReadDrawings.NONE ? "–" : String.valueOf(digit);
    }

    private static ObjectNode json(String file, ReadDrawings drawings) {
        ObjectNode object = Json.object().put("file", file).put("digits", drawings.digits());
        if (drawings.digits() > 0) {
            object.put("accuracy", drawings.accuracy())
                    .put("right", drawings.right())
                    .put("refused", drawings.refusedDigits())
                    .put("accuracyWithoutRefusing", drawings.guessedRightShare());
        }
        object.put("numbers", drawings.numbers()).put("numbersRight", drawings.rightNumbers());
        object.put("notDigits", drawings.others()).put("notDigitsRefused", drawings.refusedOthers());
        ArrayNode matrix = object.putArray("matrix");
        for (int label = 0; label <= ReadDrawings.NONE; label++) {
            ArrayNode row = matrix.addArray();
            for (int reading = 0; reading <= ReadDrawings.NONE; reading++) {
                row.add(drawings.count(label, reading));
            }
        }
        ArrayNode list = object.putArray("misread");
        for (ReadDrawings.Misread misread : drawings.misread()) {
            list.addObject()
                    .put("line", misread.line())
                    .put("label", misread.label())
                    .put("reading", misread.isRefused() ? null : misread.guess())
                    .put("guess", misread.guess())
                    .put("confidence", misread.confidence());
        }
        return object;
    }
}

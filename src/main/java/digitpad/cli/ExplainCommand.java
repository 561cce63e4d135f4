package digitpad.cli;

import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Ink;
import digitpad.digits.InkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.digits.WritingRow;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.files.SaliencyPicture;
import digitpad.learning.DigitReading;
import digitpad.learning.Engine;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which pixels of a picture or a drawing speak for its reading. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(ExplainCommand.class);
    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;
    /** A picture of more is one that few programs open. */
    private static final int MOST_ROWS = 100;

    private static final String INK_SUFFIX = ".jsonl";
    private static final String PICTURE_SUFFIX = ".png";

    private final Supplier<Engine> engines;
    private final Console console;
    private final NumberReader reader = new NumberReader();
    private final DigitNormaliser normaliser = new DigitNormaliser();
    private boolean isClean = true;

    @Option(names = "--model", paramLabel = "MODEL", converter = PathConverter.class)
    private Path model;

    @Option(names = "--label", paramLabel = "N")
    private Integer label;

    @Option(names = "--out", paramLabel = "FILE", converter = PathConverter.class)
    private Path out;

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "FILE", converter = PathConverter.class)
    private Path file;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    ExplainCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (out != null && !out.toString().toLowerCase(Locale.ROOT).endsWith(PICTURE_SUFFIX)) {
            throw new CommandFailure(WORDS.text("explain.no-png", out, PICTURE_SUFFIX));
        }
        Model opened = ModelFile.open(engines.get(), model);
        int classes = opened.network().summary().classes();
        if (label != null && (label < 0 || label >= classes)) {
            throw new CommandFailure(WORDS.text("explain.no-class", label, classes - 1));
        }
        List<SaliencyPicture.Row> rows = new ArrayList<>();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(INK_SUFFIX)) {
            explainInk(opened, rows);
        } else {
            PictureFile.Content picture = PictureFile.read(file);
            explain(opened, null, picture.rows(), picture::digitImage, rows);
        }
        console.flush();
        if (out != null) {
            write(rows);
        }
        return isClean ? SUCCESS : FAILURE;
    }

    private void explainInk(Model opened, List<SaliencyPicture.Row> rows) throws IOException {
        try (InkFile ink = InkFile.open(file)) {
            while (true) {
                try {
                    Optional<InkFile.Entry> entry = ink.next();
                    if (entry.isEmpty()) {
                        return;
                    }
                    Ink drawn = entry.get().drawing().ink();
                    explain(opened, entry.get().line(), InkRow.of(drawn), () -> normaliser.normalise(drawn), rows);
                } catch (UnreadableFileException badLine) {
                    console.flush();
                    console.complaint(badLine.getMessage());
                    isClean = false;
                }
            }
        }
    }

    private void explain(
            Model opened,
            Integer line,
            List<? extends WritingRow> writing,
            Supplier<Optional<DigitImage>> whole,
            List<SaliencyPicture.Row> rows) {
        String place = line == null ? file.toString() : file + ":" + line;
        // What does not read digits takes all for one thing.
        List<Reading> digits = opened.card().readsDigits()
                ? reader
                        .read(writing, opened.network(), opened.refusal())
                        .map(NumberReading::digits)
                        .orElse(List.of())
                        .stream()
                        .map(DigitReading::reading)
                        .toList()
                : whole.get().map(opened::read).stream().toList();
        if (digits.isEmpty() && !json) {
            console.result(WORDS.text("at-file", place, WORDS.text("reading.blank")));
        }
        for (int i = 0; i < digits.size(); i++) {
            Reading reading = digits.get(i);
            String words = digits.size() == 1 ? place : WORDS.text("explain.digit", place, i + 1);
            Explained explained =
                    Explained.of(opened, words, line, i, reading, label == null ? reading.digit() : label);
            if (json) {
                console.result(explained.json(file.toString()));
            } else {
                console.result(explained.words());
            }
            if (out != null && rows.size() <= MOST_ROWS) {
                rows.add(explained.row());
            }
        }
    }

    private void write(List<SaliencyPicture.Row> rows) throws IOException, CommandFailure {
        if (rows.isEmpty()) {
            throw new CommandFailure(WORDS.text("explain.nothing", file));
        }
        if (rows.size() > MOST_ROWS) {
            console.complaint(WORDS.text("explain.first-only", out, MOST_ROWS));
        }
        SaliencyPicture.write(rows.subList(0, Math.min(MOST_ROWS, rows.size())), out);
        console.message(WORDS.text("explain.wrote", out));
    }
}

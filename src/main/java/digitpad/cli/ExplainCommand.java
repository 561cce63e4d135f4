package digitpad.cli;

import digitpad.digits.InkRow;
import digitpad.digits.UnreadableFileException;
import digitpad.digits.WritingRow;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.files.SaliencyPicture;
import digitpad.learning.DigitReading;
import digitpad.learning.Engine;
import digitpad.learning.Network;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Reading;
import digitpad.learning.Refusal;
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
    private boolean isClean = true;

    @Option(names = "--model",
            paramLabel = "MODEL",
            converter = PathConverter.class)
    private Path model;

    @Option(names = "--label",
            paramLabel = "N")
    private Integer label;

    @Option(names = "--out",
            paramLabel = "FILE",
            converter = PathConverter.class)
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
        Network network = ModelFile.open(engines.get(), model).network();
        int classes = network.summary().classes();
        if (label != null && (label < 0 || label >= classes)) {
            throw new CommandFailure(WORDS.text("explain.no-class", label, classes - 1));
        }
        List<SaliencyPicture.Row> rows = new ArrayList<>();
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(INK_SUFFIX)) {
            explainInk(network, rows);
        } else {
            explain(network, null, PictureFile.read(file).rows(), rows);
        }
        console.flush();
        if (out != null) {
            write(rows);
        }
        return isClean ? SUCCESS : FAILURE;
    }

    private void explainInk(Network network, List<SaliencyPicture.Row> rows) throws IOException {
        try (InkFile ink = InkFile.open(file)) {
            while (true) {
                try {
                    Optional<InkFile.Entry> entry = ink.next();
                    if (entry.isEmpty()) {
                        return;
                    }
                    explain(
                            network,
                            entry.get().line(),
                            InkRow.of(entry.get().drawing().ink()),
                            rows);
                } catch (UnreadableFileException badLine) {
                    console.flush();
                    console.complaint(badLine.getMessage());
                    isClean = false;
                }
            }
        }
    }

    private void explain(
            Network network, Integer line, List<? extends WritingRow> writing, List<SaliencyPicture.Row> rows) {
        String place = line == null ? file.toString() : file + ":" + line;
        List<DigitReading> digits = reader.read(writing, network, Refusal.NEVER)
                .map(NumberReading::digits)
                .orElse(List.of());
        if (digits.isEmpty() && !json) {
            console.result(WORDS.text("at-file", place, WORDS.text("reading.blank")));
        }
        for (int i = 0; i < digits.size(); i++) {
            Reading reading = digits.get(i).reading();
            String words = digits.size() == 1 ? place : WORDS.text("explain.digit", place, i + 1);
            Explained explained =
                    Explained.of(network, words, line, i, reading, label == null ? reading.digit() : label);
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

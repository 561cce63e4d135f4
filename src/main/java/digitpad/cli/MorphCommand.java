package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.AnimatedGif;
import digitpad.files.GeneratorFile;
import digitpad.files.PictureFolder;
import digitpad.learning.Engine;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.GeneratorModel;
import digitpad.learning.Model;
import digitpad.learning.Morph;
import digitpad.learning.MorphCourse;
import digitpad.learning.MorphFrame;
import digitpad.learning.MorphPictures;
import digitpad.learning.Reading;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns one digit into another and tells how each picture on the way is read. */
@Command(name = "morph")
final class MorphCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(MorphCommand.class);
    private static final String GIF = ".gif";
    private static final int MOST_FRAMES = 999;
    private static final int LEAST_SIDE = 28;
    private static final int MOST_SIDE = 2048;
    /** Programs show GIFs no faster. */
    private static final int LEAST_MILLISECONDS = 20;

    private static final int MOST_MILLISECONDS = 60_000;

    private final Supplier<Engine> engines;
    private final Console console;

    @Parameters(paramLabel = "FROM")
    private String from;

    @Parameters(paramLabel = "TO")
    private String to;

    @Option(names = "--out", paramLabel = "FILE", converter = PathConverter.class)
    private Path out;

    @Option(names = "--frames", paramLabel = "N", defaultValue = "31")
    private int frames;

    @Option(names = "--size", paramLabel = "N", defaultValue = "280")
    private int side;

    @Option(names = "--milliseconds", paramLabel = "N", defaultValue = "60")
    private int milliseconds;

    @Option(names = "--back")
    private boolean back;

    @Option(names = "--model", paramLabel = "FILE", converter = PathConverter.class)
    private Path model;

    @Option(names = "--generator", paramLabel = "FILE", converter = PathConverter.class)
    private Path generator;

    @Option(names = "--json")
    private boolean json;

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param console where to write
     */
    MorphCommand(Supplier<Engine> engines, Console console) {
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        check();
        Engine engine = engines.get();
        GeneratorEngine generators = engine.generators().orElseThrow();
        Model reads = ModelFile.open(engine, model);
        GeneratorModel draws =
                generator == null ? GeneratorFile.openShipped(generators) : GeneratorFile.open(generator, generators);
        Morph morph = new Morph(MorphEnd.code(from, draws, reads), MorphEnd.code(to, draws, reads));
        long begin = System.nanoTime();
        List<MorphFrame> drawn = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            drawn.add(MorphFrame.of(morph, (double) i / (frames - 1), draws.generator(), reads));
            console.progress(WORDS.text("morph.progress", i + 1, frames));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        console.clearProgress();
        tell(drawn, reads.card().classNames());
        console.flush();
        console.message(
                WORDS.text("morph.pace", frames, Numbers.decimal(seconds, 2), Numbers.decimal(frames / seconds, 0)));
        if (out != null) {
            write(drawn);
            console.message(WORDS.text("explain.wrote", out));
        }
        return 0;
    }

    private void check() throws CommandFailure, IOException {
        requireRange("--frames", frames, 2, MOST_FRAMES);
        requireRange("--size", side, LEAST_SIDE, MOST_SIDE);
        requireRange("--milliseconds", milliseconds, LEAST_MILLISECONDS, MOST_MILLISECONDS);
        require(milliseconds % 10 == 0, WORDS.text("morph.tens", "--milliseconds", Integer.toString(milliseconds)));
        if (out != null) {
            if (isGif()) {
                ModelFile.requireWritable(out);
            } else {
                requireFree();
            }
        }
    }

    private void requireFree() throws CommandFailure, IOException {
        Path parent = out.toAbsolutePath().getParent();
        require(parent != null && Files.isDirectory(parent), WORDS.text("model.no-folder", out, parent));
        try {
            PictureFolder.requireFree(out);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(WORDS.text("morph.exists", out, GIF));
        }
    }

    private static void requireRange(String option, int value, int low, int high) throws CommandFailure {
        String words =
                WORDS.text("out-of-range", Integer.toString(low), Integer.toString(high), Integer.toString(value));
        require(value >= low && value <= high, WORDS.text("at-file", option, words));
    }

    private static void require(boolean holds, String message) throws CommandFailure {
        if (!holds) {
            throw new CommandFailure(message);
        }
    }

    private boolean isGif() {
        return out.toString().toLowerCase(Locale.ROOT).endsWith(GIF);
    }

    private void write(List<MorphFrame> drawn) throws IOException {
        if (isGif()) {
            AnimatedGif.write(MorphPictures.animation(drawn, side, milliseconds, back), out);
        } else {
            PictureFolder.write(MorphPictures.each(drawn, side), out);
        }
    }

    private void tell(List<MorphFrame> drawn, List<String> classNames) {
        if (json) {
            for (int i = 0; i < frames; i++) {
                console.result(json(i, drawn.get(i)));
            }
            return;
        }
        List<Reading> readings = drawn.stream().map(MorphFrame::reading).toList();
        console.result(WORDS.text("morph.begins", words(readings.get(0), classNames)));
        for (MorphCourse.Change change : new MorphCourse(readings).changes()) {
            console.result(WORDS.text(
                    "morph.change",
                    Percent.of(change.position(), 0),
                    classNames.get(change.before()),
                    classNames.get(change.after())));
        }
        console.result(WORDS.text("morph.ends", words(readings.get(readings.size() - 1), classNames)));
    }

    private static String words(Reading reading, List<String> classNames) {
        return WORDS.text(
                reading.isDigit() ? "morph.reading" : "morph.refused",
                classNames.get(reading.digit()),
                Percent.probability(reading.confidence()));
    }

    private static ObjectNode json(int index, MorphFrame frame) {
        Reading reading = frame.reading();
        ObjectNode object = Json.object().put("frame", index).put("position", frame.position());
        if (reading.isDigit()) {
            object.put("digit", reading.digit());
        } else {
            object.putNull("digit");
        }
        object.put("guess", reading.digit()).put("confidence", (float) reading.confidence());
        ArrayNode probabilities = object.putArray("probabilities");
        for (float probability : reading.probabilities()) {
            probabilities.add(probability);
        }
        return object;
    }
}

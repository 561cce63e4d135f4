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
@Command(
        name = "morph",
        description =
                "Turn one digit into another, drawn smoothly at any size, and tell how a model reads each picture on the way.",
        footer = {
            "",
            "FROM and TO are digits, 0 to 9, or your own: a picture of a digit, or an ink file (.jsonl), whose first drawing counts.",
            "",
            "Example: digitpad morph 3 8 --out morph.gif",
            "         digitpad morph my-seven.png 1 --frames 60 --size 560 --out frames",
            "         digitpad morph 4 9 --json"
        })
final class MorphCommand implements Callable<Integer> {
    private static final String GIF = ".gif";
    private static final int MOST_FRAMES = 999;
    private static final int LEAST_SIDE = 28;
    private static final int MOST_SIDE = 2048;
    /** Programs show GIFs no faster. */
    private static final int LEAST_MILLISECONDS = 20;

    private static final int MOST_MILLISECONDS = 60_000;

    private final Supplier<Engine> engines;
    private final Console console;

    @Parameters(paramLabel = "FROM", description = "What it begins with.")
    private String from;

    @Parameters(paramLabel = "TO", description = "What it ends with.")
    private String to;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description =
                    "Write the pictures: NAME.gif, an animation, is replaced if it exists; any other name is a folder of PNG"
                            + " files, which must be new or empty.")
    private Path out;

    @Option(
            names = "--frames",
            paramLabel = "N",
            defaultValue = "31",
            description = "Pictures from the beginning to the end, 2 to 999; ${DEFAULT-VALUE} unless told.")
    private int frames;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "280",
            description = "Pixels along each side, 28 to 2048; ${DEFAULT-VALUE} unless told.")
    private int side;

    @Option(
            names = "--milliseconds",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "How long an animation shows a picture, 20 to 60000, in steps of 10; ${DEFAULT-VALUE} unless told. The"
                            + " first and the last are shown ten times as long.")
    private int milliseconds;

    @Option(names = "--back", description = "In an animation, go back to the beginning the way it came.")
    private boolean back;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "The model that reads; the one that ships if none is named.")
    private Path model;

    @Option(
            names = "--generator",
            paramLabel = "FILE",
            converter = PathConverter.class,
            description = "What draws, from digitpad train-generator; the one that ships if none is named.")
    private Path generator;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object a line for each picture: frame, position (0 to 1), digit (null if it is none to the"
                            + " model), guess, confidence, probabilities.")
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
        Morph morph = new Morph(MorphEnd.code(from, draws, reads.network()), MorphEnd.code(to, draws, reads.network()));
        long begin = System.nanoTime();
        List<MorphFrame> drawn = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            drawn.add(MorphFrame.of(morph, (double) i / (frames - 1), draws.generator(), reads));
            console.progress("picture " + (i + 1) + " of " + frames);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        console.clearProgress();
        tell(drawn, reads.card().classNames());
        console.flush();
        console.message(String.format(
                Locale.ROOT, "%d pictures drawn and read in %.2f s, %.0f a second", frames, seconds, frames / seconds));
        if (out != null) {
            write(drawn);
            console.message("wrote " + out);
        }
        return 0;
    }

    private void check() throws CommandFailure, IOException {
        require(frames >= 2 && frames <= MOST_FRAMES, "--frames " + frames + ": must be 2 to " + MOST_FRAMES);
        require(
                side >= LEAST_SIDE && side <= MOST_SIDE,
                "--size " + side + ": must be " + LEAST_SIDE + " to " + MOST_SIDE);
        require(
                milliseconds >= LEAST_MILLISECONDS && milliseconds <= MOST_MILLISECONDS && milliseconds % 10 == 0,
                "--milliseconds " + milliseconds + ": must be " + LEAST_MILLISECONDS + " to " + MOST_MILLISECONDS
                        + ", in steps of 10");
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
        require(
                parent != null && Files.isDirectory(parent),
                out + ": there is no directory " + parent + "; make it first");
        try {
            PictureFolder.requireFree(out);
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(
                    out + ": exists and is no empty folder; name another, or let the name end in .gif");
        }
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
        console.result("begins as " + words(readings.get(0), classNames));
        for (MorphCourse.Change change : new MorphCourse(readings).changes()) {
            console.result(String.format(
                    Locale.ROOT,
                    "at %s of the way %s becomes %s",
                    Numbers.percent(change.position(), 0),
                    classNames.get(change.before()),
                    classNames.get(change.after())));
        }
        console.result("ends as " + words(readings.get(readings.size() - 1), classNames));
    }

    private static String words(Reading reading, List<String> classNames) {
        return classNames.get(reading.digit()) + " (" + Numbers.percent(reading.confidence(), 1) + ")"
                + (reading.isDigit() ? "" : ", not taken for a digit");
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

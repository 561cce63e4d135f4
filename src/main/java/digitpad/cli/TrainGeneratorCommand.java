package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.files.GeneratorFile;
import digitpad.learning.DigitGenerator;
import digitpad.learning.Engine;
import digitpad.learning.GeneratorCard;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.GeneratorSettings;
import digitpad.learning.GeneratorTraining;
import digitpad.learning.Network;
import digitpad.learning.TrainableGenerator;
import digitpad.learning.TypicalDigits;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains what draws digits for morphs. */
@Command(name = "train-generator")
final class TrainGeneratorCommand implements Callable<Integer> {
    private static final Words WORDS = Words.of(TrainGeneratorCommand.class);
    private static final int MOST_EPOCHS = 10_000;
    private static final int ENDED = 130;

    private final Supplier<Engine> engines;
    private final String programVersion;
    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "FILE", converter = PathConverter.class)
    private Path out;

    @Option(names = "--epochs", paramLabel = "N")
    private int epochs = GeneratorSettings.USUAL.epochs();

    @Option(names = "--seed", paramLabel = "N")
    private long seed = GeneratorSettings.USUAL.seed();

    @Option(names = "--reader", paramLabel = "FILE", converter = PathConverter.class)
    private List<Path> readers = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    /** Tells the console, and remembers the last figures. */
    private final class Progress implements GeneratorTraining.Listener {
        private static final double SMOOTHING = 0.1;
        private TrainableGenerator.Figures last = new TrainableGenerator.Figures(Double.NaN, Double.NaN);
        private double mismatch = Double.NaN;

        @Override
        public void measured(int done, int all) {
            console.progress(WORDS.text("generator.measured", done, all));
        }

        @Override
        public void learned(long done, long all, TrainableGenerator.Figures figures) {
            last = figures;
            mismatch = Double.isNaN(mismatch)
                    ? figures.mismatch()
                    : mismatch + SMOOTHING * (figures.mismatch() - mismatch);
            console.progress(WORDS.text(
                    "generator.learned",
                    done,
                    all,
                    Numbers.decimal(mismatch, 2),
                    Numbers.decimal(figures.divergence(), 2)));
        }
    }

    /**
     * The command.
     *
     * @param engines gives the engine, once it is needed
     * @param programVersion kept with what it makes
     * @param console where to write
     */
    TrainGeneratorCommand(Supplier<Engine> engines, String programVersion, Console console) {
        this.engines = engines;
        this.programVersion = programVersion;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, CommandFailure {
        if (epochs < 1 || epochs > MOST_EPOCHS) {
            throw new CommandFailure(WORDS.text(
                    "at-file",
                    "--epochs",
                    WORDS.text("out-of-range", "1", Integer.toString(MOST_EPOCHS), Integer.toString(epochs))));
        }
        ModelFile.requireWritable(out);
        Engine engine = engines.get();
        List<Network> judges = new ArrayList<>();
        judges.add(ModelFile.open(engine, null).network());
        for (Path reader : readers) {
            judges.add(ModelFile.open(engine, reader).network());
        }
        GeneratorEngine generators = engine.generators().orElseThrow();
        GeneratorSettings settings = GeneratorSettings.USUAL.withEpochs(epochs).withSeed(seed);
        ImageSet images = Mnist.load().training();
        Progress progress = new Progress();
        long begin = System.nanoTime();
        float[] parameters;
        try (StopRequest stop = StopRequest.onShutdown()) {
            parameters = new GeneratorTraining(settings, progress, stop)
                    .run(generators, images)
                    .orElse(null);
        }
        console.clearProgress();
        if (parameters == null) {
            console.message(WORDS.text("generator.ended"));
            return ENDED;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        DigitGenerator generator = generators.generator(settings.shape(), parameters);
        TypicalDigits typical = new TypicalDigits(generator, images, judges);
        console.progress(WORDS.text("generator.looking"));
        List<float[]> digits = typical.find();
        console.clearProgress();
        GeneratorCard card = new GeneratorCard(
                programVersion,
                settings,
                images.name(),
                progress.mismatch,
                progress.last.divergence(),
                seconds,
                digits,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        GeneratorFile.write(card, parameters, out);
        tell(card, typical.confidences(digits));
        return 0;
    }

    private void tell(GeneratorCard card, List<Double> confidences) {
        if (json) {
            ObjectNode object = Json.object()
                    .put("epochs", epochs)
                    .put("seed", seed)
                    .put("mismatch", card.mismatch())
                    .put("divergence", card.divergence())
                    .put("seconds", card.trainingSeconds());
            confidences.forEach(object.putArray("confidences")::add);
            console.result(object.put("generator", out.toString()));
        } else {
            console.result(WORDS.text(
                    "generator.figures",
                    Numbers.decimal(card.mismatch(), 2),
                    Numbers.decimal(card.divergence(), 2),
                    Numbers.time(card.trainingSeconds())));
            for (int digit = 0; digit < confidences.size(); digit++) {
                console.result(WORDS.text("generator.digit", digit, Percent.of(confidences.get(digit), 2)));
            }
        }
        console.flush();
        console.message(WORDS.text("explain.wrote", out));
    }
}

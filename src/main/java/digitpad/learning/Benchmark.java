package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.words.Words;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Measures how fast an engine trains and reads, with the program's own loop and services. One thread. */
public final class Benchmark {
    private static final Words WORDS = Words.of(Benchmark.class);
    private static final int EVALUATIONS = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Engine engine;
    private final DataSet data;
    private final int iterations;
    private final int readings;
    private final Consumer<String> progress;

    /**
     * Measurements that have not begun.
     *
     * @param engine what is measured
     * @param data what it learns from and reads
     * @param iterations updates to time; as many are done before, so that the virtual machine has compiled what it will compile
     * @param readings predictions and readings to time; likewise
     * @param progress told what is being measured
     */
    public Benchmark(Engine engine, DataSet data, int iterations, int readings, Consumer<String> progress) {
        this.engine = engine;
        this.data = data;
        this.iterations = iterations;
        this.readings = readings;
        this.progress = progress;
    }

    /**
     * Measures a recipe.
     *
     * @param recipe the network
     * @param batchSize examples of one update
     * @param replicas on how many cores it learns
     * @return its figures
     */
    public BenchmarkFigures measure(Recipe recipe, int batchSize, int replicas) {
        TrainingSettings settings = recipe.settings().toBuilder()
                .replicas(replicas)
                .epochs(TrainingSettings.MAX_EPOCHS)
                .batchSize(batchSize)
                .validationShare(0)
                .patience(0)
                .keepsBest(false)
                .build();
        progress.accept(WORDS.text("benchmark.training", recipe.name()));
        TimedTraining training = train(recipe, settings);
        progress.accept(WORDS.text("benchmark.reading", recipe.name()));
        Network network = training.network;
        ReadingBenchmark reader = new ReadingBenchmark(network, readings);
        double evaluation = evaluationSpeed(network);
        Latency prediction = prediction(network);
        Latency idle = reader.measure();
        progress.accept(WORDS.text("benchmark.both", recipe.name()));
        // As the window trains it: in the service, validated as the recipe says.
        Latency busy = reader.measureWhileTraining(engine, recipe, settings, data);
        return new BenchmarkFigures(
                recipe.name(),
                batchSize,
                iterations,
                (training.end - training.start) / NANOS_PER_SECOND,
                evaluation,
                prediction,
                idle,
                busy,
                training.residentBytes);
    }

    private TimedTraining train(Recipe recipe, TrainingSettings settings) {
        Split split = Split.of(data, ValidationSource.TRAINING_SHARE, settings);
        TimedTraining timed = new TimedTraining();
        try (TrainableNetwork network = engine.create(recipe.layers(), settings)) {
            new TrainingLoop(
                            network,
                            split,
                            settings,
                            false,
                            () -> timed.done == 2 * iterations,
                            new TrainingLoop.Pace(System::nanoTime, Long.MAX_VALUE, () -> 0))
                    .run(timed);
            timed.residentBytes = ResidentMemory.bytes();
            timed.network = network.snapshot();
        }
        return timed;
    }

    /** Starts the clock after the warming up. */
    private final class TimedTraining implements TrainingLoop.Listener {
        private int done;
        private long start;
        private long end;
        private OptionalLong residentBytes;
        private Network network;

        @Override
        public void iterationDone(IterationFigures figures) {
            done++;
            end = System.nanoTime();
            if (done == iterations) {
                start = end;
            }
        }

        @Override
        public void epochDone(EpochFigures figures, Network snapshot) {
            // A part of training, and so of its time.
        }

        @Override
        public void checkpoint(Checkpoint checkpoint) {
            // Nobody goes on from here.
        }
    }

    private double evaluationSpeed(Network network) {
        long[] nanos = new long[EVALUATIONS];
        Evaluator.evaluate(network, data.test(), share -> true);
        for (int i = 0; i < EVALUATIONS; i++) {
            long start = System.nanoTime();
            Evaluator.evaluate(network, data.test(), share -> true);
            nanos[i] = System.nanoTime() - start;
        }
        return 1000 * data.test().size() / Latency.of(nanos).median();
    }

    private Latency prediction(Network network) {
        long[] nanos = new long[readings];
        float[] pixels = new float[DigitImage.PIXELS];
        for (int i = -readings; i < readings; i++) {
            data.test().copyTo(Math.floorMod(i, data.test().size()), pixels, 0);
            long start = System.nanoTime();
            network.probabilities(pixels, 1);
            nanos[Math.floorMod(i, readings)] = System.nanoTime() - start;
        }
        return Latency.of(nanos);
    }
}

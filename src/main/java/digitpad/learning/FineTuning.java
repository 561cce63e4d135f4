package digitpad.learning;

import digitpad.digits.DataSet;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.Drawing;
import digitpad.digits.ImageSet;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Teaches a model the hand of one person from a few drawings, mixed with more images of the set it was trained on so that it forgets
 * nothing. What that is worth is measured on drawings it did not learn from: the drawings are parted in {@value #FOLDS}, each part is read
 * by a network taught on the others, and only then is the model taught on all of them.
 */
public final class FineTuning {
    private static final Words WORDS = Words.of(FineTuning.class);

    /** Fewer drawings cannot be parted so that anything is learned and anything measured. */
    public static final int FEWEST_DRAWINGS = 6;

    /** Parts of the drawings; each is read once and taught the other times. */
    static final int FOLDS = 3;
    /** Images of the set and of drawings in an epoch: together some twenty seconds on two cores for all folds. */
    private static final int IMAGES = 6_000;

    private static final int DRAWN_IMAGES = 3_000;
    /** More of one drawing would only be more of the same. */
    private static final int MOST_VARIANTS = 250;

    private static final Augmentation GENTLE = new Augmentation(7, 1, 0.08, 7, 0.4, 0.2);
    private static final int EPOCHS = 2;
    private static final double LEARNING_RATE = 0.0005;
    /**
     * How far to go from the old parameters to the new ones: between them lie networks that read the new hand nearly as well as the new one
     * does and everything else nearly as well as the old one did. Wortsman and others, "Robust fine-tuning of zero-shot models", 2022.
     */
    private static final double LEARNED = 0.4;

    private static final int BATCH = 64;
    private static final long SEED = 1;
    /** What each training, and each reading of the test set, takes of the whole time. */
    private static final double SHARE_OF_TRAINING = 0.9 / (FOLDS + 1);

    private static final double SHARE_OF_TEST = 0.05;

    private final Engine engine;
    private final Model model;
    private final List<Drawing> drawings;
    private final DataSet data;
    private final String programVersion;
    private final DoublePredicate goesOn;
    private double done;

    /**
     * What came of it.
     *
     * @param model taught on all drawings; its card says so
     * @param drawings how many drawings there were
     * @param rightBefore how many of them the model read rightly before
     * @param rightAfter how many were read rightly by networks taught on others of them
     * @param testBefore of the model on the test set, before
     * @param testAfter likewise, after
     */
    public record Result(
            Model model, int drawings, int rightBefore, int rightAfter, Figures testBefore, Figures testAfter) {}

    private FineTuning(
            Engine engine,
            Model model,
            List<Drawing> drawings,
            DataSet data,
            String programVersion,
            DoublePredicate goesOn) {
        this.engine = engine;
        this.model = model;
        this.drawings = drawings;
        this.data = data;
        this.programVersion = programVersion;
        this.goesOn = goesOn;
    }

    /**
     * The drawings one can learn from.
     *
     * @param drawings of anything
     * @return those that are not blank, of a digit or of what somebody says is none
     */
    public static List<Drawing> usable(List<Drawing> drawings) {
        return drawings.stream()
                .filter(drawing -> drawing.label().isPresent() && !drawing.ink().isEmpty())
                .filter(drawing ->
                        drawing.digit().isPresent() || drawing.label().get().equals(Drawing.NOT_A_DIGIT))
                .toList();
    }

    /**
     * Teaches a model, on the calling thread; the model itself stays as it is.
     *
     * @param engine made the model
     * @param model of ten classes
     * @param drawings with labels; {@value #FEWEST_DRAWINGS} that are {@link #usable} at least
     * @param data what the model was trained on
     * @param programVersion written into the new model's card
     * @param goesOn told the share done, 0 to 1, by one thread at a time but not always the caller's; answers whether to go on, and once it
     *     says no it must go on saying so
     * @return the taught model and what it is worth
     * @throws CancellationException if it was not to go on
     * @throws IllegalArgumentException if there are too few drawings
     */
    public static Result run(
            Engine engine,
            Model model,
            List<Drawing> drawings,
            DataSet data,
            String programVersion,
            DoublePredicate goesOn) {
        List<Drawing> usable = usable(drawings);
        if (usable.size() < FEWEST_DRAWINGS) {
            throw new IllegalArgumentException(WORDS.text("few-drawings", FEWEST_DRAWINGS, usable.size()));
        }
        return new FineTuning(engine, model, usable, data, programVersion, goesOn).run();
    }

    private Result run() {
        Refusal refusal = model.refusal();
        Figures testBefore = test(model.network());
        int before = right(model.network(), drawings, refusal);
        int after = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Drawing> kept = new ArrayList<>();
            List<Drawing> taught = new ArrayList<>();
            for (int i = 0; i < drawings.size(); i++) {
                (i % FOLDS == fold ? kept : taught).add(drawings.get(i));
            }
            after += right(taught(taught), kept, refusal);
        }
        Network network = taught(drawings);
        Figures testAfter = test(network);
        return new Result(new Model(card(testAfter), network), drawings.size(), before, after, testBefore, testAfter);
    }

    private Figures test(Network network) {
        double from = done;
        Figures figures = Evaluator.evaluate(network, data.test(), share -> goesOn.test(from + SHARE_OF_TEST * share))
                .figures();
        done = from + SHARE_OF_TEST;
        return figures;
    }

    private static int right(Network network, List<Drawing> drawings, Refusal refusal) {
        DigitNormaliser normaliser = new DigitNormaliser();
        int right = 0;
        for (Drawing drawing : drawings) {
            Reading reading = Reading.of(normaliser.normalise(drawing.ink()).orElseThrow(), network, refusal);
            OptionalInt wanted = drawing.digit();
            boolean isRight =
                    wanted.isEmpty() ? !reading.isDigit() : reading.isDigit() && reading.digit() == wanted.getAsInt();
            right += isRight ? 1 : 0;
        }
        return right;
    }

    private Network taught(List<Drawing> taught) {
        double from = done;
        int variants = Math.max(2, Math.min(MOST_VARIANTS, DRAWN_IMAGES / taught.size()));
        ImageSet ink = InkExamples.changed(taught, data.training().classNames(), SEED, variants);
        ImageSet known = Split.of(data, model.card()).training();
        int[] others = IntStream.range(0, known.size()).toArray();
        int[] chosen = IntStream.of(Permutation.of(others, new Random(SEED)))
                .limit(IMAGES)
                .toArray();
        ImageSet training = ImageSet.joined(
                WORDS.text("drawings-and", data.name()), known.subset(WORDS.text("part.training"), chosen), ink);
        TrainingSettings settings = model.card().settings().toBuilder()
                .epochs(EPOCHS)
                .batchSize(BATCH)
                .optimizer(Optimizer.ADAM)
                .learningRate(LEARNING_RATE)
                .schedule(new LearningRateSchedule.Cosine())
                .augmentation(GENTLE)
                .patience(0)
                .keepsBest(false)
                .seed(SEED)
                .replicas(Math.min(
                        TrainingSettings.MAX_REPLICAS, Runtime.getRuntime().availableProcessors()))
                .build();
        try (TrainableNetwork network = engine.create(model.card().layers(), settings)) {
            network.begin(model.network());
            float[] before = network.state().parameters();
            BatchSource source = new BatchSource(training, settings);
            int batches = EPOCHS * source.batchesPerEpoch();
            try (BatchQueue queue = new BatchQueue(source, 0, 0)) {
                for (int step = 0; step < batches; step++) {
                    double factor = settings.schedule().factor((double) step / source.batchesPerEpoch(), EPOCHS);
                    network.trainOn(queue.take(), LEARNING_RATE * factor);
                    if (!goesOn.test(from + SHARE_OF_TRAINING * (step + 1) / batches)) {
                        throw new CancellationException("fine-tuning was stopped");
                    }
                }
            }
            done = from + SHARE_OF_TRAINING;
            return engine.network(
                    model.card().layers(), between(before, network.state().parameters()));
        }
    }

    /** Parameters between two states of a network. */
    private static float[] between(float[] before, float[] after) {
        float[] mixed = new float[before.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (before[i] + LEARNED * (after[i] - before[i]));
        }
        return mixed;
    }

    private ModelCard card(Figures test) {
        return model.card().fineTuned(drawings.size(), programVersion).tested(test);
    }
}

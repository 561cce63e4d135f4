package digitpad.cli;

import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.Figures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.learning.TrainingListener;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Shows how a training goes: on a terminal a line that moves, elsewhere a line for every epoch. Loss and accuracy are means over the epoch so
 * far, or over what was seen of it since the training was resumed. One thread.
 */
final class TrainingProgress implements TrainingListener {
    private static final Words WORDS = Words.of(TrainingProgress.class);
    private static final int BAR = 10;
    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final long REDRAW_NANOS = 100_000_000;

    private final Console console;
    private final TrainingPlan plan;
    private final TrainingSettings settings;
    private final LongSupplier nanoTime;
    private int trainingImages;
    private int batchesPerEpoch;
    private int iterations;
    /** Passes over the training set that were done before this training began, as a fraction. */
    private double epochsBefore;

    private long start;
    private long lastDrawn;
    private double lossSum;
    private double accuracySum;
    private int summed;

    /**
     * Progress of one training.
     *
     * @param console where to
     * @param plan what is trained
     * @param nanoTime such as {@link System#nanoTime}
     */
    TrainingProgress(Console console, TrainingPlan plan, LongSupplier nanoTime) {
        this.console = console;
        this.plan = plan;
        this.settings = plan.settings();
        this.nanoTime = nanoTime;
    }

    @Override
    public void prepared(Split split, int batches) {
        trainingImages = split.training().size();
        batchesPerEpoch = batches;
        start = nanoTime.getAsLong();
        lastDrawn = start;
        console.message(WORDS.text(
                "progress.begins",
                String.valueOf(trainingImages),
                String.valueOf(split.validation().size()),
                String.valueOf(settings.epochs()),
                String.valueOf(settings.batchSize()),
                Numbers.exact(settings.learningRate()),
                String.valueOf(settings.seed())));
        plan.from().ifPresent(from -> {
            epochsBefore = from.epoch() + (double) from.batch() / batches;
            console.message(WORDS.text(
                    "progress.goes-on",
                    Math.min(from.epoch() + 1, settings.epochs()),
                    settings.epochs(),
                    String.valueOf(from.network().iteration())));
        });
    }

    @Override
    public void iterationDone(IterationFigures figures) {
        iterations++;
        summed++;
        lossSum += figures.loss();
        accuracySum += figures.accuracy();
        long now = nanoTime.getAsLong();
        if (console.isTerminal() && now - lastDrawn >= REDRAW_NANOS) {
            lastDrawn = now;
            int filled = BAR * (figures.iteration() % batchesPerEpoch + 1) / batchesPerEpoch;
            console.progress(WORDS.text(
                    "progress.within",
                    figures.iteration() / batchesPerEpoch + 1,
                    settings.epochs(),
                    "=".repeat(filled) + " ".repeat(BAR - filled),
                    Numbers.loss(lossSum / summed),
                    Percent.of(accuracySum / summed, 1),
                    pace(figures.epochs(), now)));
        }
    }

    @Override
    public void epochDone(EpochFigures figures, Model model) {
        Optional<Figures> validation = figures.validation();
        console.message(WORDS.text(
                validation.isPresent() ? "progress.epoch-validated" : "progress.epoch",
                figures.epoch() + 1,
                settings.epochs(),
                Numbers.loss(figures.trainingLoss()),
                Percent.of(figures.trainingAccuracy(), 1),
                pace(figures.epoch() + 1, nanoTime.getAsLong()),
                validation.map(on -> Numbers.loss(on.loss())).orElse(""),
                validation.map(on -> Percent.of(on.accuracy(), 1)).orElse("")));
        lossSum = 0;
        accuracySum = 0;
        summed = 0;
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        // Nothing to show.
    }

    @Override
    public void testing() {
        console.progress(WORDS.text("progress.testing"));
    }

    /** {@return updates done so far, without those before the training was resumed} */
    int iterations() {
        return iterations;
    }

    private String pace(double epochs, long now) {
        double seconds = Math.max(1e-9, (now - start) / 1e9);
        return WORDS.text(
                "progress.pace",
                String.valueOf(Math.round((epochs - epochsBefore) * trainingImages / seconds)),
                Numbers.time(secondsLeft(epochs, seconds)));
    }

    private double secondsLeft(double epochs, double seconds) {
        double done = epochs - epochsBefore;
        // A training that was stopped between the last update of an epoch and its end has nothing done yet when the
        // epoch ends.
        return done > 0 ? seconds / done * (settings.epochs() - epochs) : 0;
    }
}

package digitpad.cli;

import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.Split;
import digitpad.learning.TrainingListener;
import digitpad.learning.TrainingSettings;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how a training goes: on a terminal a line that moves, elsewhere a line for every epoch. Loss and accuracy are means over the epoch so
 * far. One thread.
 */
final class TrainingProgress implements TrainingListener {
    private static final int BAR = 10;
    /** Often enough to look alive, seldom enough to cost nothing. */
    private static final long REDRAW_NANOS = 100_000_000;

    private final Console console;
    private final TrainingSettings settings;
    private final LongSupplier nanoTime;
    private int trainingImages;
    private int batchesPerEpoch;
    private int iterations;
    private long start;
    private long lastDrawn;
    private double lossSum;
    private double accuracySum;
    private int inEpoch;

    /**
     * Progress of one training.
     *
     * @param console where to
     * @param settings what is trained
     * @param nanoTime such as {@link System#nanoTime}
     */
    TrainingProgress(Console console, TrainingSettings settings, LongSupplier nanoTime) {
        this.console = console;
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    @Override
    public void prepared(Split split, int batches) {
        trainingImages = split.training().size();
        batchesPerEpoch = batches;
        start = nanoTime.getAsLong();
        lastDrawn = start;
        console.message(String.format(
                Locale.ROOT,
                "%d training images, %d for validation; epochs: %d, batch: %d, learning rate: %s, seed: %d",
                trainingImages,
                split.validation().size(),
                settings.epochs(),
                settings.batchSize(),
                settings.learningRate(),
                settings.seed()));
    }

    @Override
    public void iterationDone(IterationFigures figures) {
        iterations++;
        inEpoch++;
        lossSum += figures.loss();
        accuracySum += figures.accuracy();
        long now = nanoTime.getAsLong();
        if (console.isTerminal() && now - lastDrawn >= REDRAW_NANOS) {
            lastDrawn = now;
            int filled = BAR * inEpoch / batchesPerEpoch;
            console.progress(String.format(
                    Locale.ROOT,
                    "epoch %d/%d [%s%s] loss %s, accuracy %s, %s",
                    (iterations - 1) / batchesPerEpoch + 1,
                    settings.epochs(),
                    "=".repeat(filled),
                    " ".repeat(BAR - filled),
                    Numbers.loss(lossSum / inEpoch),
                    Numbers.percent(accuracySum / inEpoch, 1),
                    pace(figures.epochs(), now)));
        }
    }

    @Override
    public void epochDone(EpochFigures figures, Model model) {
        String validation = figures.validation()
                .map(on -> ", validation loss " + Numbers.loss(on.loss()) + ", validation accuracy "
                        + Numbers.percent(on.accuracy(), 1))
                .orElse("");
        console.message(String.format(
                Locale.ROOT,
                "epoch %d/%d: loss %s, accuracy %s%s, %s",
                figures.epoch() + 1,
                settings.epochs(),
                Numbers.loss(figures.trainingLoss()),
                Numbers.percent(figures.trainingAccuracy(), 1),
                validation,
                pace(figures.epoch() + 1, nanoTime.getAsLong())));
        lossSum = 0;
        accuracySum = 0;
        inEpoch = 0;
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        // Nothing to show.
    }

    @Override
    public void testing() {
        console.progress("testing");
    }

    /** {@return updates done so far} */
    int iterations() {
        return iterations;
    }

    private String pace(double epochs, long now) {
        double seconds = Math.max(1e-9, (now - start) / 1e9);
        return String.format(
                Locale.ROOT,
                "%.0f images/s, %s left",
                epochs * trainingImages / seconds,
                Numbers.duration(seconds / epochs * (settings.epochs() - epochs)));
    }
}

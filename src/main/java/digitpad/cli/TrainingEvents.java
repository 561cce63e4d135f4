package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.files.RunRecord;
import digitpad.files.SettingsJson;
import digitpad.learning.Checkpoint;
import digitpad.learning.EpochFigures;
import digitpad.learning.IterationFigures;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.Split;
import digitpad.learning.Training;
import digitpad.learning.TrainingListener;
import digitpad.learning.TrainingPlan;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tells programs how a training goes: a JSON object a line, each with its {@code event}: start, iteration, epoch, end. Iterations count from 0,
 * epochs from 1, as in the tables of a run. Iterations and epochs hold no times, so that those of two runs can be compared digit for digit. One
 * thread.
 */
final class TrainingEvents implements TrainingListener {
    /** Often enough to be followed live, seldom enough to cost nothing. */
    private static final long FLUSH_NANOS = 100_000_000;

    private final Console console;
    private final TrainingPlan plan;
    private final Optional<RunRecord> run;
    private final LongSupplier nanoTime;
    private int batchesPerEpoch;
    private long lastFlushed;
    private boolean isLost;

    /**
     * The events of one training.
     *
     * @param console where to
     * @param plan what is trained
     * @param run where it is kept, if it is
     * @param nanoTime such as {@link System#nanoTime}
     */
    TrainingEvents(Console console, TrainingPlan plan, Optional<RunRecord> run, LongSupplier nanoTime) {
        this.console = console;
        this.plan = plan;
        this.run = run;
        this.nanoTime = nanoTime;
        lastFlushed = nanoTime.getAsLong();
    }

    /** {@return whether nobody reads any more, so that the training may as well end} */
    boolean isLost() {
        return isLost;
    }

    @Override
    public void prepared(Split split, int batches) {
        batchesPerEpoch = batches;
        ObjectNode start = event("start")
                .put("run", run.map(RunRecord::id).orElse(null))
                .put("name", run.map(RunRecord::name).orElse(null))
                .put("recipe", plan.recipe().name())
                .put("trainingImages", split.training().size())
                .put("validationImages", split.validation().size())
                .put("testImages", split.test().size())
                .put("batchesPerEpoch", batches)
                .put(
                        "iteration",
                        plan.from().map(from -> from.network().iteration()).orElse(0L));
        SettingsJson.write(plan.settings(), start.putObject("settings"));
        tell(start, true);
    }

    @Override
    public void iterationDone(IterationFigures figures) {
        boolean isLastOfEpoch = (figures.iteration() + 1) % batchesPerEpoch == 0;
        tell(
                event("iteration")
                        .put("iteration", figures.iteration())
                        .put("epochs", figures.epochs())
                        .put("loss", figures.loss())
                        .put("accuracy", figures.accuracy())
                        .put("learningRate", figures.learningRate()),
                isLastOfEpoch || nanoTime.getAsLong() - lastFlushed >= FLUSH_NANOS);
    }

    @Override
    public void epochDone(EpochFigures figures, Model model) {
        tell(event("epoch").setAll(Json.of(figures)), true);
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        // Nothing to tell.
    }

    @Override
    public void testing() {
        // The end tells.
    }

    /**
     * Tells how it ended.
     *
     * @param outcome of the training
     * @param iterations done, without those before it was resumed
     * @param model where it was written; null if it was not
     * @throws OutputLostException if standard output takes no more
     */
    void ended(Training.Outcome outcome, int iterations, Path model) {
        ModelCard card = outcome.model().card();
        ObjectNode end = event("end")
                .put("run", run.map(RunRecord::id).orElse(null))
                .put("recipe", card.recipe())
                .put("ending", outcome.ending().name().toLowerCase(Locale.ROOT))
                .put("completed", outcome.ending() == Training.Ending.COMPLETED)
                .put("advice", outcome.advice().isEmpty() ? null : outcome.advice())
                .put("epochs", outcome.epochs())
                .put("iterations", iterations)
                .put("seconds", card.trainingSeconds());
        outcome.best()
                .ifPresentOrElse(
                        best -> end.putObject("best")
                                .put("epoch", best.epoch() + 1)
                                .set("validation", Json.of(best.validation())),
                        () -> end.putNull("best"));
        end.put("modelEpochs", card.epochsTrained());
        end.set("validation", card.validation().map(Json::of).orElse(null));
        end.set("test", outcome.test().map(Json::of).orElse(null));
        end.put("model", model == null ? null : model.toString());
        console.result(end);
        console.flush();
    }

    private static ObjectNode event(String name) {
        return Json.object().put("event", name);
    }

    /** A reader that has gone must not end the training in the middle of a batch, before it is kept. */
    private void tell(ObjectNode event, boolean isDue) {
        if (isLost) {
            return;
        }
        try {
            console.result(event);
            if (isDue) {
                console.flush();
                lastFlushed = nanoTime.getAsLong();
            }
        } catch (OutputLostException lost) {
            isLost = true;
        }
    }
}

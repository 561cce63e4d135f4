package digitpad.cli;

import digitpad.files.RunRecord;
import digitpad.learning.BestEpoch;
import digitpad.learning.Training;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a training left, for people.
 *
 * @param console where to
 * @param run where it is kept, if it is
 */
record TrainingReport(Console console, Optional<RunRecord> run) {
    /**
     * Prints figures, model and run, a line each; of a training that diverged only the run, among the messages.
     *
     * @param outcome of the training
     * @param iterations done, without those before it was resumed
     * @param model where it was written; null if it was not
     */
    void print(Training.Outcome outcome, int iterations, Path model) {
        if (outcome.ending() == Training.Ending.DIVERGED) {
            if (model != null) {
                console.message("the last model that was sane: " + model);
            }
            run.ifPresent(kept -> console.message("kept as failed: " + words(kept)));
            return;
        }
        outcome.test()
                .ifPresentOrElse(
                        test -> EvaluationReport.print(test, console),
                        () -> console.result("stopped after " + iterations + " iterations, " + outcome.epochs()
                                + " whole epochs; not tested"));
        if (outcome.ending() == Training.Ending.STOPPED_EARLY) {
            outcome.best().ifPresent(best -> console.result(early(outcome, best)));
        }
        if (model != null) {
            console.result("model: " + model);
        }
        run.ifPresent(kept -> console.result("run: " + words(kept)));
        if (outcome.ending() == Training.Ending.STOPPED) {
            run.ifPresent(kept -> console.result("to go on: digitpad train --resume " + kept.id()));
        }
    }

    private static String early(Training.Outcome outcome, BestEpoch best) {
        return "stopped early after epoch " + outcome.epochs() + ": the validation loss was smallest in epoch "
                + (best.epoch() + 1) + "; the model is that of epoch "
                + outcome.model().card().epochsTrained();
    }

    private static String words(RunRecord run) {
        return run.id() + " (" + run.name() + ")";
    }
}

package digitpad.cli;

import digitpad.files.RunRecord;
import digitpad.learning.BestEpoch;
import digitpad.learning.Training;
import digitpad.words.Words;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a training left, for people.
 *
 * @param console where to
 * @param run where it is kept, if it is
 */
record TrainingReport(Console console, Optional<RunRecord> run) {
    private static final Words WORDS = Words.of(TrainingReport.class);

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
                console.message(WORDS.text("trained.sane", model));
            }
            run.ifPresent(kept -> console.message(WORDS.text("trained.failed", words(kept))));
            return;
        }
        outcome.test()
                .ifPresentOrElse(
                        test -> EvaluationReport.print(test, console),
                        () -> console.result(
                                WORDS.text("trained.stopped", String.valueOf(iterations), outcome.epochs())));
        if (outcome.ending() == Training.Ending.STOPPED_EARLY) {
            outcome.best().ifPresent(best -> console.result(early(outcome, best)));
        }
        if (model != null) {
            console.result(WORDS.text("trained.model", model));
        }
        run.ifPresent(kept -> console.result(WORDS.text("trained.run", words(kept))));
        if (outcome.ending() == Training.Ending.STOPPED) {
            run.ifPresent(kept -> console.result(WORDS.text("trained.to-go-on", kept.id())));
        }
    }

    private static String early(Training.Outcome outcome, BestEpoch best) {
        return WORDS.text(
                "trained.early",
                outcome.epochs(),
                best.epoch() + 1,
                outcome.model().card().epochsTrained());
    }

    private static String words(RunRecord run) {
        return WORDS.text("run-named", run.id(), run.name());
    }
}

package digitpad.files;

import digitpad.learning.Figures;
import digitpad.learning.Recipe;
import digitpad.learning.TrainingSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known about one run, besides its curves.
 *
 * @param id the name of its folder
 * @param name for people
 * @param created when it was started
 * @param recipe the network as it was trained; its settings are the run's
 * @param dataSet what it learned from
 * @param state where it stands
 * @param advice why it failed and what to do; empty for others
 * @param epochs completed
 * @param best the epoch with the smallest validation loss, if one was validated
 * @param validation figures after the last completed epoch, if it was validated
 * @param test figures on the test set, if the run ended by itself
 * @param seconds trained, without pauses
 * @param programVersion of the Digitpad that trained it
 */
public record RunRecord(
        String id,
        String name,
        Instant created,
        Recipe recipe,
        String dataSet,
        State state,
        String advice,
        int epochs,
        Optional<Best> best,
        Optional<Figures> validation,
        Optional<Figures> test,
        double seconds,
        String programVersion) {
    /** Where a run stands. */
    public enum State {
        /** Some process trains it. */
        RUNNING,
        /** It was to be trained on, but no process does: the program was killed, or the power went. */
        INTERRUPTED,
        /** Every epoch is done and the model tested. */
        FINISHED,
        /** Patience was at its end; the model is tested. */
        STOPPED_EARLY,
        /** Somebody stopped it. */
        STOPPED,
        /** It diverged, or a fault ended it. */
        FAILED
    }

    /**
     * The best epoch.
     *
     * @param epoch 0 for the first
     * @param validation its figures
     */
    public record Best(int epoch, Figures validation) {}

    /** {@return what the user chose} */
    public TrainingSettings settings() {
        return recipe.settings();
    }

    /**
     * The same run under another name.
     *
     * @param newName for people
     * @return the renamed record
     */
    public RunRecord named(String newName) {
        return new RunRecord(
                id,
                newName,
                created,
                recipe,
                dataSet,
                state,
                advice,
                epochs,
                best,
                validation,
                test,
                seconds,
                programVersion);
    }

    RunRecord in(State newState, String newAdvice) {
        return new RunRecord(
                id,
                name,
                created,
                recipe,
                dataSet,
                newState,
                newAdvice,
                epochs,
                best,
                validation,
                test,
                seconds,
                programVersion);
    }

    RunRecord at(
            int newEpochs,
            Optional<Best> newBest,
            Optional<Figures> newValidation,
            Optional<Figures> newTest,
            double newSeconds) {
        return new RunRecord(
                id,
                name,
                created,
                recipe,
                dataSet,
                state,
                advice,
                newEpochs,
                newBest,
                newValidation,
                newTest,
                newSeconds,
                programVersion);
    }
}

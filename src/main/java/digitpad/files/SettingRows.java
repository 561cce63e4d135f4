package digitpad.files;

import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The settings of a training for people: what each is called, and its value, in the language spoken. */
final class SettingRows {
    private static final Words WORDS = Words.of(SettingRows.class);

    private final List<Row> rows = new ArrayList<>();

    /**
     * One setting.
     *
     * @param name such as "Learning rate"
     * @param value such as "0.001"
     */
    record Row(String name, String value) {}

    private SettingRows() {}

    /**
     * All of some settings.
     *
     * @param settings any
     * @return a row for each; one alone for an augmentation that changes nothing
     */
    static List<Row> of(TrainingSettings settings) {
        SettingRows table = new SettingRows();
        table.learning(settings);
        table.regularization(settings.regularization());
        table.augmentation(settings.augmentation());
        table.ending(settings);
        return List.copyOf(table.rows);
    }

    private void learning(TrainingSettings settings) {
        add("epochs", Numbers.count(settings.epochs()));
        add("batch", Numbers.count(settings.batchSize()));
        add("optimizer", settings.optimizer().title());
        add("learning-rate", Numbers.exact(settings.learningRate()));
        add("schedule", words(settings.schedule()));
    }

    private void regularization(Regularization regularization) {
        add("dropout", Numbers.exact(regularization.dropout()));
        add("l2", Numbers.exact(regularization.l2()));
        add("label-smoothing", Numbers.exact(regularization.labelSmoothing()));
    }

    private void augmentation(Augmentation augmentation) {
        if (augmentation.equals(Augmentation.NONE)) {
            add("augmentation", WORDS.text("none"));
            return;
        }
        add("rotation", WORDS.text("degrees", Numbers.exact(augmentation.rotation())));
        add("shift", WORDS.text("pixels", Numbers.exact(augmentation.shift())));
        add("zoom", WORDS.text("share", Numbers.exactPercent(augmentation.zoom())));
        add("shear", WORDS.text("degrees", Numbers.exact(augmentation.shear())));
        add("elastic", WORDS.text("pixels", Numbers.exact(augmentation.elastic())));
        add("thickness", WORDS.text("pixels", Numbers.exact(augmentation.thickness())));
    }

    private void ending(TrainingSettings settings) {
        add("validation-share", Numbers.exactPercent(settings.validationShare()));
        add("patience", WORDS.text("patience", settings.patience()));
        add("keep-best", WORDS.text(settings.keepsBest() ? "yes" : "no"));
        add("replicas", Numbers.count(settings.replicas()));
        // A seed is a name, not an amount.
        add("seed", Long.toString(settings.seed()));
    }

    private static String words(LearningRateSchedule schedule) {
        if (schedule instanceof LearningRateSchedule.Step step) {
            return WORDS.text("schedule.step", step.everyEpochs(), Numbers.exact(step.decay()));
        }
        if (schedule instanceof LearningRateSchedule.Exponential exponential) {
            return WORDS.text("schedule.exponential", Numbers.exact(exponential.decay()));
        }
        if (schedule instanceof LearningRateSchedule.OneCycle cycle) {
            return WORDS.text("schedule.one-cycle", Numbers.exactPercent(cycle.warmUpShare()));
        }
        return WORDS.text(schedule instanceof LearningRateSchedule.Cosine ? "schedule.cosine" : "schedule.constant");
    }

    private void add(String key, String value) {
        rows.add(new Row(WORDS.text("setting." + key), value));
    }
}

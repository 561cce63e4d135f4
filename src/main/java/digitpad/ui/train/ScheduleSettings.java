package digitpad.ui.train;

import digitpad.learning.LearningRateSchedule;
import digitpad.learning.LearningRateSchedule.Constant;
import digitpad.learning.LearningRateSchedule.Cosine;
import digitpad.learning.LearningRateSchedule.Exponential;
import digitpad.learning.LearningRateSchedule.OneCycle;
import digitpad.learning.TrainingSettings;
import java.util.List;
import java.util.function.BiConsumer;

/** How the learning rate changes, and the numbers that belong to each way. FX thread only. */
final class ScheduleSettings {
    private static final LearningRateSchedule.Step USUAL_STEP = new LearningRateSchedule.Step(2, 0.5);
    private static final Exponential USUAL_EXPONENTIAL = new Exponential(0.8);
    private static final OneCycle USUAL_ONE_CYCLE = new OneCycle(0.3);

    private final ChoiceSetting<ScheduleKind> kind =
            new ChoiceSetting<>("schedule", ScheduleKind.CONSTANT, ScheduleKind::title);
    private final NumberSetting stepEpochs =
            new NumberSetting("every", Unit.EPOCHS, NumberRange.whole(1, TrainingSettings.MAX_EPOCHS), Step.ONE);
    private final NumberSetting stepDecay = decay("step-factor");
    private final NumberSetting exponentialDecay = decay("epoch-factor");
    private final NumberSetting warmUp =
            new NumberSetting("warm-up", Unit.PERCENT, NumberRange.betweenZeroAnd(100), Step.FIVE);

    private static NumberSetting decay(String id) {
        return new NumberSetting(id, Unit.NONE, NumberRange.betweenZeroAnd(1), Step.TENTH);
    }

    ChoiceSetting<ScheduleKind> kind() {
        return kind;
    }

    /**
     * The numbers of one schedule.
     *
     * @param of which
     * @return none, one or two
     */
    List<NumberSetting> numbers(ScheduleKind of) {
        return switch (of) {
            case CONSTANT, COSINE -> List.of();
            case STEP -> List.of(stepEpochs, stepDecay);
            case EXPONENTIAL -> List.of(exponentialDecay);
            case ONE_CYCLE -> List.of(warmUp);
        };
    }

    LearningRateSchedule schedule() {
        return switch (kind.get()) {
            case CONSTANT -> new Constant();
            case STEP -> new LearningRateSchedule.Step((int) stepEpochs.asLong(), stepDecay.asDouble());
            case EXPONENTIAL -> new Exponential(exponentialDecay.asDouble());
            case COSINE -> new Cosine();
            case ONE_CYCLE -> new OneCycle(warmUp.asDouble());
        };
    }

    void load(LearningRateSchedule schedule) {
        kind.set(kindOf(schedule));
        each(schedule, NumberSetting::set);
    }

    void recipe(LearningRateSchedule schedule) {
        kind.recipe(kindOf(schedule));
        each(schedule, NumberSetting::recipe);
    }

    private static ScheduleKind kindOf(LearningRateSchedule schedule) {
        if (schedule instanceof LearningRateSchedule.Step) {
            return ScheduleKind.STEP;
        } else if (schedule instanceof Exponential) {
            return ScheduleKind.EXPONENTIAL;
        } else if (schedule instanceof Cosine) {
            return ScheduleKind.COSINE;
        } else if (schedule instanceof OneCycle) {
            return ScheduleKind.ONE_CYCLE;
        }
        return ScheduleKind.CONSTANT;
    }

    /** Gives each number the schedule's, or what is usual if it belongs to another schedule. */
    private void each(LearningRateSchedule schedule, BiConsumer<NumberSetting, Number> set) {
        LearningRateSchedule.Step step = schedule instanceof LearningRateSchedule.Step its ? its : USUAL_STEP;
        Exponential exponential = schedule instanceof Exponential its ? its : USUAL_EXPONENTIAL;
        OneCycle oneCycle = schedule instanceof OneCycle its ? its : USUAL_ONE_CYCLE;
        set.accept(stepEpochs, step.everyEpochs());
        set.accept(stepDecay, step.decay());
        set.accept(exponentialDecay, exponential.decay());
        set.accept(warmUp, oneCycle.warmUpShare());
    }
}

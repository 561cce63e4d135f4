package digitpad.ui.train;

import digitpad.learning.LearningRateSchedule;
import digitpad.words.Words;

/** The schedules that are offered, without their numbers. */
enum ScheduleKind {
    /** {@link LearningRateSchedule.Constant}. */
    CONSTANT("constant"),
    /** {@link LearningRateSchedule.Step}. */
    STEP("step"),
    /** {@link LearningRateSchedule.Exponential}. */
    EXPONENTIAL("exponential"),
    /** {@link LearningRateSchedule.Cosine}. */
    COSINE("cosine"),
    /** {@link LearningRateSchedule.OneCycle}. */
    ONE_CYCLE("one-cycle");

    private static final Words WORDS = Words.of(ScheduleKind.class);

    private final String id;

    ScheduleKind(String id) {
        this.id = id;
    }

    String title() {
        return WORDS.text("schedule." + id);
    }

    /** {@return what the learning rate does; empty where the title says it all} */
    String explanation() {
        return this == CONSTANT ? "" : WORDS.text("falls." + id);
    }
}

package digitpad.ui.train;

import digitpad.learning.LearningRateSchedule;

/** The schedules that are offered, without their numbers. */
enum ScheduleKind {
    /** {@link LearningRateSchedule.Constant}. */
    CONSTANT("Constant", ""),
    /** {@link LearningRateSchedule.Step}. */
    STEP("Step", "The learning rate falls at once after every few epochs."),
    /** {@link LearningRateSchedule.Exponential}. */
    EXPONENTIAL("Exponential", "The learning rate falls a little with every batch."),
    /** {@link LearningRateSchedule.Cosine}. */
    COSINE("Cosine", "The learning rate falls along half a cosine, to nothing at the end."),
    /** {@link LearningRateSchedule.OneCycle}. */
    ONE_CYCLE("One cycle", "The learning rate warms up from a small one, then falls to next to nothing.");

    private final String title;
    private final String explanation;

    ScheduleKind(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    String title() {
        return title;
    }

    /** {@return what the learning rate does; empty where the title says it all} */
    String explanation() {
        return explanation;
    }
}

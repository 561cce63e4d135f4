package digitpad.cli;

import digitpad.learning.LearningRateSchedule;
import digitpad.words.Words;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns what stands on the command line into a schedule, and back. */
final class ScheduleConverter implements ITypeConverter<LearningRateSchedule> {
    private static final Words WORDS = Words.of(ScheduleConverter.class);
    private static final double WARM_UP = 0.3;

    @Override
    public LearningRateSchedule convert(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split(":", -1);
        try {
            return switch (parts[0] + "/" + (parts.length - 1)) {
                case "constant/0" -> new LearningRateSchedule.Constant();
                case "step/2" ->
                    new LearningRateSchedule.Step(Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
                case "exponential/1" -> new LearningRateSchedule.Exponential(Double.parseDouble(parts[1]));
                case "cosine/0" -> new LearningRateSchedule.Cosine();
                case "one-cycle/0" -> new LearningRateSchedule.OneCycle(WARM_UP);
                case "one-cycle/1" -> new LearningRateSchedule.OneCycle(Double.parseDouble(parts[1]));
                default -> throw unknown(text);
            };
        } catch (NumberFormatException noNumber) {
            throw unknown(text);
        } catch (IllegalArgumentException outOfRange) {
            throw new TypeConversionException(outOfRange.getMessage());
        }
    }

    private static TypeConversionException unknown(String text) {
        return new TypeConversionException(WORDS.text("none-of", text, WORDS.text("schedules")));
    }

    /**
     * Writes a schedule.
     *
     * @param schedule any
     * @return what {@link #convert} turns into it
     */
    static String text(LearningRateSchedule schedule) {
        if (schedule instanceof LearningRateSchedule.Step step) {
            return "step:" + step.everyEpochs() + ":" + step.decay();
        }
        if (schedule instanceof LearningRateSchedule.Exponential exponential) {
            return "exponential:" + exponential.decay();
        }
        if (schedule instanceof LearningRateSchedule.OneCycle cycle) {
            return "one-cycle:" + cycle.warmUpShare();
        }
        return schedule instanceof LearningRateSchedule.Cosine ? "cosine" : "constant";
    }
}

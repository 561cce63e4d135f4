package digitpad.cli;

import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
import digitpad.words.Words;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that change a recipe's settings, one for each; what is not given stays as the recipe has it. */
final class TrainingOptions {
    private static final Words WORDS = Words.of(TrainingOptions.class);

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--epochs", paramLabel = "N")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N")
    private Integer batchSize;

    @Option(
            names = {"--optimizer", "--optimiser"},
            paramLabel = "NAME")
    private Optimizer optimizer;

    @Option(names = "--learning-rate", paramLabel = "X")
    private Double learningRate;

    @Option(names = "--schedule", paramLabel = "SCHEDULE", converter = ScheduleConverter.class)
    private LearningRateSchedule schedule;

    @Option(names = "--dropout", paramLabel = "X")
    private Double dropout;

    @Option(names = "--l2", paramLabel = "X")
    private Double l2;

    @Option(names = "--label-smoothing", paramLabel = "X")
    private Double labelSmoothing;

    @Option(
            names = "--augment",
            paramLabel = "CHANGES",
            arity = "0..1",
            fallbackValue = AugmentationConverter.MODERATE,
            converter = AugmentationConverter.class)
    private Augmentation augmentation;

    @Option(
            names = {"--validation", "--validation-share"},
            paramLabel = "X")
    private Double validationShare;

    @Option(names = "--patience", paramLabel = "N")
    private Integer patience;

    @Option(names = "--keep-best")
    private Boolean keepsBest;

    @Option(names = "--replicas", paramLabel = "N")
    private Integer replicas;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    /** {@return the epochs that are wanted; null unless they were given} */
    Integer epochs() {
        return epochs;
    }

    /**
     * A recipe's settings with what was chosen.
     *
     * @param recipe what is trained
     * @return the settings
     * @throws ParameterException naming the first option that is out of range
     */
    TrainingSettings settings(Recipe recipe) {
        if (validationShare != null && recipe.validation() == ValidationSource.HALF_OF_TEST) {
            throw new ParameterException(command.commandLine(), WORDS.text("train.no-validation", recipe.name()));
        }
        // One by one, so that a value out of range is told with its option.
        TrainingSettings settings = recipe.settings();
        settings = chosen(settings, "--epochs", epochs, TrainingSettings.Builder::epochs);
        settings = chosen(settings, "--batch", batchSize, TrainingSettings.Builder::batchSize);
        settings = chosen(settings, "--optimizer", optimizer, TrainingSettings.Builder::optimizer);
        settings = chosen(settings, "--learning-rate", learningRate, TrainingSettings.Builder::learningRate);
        settings = chosen(settings, "--schedule", schedule, TrainingSettings.Builder::schedule);
        settings = regularized(
                settings, "--dropout", dropout, (own, x) -> new Regularization(x, own.l2(), own.labelSmoothing()));
        settings = regularized(
                settings, "--l2", l2, (own, x) -> new Regularization(own.dropout(), x, own.labelSmoothing()));
        settings = regularized(
                settings,
                "--label-smoothing",
                labelSmoothing,
                (own, x) -> new Regularization(own.dropout(), own.l2(), x));
        settings = chosen(settings, "--augment", augmentation, TrainingSettings.Builder::augmentation);
        settings = chosen(settings, "--validation", validationShare, TrainingSettings.Builder::validationShare);
        settings = chosen(settings, "--patience", patience, TrainingSettings.Builder::patience);
        settings = chosen(settings, "--keep-best", keepsBest, TrainingSettings.Builder::keepsBest);
        settings = chosen(settings, "--replicas", replicas, TrainingSettings.Builder::replicas);
        return chosen(settings, "--seed", seed, TrainingSettings.Builder::seed);
    }

    private TrainingSettings regularized(
            TrainingSettings settings,
            String option,
            Double value,
            BiFunction<Regularization, Double, Regularization> change) {
        return chosen(
                settings,
                option,
                value,
                (builder, wanted) -> builder.regularization(change.apply(settings.regularization(), wanted)));
    }

    private <T> TrainingSettings chosen(
            TrainingSettings settings, String option, T value, BiConsumer<TrainingSettings.Builder, T> set) {
        if (value == null) {
            return settings;
        }
        TrainingSettings.Builder builder = settings.toBuilder();
        try {
            set.accept(builder, value);
            return builder.build();
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(
                    command.commandLine(),
                    WORDS.text("usage.invalid", WORDS.text("option", option), outOfRange.getMessage()));
        }
    }

    /**
     * Settings as a table for people.
     *
     * @param settings any
     * @return for each option, without its dashes, what must be given to choose the same
     */
    static TextTable table(TrainingSettings settings) {
        Regularization regularization = settings.regularization();
        return new TextTable(2)
                .row("epochs", String.valueOf(settings.epochs()))
                .row("batch", String.valueOf(settings.batchSize()))
                .row("optimizer", settings.optimizer().name().toLowerCase(Locale.ROOT))
                .row("learning-rate", String.valueOf(settings.learningRate()))
                .row("schedule", ScheduleConverter.text(settings.schedule()))
                .row("dropout", String.valueOf(regularization.dropout()))
                .row("l2", String.valueOf(regularization.l2()))
                .row("label-smoothing", String.valueOf(regularization.labelSmoothing()))
                .row("augment", AugmentationConverter.text(settings.augmentation()))
                .row("validation", String.valueOf(settings.validationShare()))
                .row("patience", String.valueOf(settings.patience()))
                .row("keep-best", settings.keepsBest() ? "yes" : "no")
                .row("replicas", Integer.toString(settings.replicas()))
                .row("seed", String.valueOf(settings.seed()));
    }
}

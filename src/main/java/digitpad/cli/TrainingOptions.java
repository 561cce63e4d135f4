package digitpad.cli;

import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
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
    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--epochs",
            paramLabel = "N",
            description = "Passes over the training set, 1 to " + TrainingSettings.MAX_EPOCHS + ".")
    private Integer epochs;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Images of one update, 1 to " + TrainingSettings.MAX_BATCH_SIZE + ".")
    private Integer batchSize;

    @Option(
            names = {"--optimizer", "--optimiser"},
            paramLabel = "NAME",
            description = "How gradients become updates: adam, adamw, rmsprop, nesterov or sgd.")
    private Optimizer optimizer;

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            description = "Size of a step, above 0, at most " + TrainingSettings.MAX_LEARNING_RATE + ".")
    private Double learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "SCHEDULE",
            converter = ScheduleConverter.class,
            description = "How the learning rate changes meanwhile: " + ScheduleConverter.FORMS + ".")
    private LearningRateSchedule schedule;

    @Option(
            names = "--dropout",
            paramLabel = "X",
            description = "Share of values dropped before the last layer, 0 to " + Regularization.MAX_DROPOUT + ".")
    private Double dropout;

    @Option(
            names = "--l2",
            paramLabel = "X",
            description = "Penalty on large weights, 0 to " + Regularization.MAX_L2 + ".")
    private Double l2;

    @Option(
            names = "--label-smoothing",
            paramLabel = "X",
            description = "Share of each label that is spread over all classes, 0 to "
                    + Regularization.MAX_LABEL_SMOOTHING + ".")
    private Double labelSmoothing;

    @Option(
            names = "--augment",
            paramLabel = "CHANGES",
            arity = "0..1",
            fallbackValue = AugmentationConverter.MODERATE,
            converter = AugmentationConverter.class,
            description =
                    "Change training images at random, each differently every time: moderate (also without a value),"
                            + " none, or any of rotation=10,shift=2,zoom=0.1,shear=10,elastic=0.8,thickness=0.3"
                            + " (these are the moderate ones; degrees, pixels, share).")
    private Augmentation augmentation;

    @Option(
            names = {"--validation", "--validation-share"},
            paramLabel = "X",
            description = "Share of the training set held back for validation, 0 to "
                    + TrainingSettings.MAX_VALIDATION_SHARE + ".")
    private Double validationShare;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "End after N epochs without a smaller validation loss, 0 (never) to "
                    + TrainingSettings.MAX_EPOCHS + ".")
    private Integer patience;

    @Option(
            names = "--keep-best",
            description = "Keep the model of the epoch with the smallest validation loss, not the last epoch's.")
    private Boolean keepsBest;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "On how many cores the network learns, 1 to " + TrainingSettings.MAX_REPLICAS
                    + "; all of them, unless told. The same number gives the same run.")
    private Integer replicas;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where weights, shuffling, dropout and augmentation begin; the same seed gives the same run.")
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
            throw new ParameterException(
                    command.commandLine(),
                    "--validation does not apply to " + recipe.name()
                            + ", which validates on the first half of the test set");
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
                    command.commandLine(), "Invalid value for option '" + option + "': " + outOfRange.getMessage());
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

package digitpad.ui.train;

import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingPlan;
import digitpad.learning.TrainingSettings;
import digitpad.learning.ValidationSource;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Recipe and settings of the next run, as the user edits them. FX thread only. */
final class SettingsForm {
    private static final Words WORDS = Words.of(SettingsForm.class);

    /** Seeds that are drawn stay short enough to be told to a neighbour. */
    private static final int DRAWN_SEEDS = 10_000;

    private final Random chance = new Random();
    private final ObjectProperty<Recipe> recipe = new SimpleObjectProperty<>(this, "recipe");
    private final NumberSetting epochs =
            new NumberSetting("epochs", Unit.NONE, NumberRange.whole(1, TrainingSettings.MAX_EPOCHS), Step.ONE);
    private final NumberSetting batchSize =
            new NumberSetting("batch", Unit.NONE, NumberRange.whole(1, TrainingSettings.MAX_BATCH_SIZE), Step.DOUBLE);
    private final ChoiceSetting<Optimizer> optimizer =
            new ChoiceSetting<>("optimizer", Optimizer.ADAM, Optimizer::title);
    private final NumberSetting learningRate = new NumberSetting(
            "learning-rate", Unit.NONE, NumberRange.aboveZero(TrainingSettings.MAX_LEARNING_RATE), Step.ONE_TWO_FIVE);
    private final ScheduleSettings schedule = new ScheduleSettings();
    private final AugmentationSettings augmentation = new AugmentationSettings();
    private final NumberSetting dropout =
            new NumberSetting("dropout", Unit.NONE, NumberRange.upTo(Regularization.MAX_DROPOUT), Step.TWENTIETH);
    private final NumberSetting l2 =
            new NumberSetting("l2", Unit.NONE, NumberRange.upTo(Regularization.MAX_L2), Step.ONE_TWO_FIVE);
    private final NumberSetting labelSmoothing = new NumberSetting(
            "label-smoothing", Unit.NONE, NumberRange.upTo(Regularization.MAX_LABEL_SMOOTHING), Step.TWENTIETH);
    private final NumberSetting patience =
            new NumberSetting("patience", Unit.EPOCHS, NumberRange.whole(0, TrainingSettings.MAX_EPOCHS), Step.ONE);
    private final ChoiceSetting<Boolean> keepsBest = ChoiceSetting.onOrOff("keep-best");
    private final ChoiceSetting<Double> validationShare =
            new ChoiceSetting<>("validation-share", 0.0, share -> Numbers.percent(share));
    private final NumberSetting replicas =
            new NumberSetting("replicas", Unit.NONE, NumberRange.whole(1, TrainingSettings.MAX_REPLICAS), Step.ONE);
    private final NumberSetting seed = new NumberSetting("seed", Unit.NONE, NumberRange.ANY_WHOLE, Step.ONE);
    private final List<Setting> always = List.of(
            epochs,
            batchSize,
            optimizer,
            learningRate,
            schedule.kind(),
            augmentation.on(),
            dropout,
            l2,
            labelSmoothing,
            patience,
            keepsBest,
            replicas,
            seed);
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");

    /** The lenet recipe and its settings. */
    SettingsForm() {
        recipe.subscribe(chosen -> {
            if (chosen != null) {
                take(chosen);
            }
        });
        recipe.set(Recipes.named("lenet").orElseThrow());
        patience.require(() -> together((int) patience.asLong(), false), recipe, validationShare.valueProperty());
        keepsBest.require(() -> together(0, keepsBest.get()), recipe, validationShare.valueProperty());
        validationShare.require(
                () -> together(patience.ownProblem().isEmpty() ? (int) patience.asLong() : 0, keepsBest.get()),
                recipe,
                patience.textProperty(),
                keepsBest.valueProperty());
        all().forEach(setting -> {
            setting.problemProperty().subscribe(now -> update());
            setting.changedProperty().subscribe(now -> update());
        });
        schedule.kind().valueProperty().subscribe(now -> update());
        recipe.subscribe(now -> update());
    }

    private void take(Recipe chosen) {
        TrainingSettings its = chosen.settings();
        epochs.recipe(its.epochs());
        batchSize.recipe(its.batchSize());
        optimizer.recipe(its.optimizer());
        learningRate.recipe(its.learningRate());
        schedule.recipe(its.schedule());
        augmentation.recipe(its.augmentation());
        dropout.recipe(its.regularization().dropout());
        l2.recipe(its.regularization().l2());
        labelSmoothing.recipe(its.regularization().labelSmoothing());
        patience.recipe(its.patience());
        keepsBest.recipe(its.keepsBest());
        validationShare.recipe(its.validationShare());
        replicas.recipe(its.replicas());
        seed.recipe(its.seed());
        load(its);
    }

    /**
     * Shows settings, such as an earlier run's; the recipe stays, and what differs from it is marked.
     *
     * @param settings what to show
     */
    void load(TrainingSettings settings) {
        epochs.set(settings.epochs());
        batchSize.set(settings.batchSize());
        optimizer.set(settings.optimizer());
        learningRate.set(settings.learningRate());
        schedule.load(settings.schedule());
        augmentation.load(settings.augmentation());
        dropout.set(settings.regularization().dropout());
        l2.set(settings.regularization().l2());
        labelSmoothing.set(settings.regularization().labelSmoothing());
        patience.set(settings.patience());
        keepsBest.set(settings.keepsBest());
        validationShare.set(settings.validationShare());
        replicas.set(settings.replicas());
        seed.set(settings.seed());
    }

    /** Takes the recipe's settings, all of them. */
    void putBack() {
        load(recipe.get().settings());
    }

    /**
     * What is chosen.
     *
     * @return the settings of the next run
     * @throws RuntimeException unless {@link #validProperty()}
     */
    TrainingSettings settings() {
        return TrainingSettings.builder()
                .epochs((int) epochs.asLong())
                .batchSize((int) batchSize.asLong())
                .optimizer(optimizer.get())
                .learningRate(learningRate.asDouble())
                .schedule(schedule.schedule())
                .regularization(new Regularization(dropout.asDouble(), l2.asDouble(), labelSmoothing.asDouble()))
                .augmentation(augmentation.augmentation())
                .validationShare(isShareChosen() ? validationShare.get() : 0)
                .patience((int) patience.asLong())
                .keepsBest(keepsBest.get())
                .replicas((int) replicas.asLong())
                .seed(seed.asLong())
                .build();
    }

    /** {@return whether validation images are a share of the training set, not given by the recipe} */
    boolean isShareChosen() {
        return recipe.get().validation() == ValidationSource.TRAINING_SHARE;
    }

    /** What is wrong with two settings and the validation images; nothing else is looked at. */
    private String together(int epochsOfPatience, boolean isBestKept) {
        TrainingSettings settings = recipe.get().settings().toBuilder()
                .validationShare(validationShare.get())
                .patience(epochsOfPatience)
                .keepsBest(isBestKept)
                .build();
        return new TrainingPlan(recipe.get(), settings).problem().orElse("");
    }

    private void update() {
        problem.set(inUse().filter(setting -> !setting.problemProperty().get().isEmpty())
                .map(setting -> WORDS.text(
                        "problem-of", setting.title(), setting.problemProperty().get()))
                .findFirst()
                .orElse(""));
        valid.set(problem.get().isEmpty());
        changed.set(inUse().anyMatch(setting -> setting.changedProperty().get()));
    }

    private Stream<Setting> all() {
        return Stream.of(
                        always,
                        Stream.of(ScheduleKind.values())
                                .flatMap(kind -> schedule.numbers(kind).stream())
                                .toList(),
                        augmentation.numbers(),
                        List.of(validationShare))
                .flatMap(Collection::stream);
    }

    /** All but those that the choice of others makes meaningless. */
    private Stream<Setting> inUse() {
        return Stream.<List<? extends Setting>>of(
                        always,
                        schedule.numbers(schedule.kind().get()),
                        augmentation.on().get() ? augmentation.numbers() : List.of(),
                        isShareChosen() ? List.of(validationShare) : List.of())
                .flatMap(Collection::stream);
    }

    /** {@return what the settings are changes of; choosing another takes its settings} */
    ObjectProperty<Recipe> recipeProperty() {
        return recipe;
    }

    /** {@return the first setting that is refused, and why, in words for the user; empty if none is} */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** {@return whether a run can be started with these settings} */
    ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** {@return whether any setting is another than the recipe's} */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    NumberSetting epochs() {
        return epochs;
    }

    NumberSetting batchSize() {
        return batchSize;
    }

    ChoiceSetting<Optimizer> optimizer() {
        return optimizer;
    }

    NumberSetting learningRate() {
        return learningRate;
    }

    ScheduleSettings schedule() {
        return schedule;
    }

    AugmentationSettings augmentation() {
        return augmentation;
    }

    NumberSetting dropout() {
        return dropout;
    }

    NumberSetting l2() {
        return l2;
    }

    NumberSetting labelSmoothing() {
        return labelSmoothing;
    }

    NumberSetting patience() {
        return patience;
    }

    ChoiceSetting<Boolean> keepsBest() {
        return keepsBest;
    }

    /** {@return 0 to {@link TrainingSettings#MAX_VALIDATION_SHARE}} */
    ChoiceSetting<Double> validationShare() {
        return validationShare;
    }

    NumberSetting replicas() {
        return replicas;
    }

    NumberSetting seed() {
        return seed;
    }

    /** Chooses a seed by chance. */
    void drawSeed() {
        seed.set(chance.nextInt(DRAWN_SEEDS));
    }
}

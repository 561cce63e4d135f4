package digitpad.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.learning.Augmentation;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Optimizer;
import digitpad.learning.Recipe;
import digitpad.learning.Recipes;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsFormTest {
    private static final TrainingSettings ALL_DIFFERENT = new TrainingSettings(
            7,
            48,
            Optimizer.NESTEROV,
            0.0123,
            new LearningRateSchedule.Step(4, 0.3),
            new Regularization(0.15, 0.0002, 0.07),
            new Augmentation(11, 1.5, 0.07, 3, 0.6, 0.2),
            0.123,
            3,
            true,
            5,
            987654321);

    private final SettingsForm form = new SettingsForm();

    private static Iterable<Recipe> recipes() {
        return Recipes.all();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void aRecipeIsTakenAsItIs(Recipe recipe) {
        form.recipeProperty().set(recipe);
        assertThat(form.settings()).isEqualTo(recipe.settings());
        assertThat(form.changedProperty().get()).isFalse();
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void loadedSettingsComeBackDigitForDigit() {
        form.load(ALL_DIFFERENT);
        assertThat(form.settings()).isEqualTo(ALL_DIFFERENT);
        assertThat(form.changedProperty().get()).isTrue();
    }

    @Test
    void everyScheduleComesBack() {
        for (LearningRateSchedule schedule : new LearningRateSchedule[] {
            new LearningRateSchedule.Constant(),
            new LearningRateSchedule.Step(3, 0.25),
            new LearningRateSchedule.Exponential(0.9),
            new LearningRateSchedule.Cosine(),
            new LearningRateSchedule.OneCycle(0.07)
        }) {
            form.load(ALL_DIFFERENT.toBuilder().schedule(schedule).build());
            assertThat(form.settings().schedule()).isEqualTo(schedule);
        }
    }

    @Test
    void puttingAllBackLeavesTheRecipe() {
        form.load(ALL_DIFFERENT);
        form.epochs().textProperty().set("nonsense");
        form.putBack();
        assertThat(form.settings()).isEqualTo(form.recipeProperty().get().settings());
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void aChangedSettingIsMarkedUntilItIsTheRecipesAgain() {
        NumberSetting rate = form.learningRate();
        rate.textProperty().set("0.01");
        assertThat(rate.changedProperty().get()).isTrue();
        assertThat(rate.recipeValueProperty().get()).isEqualTo("0.001");
        assertThat(form.changedProperty().get()).isTrue();
        rate.textProperty().set("1e-3");
        assertThat(rate.changedProperty().get()).isFalse();
        rate.textProperty().set("abc");
        assertThat(rate.changedProperty().get()).isTrue();
        rate.putBack();
        assertThat(rate.textProperty().get()).isEqualTo("0.001");
        assertThat(form.changedProperty().get()).isFalse();
    }

    @Test
    void whatIsChangedDependsOnTheRecipe() {
        form.recipeProperty().set(Recipes.named("quick").orElseThrow());
        form.schedule().kind().set(ScheduleKind.CONSTANT);
        form.augmentation().on().set(false);
        assertThat(form.schedule().kind().recipeValueProperty().get()).isEqualTo("One cycle");
        assertThat(form.augmentation().on().changedProperty().get()).isTrue();
        assertThat(form.settings().augmentation()).isEqualTo(Augmentation.NONE);
        form.augmentation().on().putBack();
        form.schedule().kind().putBack();
        assertThat(form.settings()).isEqualTo(form.recipeProperty().get().settings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs | 0 | 1 to 1000.",
                "epochs | 1.5 | Whole numbers only.",
                "epochs | '' | Type a number.",
                "batchSize | 4097 | 1 to 4096.",
                "learningRate | 0 | Above 0, at most 10.",
                "learningRate | x | Not a number.",
                "dropout | 0.91 | 0 to 0.9.",
                "l2 | -0.1 | 0 to 1.",
                "labelSmoothing | 0.6 | 0 to 0.5.",
                "patience | -1 | 0 to 1000 epochs.",
                "seed | 12345678901234567890 | Any whole number of up to 18 digits."
            })
    void aValueOutOfRangeIsRefusedWithTheReason(String name, String typed, String reason) {
        NumberSetting setting = named(name);
        setting.textProperty().set(typed);
        assertThat(setting.problemProperty().get()).isEqualTo(reason);
        assertThat(form.validProperty().get()).isFalse();
        setting.putBack();
        assertThat(form.validProperty().get()).isTrue();
    }

    private NumberSetting named(String name) {
        return switch (name) {
            case "epochs" -> form.epochs();
            case "batchSize" -> form.batchSize();
            case "learningRate" -> form.learningRate();
            case "dropout" -> form.dropout();
            case "l2" -> form.l2();
            case "labelSmoothing" -> form.labelSmoothing();
            case "patience" -> form.patience();
            case "seed" -> form.seed();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Test
    void aRefusedNumberThatIsNotUsedKeepsNobodyFromStarting() {
        form.schedule().kind().set(ScheduleKind.ONE_CYCLE);
        form.schedule().numbers(ScheduleKind.ONE_CYCLE).get(0).textProperty().set("100");
        assertThat(form.validProperty().get()).isFalse();
        form.schedule().kind().set(ScheduleKind.COSINE);
        assertThat(form.validProperty().get()).isTrue();
        form.augmentation().on().set(true);
        form.augmentation().numbers().get(0).textProperty().set("46");
        assertThat(form.validProperty().get()).isFalse();
        form.augmentation().on().set(false);
        assertThat(form.validProperty().get()).isTrue();
    }

    @Test
    void earlyStoppingAndTheBestEpochNeedValidationImages() {
        form.validationShare().set(0.0);
        assertThat(form.validProperty().get()).isTrue();
        form.patience().textProperty().set("2");
        form.keepsBest().set(true);
        assertThat(form.patience().problemProperty().get()).startsWith("Early stopping needs validation images");
        assertThat(form.keepsBest().problemProperty().get()).startsWith("Keeping the best epoch needs");
        assertThat(form.validationShare().problemProperty().get()).isNotEmpty();
        assertThat(form.validProperty().get()).isFalse();
        form.patience().textProperty().set("x");
        assertThat(form.patience().problemProperty().get()).isEqualTo("Not a number.");
        form.patience().textProperty().set("2");
        form.validationShare().set(0.1);
        assertThat(form.validProperty().get()).isTrue();
        form.validationShare().set(0.0);
        form.recipeProperty().set(Recipes.named("lesson31").orElseThrow());
        form.patience().textProperty().set("2");
        assertThat(form.validProperty().get())
                .as("validates on half of the test set")
                .isTrue();
    }

    @Test
    void percentAreShownForShares() {
        form.load(ALL_DIFFERENT);
        NumberSetting zoom = form.augmentation().numbers().get(2);
        assertThat(zoom.textProperty().get()).isEqualTo("7");
        assertThat(zoom.recipeValueProperty().get()).isEqualTo("10 %");
    }

    @ParameterizedTest
    @CsvSource({
        "ONE, 7, 8, 6",
        "ONE, 1000, 1000, 999",
        "ONE, 2.5, 3, 2",
        "FIVE, 30, 35, 25",
        "FIVE, 3, 5, 3",
        "TENTH, 0.8, 0.9, 0.7",
        "TWENTIETH, 0.5, 0.55, 0.45",
        "DOUBLE, 128, 256, 64",
        "DOUBLE, 100, 128, 64",
        "DOUBLE, 1, 2, 1",
        "ONE_TWO_FIVE, 0.001, 0.002, 0.0005",
        "ONE_TWO_FIVE, 0.003, 0.005, 0.002",
        "ONE_TWO_FIVE, 0.000001, 0.000002, 0.000001",
        "ONE_TWO_FIVE, 900, 1000, 500"
    })
    void arrowsLeadToRoundNumbersWithinTheRange(Step step, String from, String up, String down) {
        NumberSetting setting = new NumberSetting("seed", Unit.NONE, NumberRange.aboveZero(1000), step);
        setting.textProperty().set(from);
        setting.step(true);
        assertThat(setting.textProperty().get()).isEqualTo(up);
        setting.textProperty().set(from);
        setting.step(false);
        assertThat(setting.textProperty().get()).isEqualTo(down);
    }
}

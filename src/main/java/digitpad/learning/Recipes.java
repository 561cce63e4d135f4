package digitpad.learning;

import static digitpad.learning.Activation.RELU;
import static digitpad.learning.Activation.SIGMOID;

import digitpad.learning.LayerSpec.Convolution;
import digitpad.learning.LayerSpec.Dense;
import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.MaxPooling;
import digitpad.learning.LayerSpec.Output;
import java.util.List;
import java.util.Optional;

/** The recipes that ship, each the network of a well-known MNIST notebook with its settings. */
public final class Recipes {
    private static final double VALIDATION_SHARE = 0.1;

    private static final Recipe UBAJAKA = new Recipe(
            "ubajaka",
            "Two 3 × 3 convolutions, pooling, dropout, dense 128.",
            List.of(
                    new Convolution(3, 32, RELU),
                    new Convolution(3, 64, RELU),
                    new MaxPooling(2),
                    new Dropout(0.25),
                    new Dense(128, RELU),
                    new Dropout(0.5),
                    new Output(10)),
            Optimizer.ADAM,
            ValidationSource.TRAINING_SHARE,
            new TrainingSettings(5, 32, 0.001, 1, VALIDATION_SHARE),
            0.9913);

    private static final Recipe SCHMUDDE = new Recipe(
            "schmudde",
            "Two small 3 × 3 convolutions, pooling, dropout, dense 128.",
            List.of(
                    new Convolution(3, 32, RELU),
                    new Convolution(3, 32, RELU),
                    new MaxPooling(2),
                    new Dropout(0.25),
                    new Dense(128, RELU),
                    new Dropout(0.5),
                    new Output(10)),
            Optimizer.ADAM,
            ValidationSource.TRAINING_SHARE,
            new TrainingSettings(10, 128, 0.001, 1, VALIDATION_SHARE),
            0.9906);

    private static final Recipe CHOLLET = new Recipe(
            "chollet",
            "One dense layer of 512: no convolution at all.",
            List.of(new Dense(512, RELU), new Output(10)),
            Optimizer.RMSPROP,
            ValidationSource.TRAINING_SHARE,
            new TrainingSettings(5, 128, 0.001, 1, VALIDATION_SHARE),
            0.978);

    private static final Recipe LENET = new Recipe(
            "lenet",
            "Two 5 × 5 convolutions with pooling, dense 1024.",
            List.of(
                    new Convolution(5, 32, RELU),
                    new MaxPooling(2),
                    new Convolution(5, 64, RELU),
                    new MaxPooling(2),
                    new Dense(1024, RELU),
                    new Dropout(0.5),
                    new Output(10)),
            Optimizer.ADAM,
            ValidationSource.TRAINING_SHARE,
            new TrainingSettings(3, 32, 0.001, 1, VALIDATION_SHARE),
            0.9898);

    private static final Recipe LESSON31 = new Recipe(
            "lesson31",
            "Two dense sigmoid layers, 512 and 256; half of the test set is validation.",
            List.of(new Dense(512, SIGMOID), new Dense(256, SIGMOID), new Output(10)),
            Optimizer.ADAM,
            ValidationSource.HALF_OF_TEST,
            new TrainingSettings(50, 1024, 0.001, 1, 0),
            0.9734);

    private static final List<Recipe> ALL = List.of(UBAJAKA, SCHMUDDE, CHOLLET, LENET, LESSON31);

    private Recipes() {}

    /** {@return every recipe, in the order they are offered} */
    public static List<Recipe> all() {
        return ALL;
    }

    /**
     * Finds a recipe.
     *
     * @param name as in {@link Recipe#name()}
     * @return the recipe, if there is one of that name
     */
    public static Optional<Recipe> named(String name) {
        return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}

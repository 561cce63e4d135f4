package digitpad.learning;

import java.util.List;

/**
 * A network and how it is trained.
 *
 * @param name what the command line and model files call it
 * @param description one sentence for people
 * @param layers first to last
 * @param optimizer how it learns
 * @param validation where validation images come from
 * @param settings what the user may change, as the recipe has it
 * @param expectedAccuracy on the test set, 0 to 1, as its notebook printed
 */
public record Recipe(
        String name,
        String description,
        List<LayerSpec> layers,
        Optimizer optimizer,
        ValidationSource validation,
        TrainingSettings settings,
        double expectedAccuracy) {
    /** Copies the layers. */
    public Recipe {
        layers = List.copyOf(layers);
    }
}

package digitpad.learning;

import digitpad.learning.LayerSpec.Dropout;
import digitpad.learning.LayerSpec.Output;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A network and how it is trained.
 *
 * @param name what the command line and model files call it
 * @param layers first to last
 * @param validation where validation images come from
 * @param watchesTest whether the test images are looked at after every epoch too, as its notebook does; they steer nothing
 * @param settings what the user may change, as the recipe has it; its dropout is that of the last dropout layer, 0 if there is none
 * @param expectedAccuracy on the test set, 0 to 1: the mean of three seeds, trained on the whole training set
 */
public record Recipe(
        String name,
        List<LayerSpec> layers,
        ValidationSource validation,
        boolean watchesTest,
        TrainingSettings settings,
        double expectedAccuracy) {
    private static final Words WORDS = Words.of(Recipe.class);

    /** Copies the layers. */
    public Recipe {
        layers = List.copyOf(layers);
    }

    /**
     * How a model is trained on.
     *
     * @param card what is known of it
     * @return its network with its settings
     */
    public static Recipe of(ModelCard card) {
        ValidationSource validation =
                Recipes.named(card.recipe()).map(Recipe::validation).orElse(ValidationSource.TRAINING_SHARE);
        return new Recipe(card.recipe(), card.layers(), validation, false, card.settings(), 0);
    }

    /**
     * The same recipe for a data set with more or fewer classes.
     *
     * @param classes how many; 2 or more
     * @return the recipe; this one if it has as many
     */
    public Recipe forClasses(int classes) {
        List<LayerSpec> changed = layers.stream()
                .map(layer -> layer instanceof Output ? new Output(classes) : layer)
                .toList();
        return changed.equals(layers)
                ? this
                : new Recipe(name, changed, validation, watchesTest, settings, expectedAccuracy);
    }

    /**
     * What a recipe that ships is.
     *
     * @return one sentence for people
     */
    public String description() {
        return WORDS.text("recipe." + name);
    }

    /** {@return how many classes its network tells apart} */
    public int classes() {
        return LayerSpec.classes(layers);
    }

    /**
     * The network with another dropout.
     *
     * @param dropout before the last layer, as {@link Regularization#dropout()} explains
     * @return the layers; those of the recipe if it is the recipe's own
     */
    public List<LayerSpec> layers(double dropout) {
        double own = settings.regularization().dropout();
        if (dropout == own) {
            return layers;
        }
        List<LayerSpec> changed = new ArrayList<>();
        for (LayerSpec layer : layers) {
            if (layer instanceof Dropout each) {
                changed.add(new Dropout(Math.min(Regularization.MAX_DROPOUT, each.rate() * dropout / own)));
            } else if (layer instanceof Output && own == 0) {
                changed.add(new Dropout(dropout));
                changed.add(layer);
            } else {
                changed.add(layer);
            }
        }
        return List.copyOf(changed);
    }
}

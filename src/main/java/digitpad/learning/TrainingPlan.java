package digitpad.learning;

import digitpad.words.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a training is to do.
 *
 * @param recipe the network
 * @param settings what the user chose
 * @param from where it begins; at random weights if nothing
 */
public record TrainingPlan(Recipe recipe, TrainingSettings settings, Optional<Checkpoint> from) {
    private static final Words WORDS = Words.of(TrainingPlan.class);

    /**
     * A training from random weights.
     *
     * @param recipe the network
     * @param settings what the user chose
     */
    public TrainingPlan(Recipe recipe, TrainingSettings settings) {
        this(recipe, settings, Optional.empty());
    }

    /** {@return the network: the recipe's, with the settings' dropout} */
    public List<LayerSpec> layers() {
        return recipe.layers(settings.regularization().dropout());
    }

    /** {@return why this cannot be trained, in words for the user; nothing if it can} */
    public Optional<String> problem() {
        boolean isValidated = recipe.validation() != ValidationSource.TRAINING_SHARE || settings.validationShare() > 0;
        if (!isValidated && settings.patience() > 0) {
            return Optional.of(WORDS.text("plan.patience"));
        }
        if (!isValidated && settings.keepsBest()) {
            return Optional.of(WORDS.text("plan.best"));
        }
        return Optional.empty();
    }
}

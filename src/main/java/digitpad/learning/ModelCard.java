package digitpad.learning;

import digitpad.digits.Mnist;
import digitpad.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a model besides its weights; travels in the model file as JSON.
 *
 * @param name for people
 * @param recipe the recipe's name
 * @param layers the network, first layer to last
 * @param settings as it was trained
 * @param dataSet what it was trained on
 * @param classNames what its classes are called, in the order of its outputs
 * @param epochsTrained epochs completed
 * @param trainingSeconds how long that took
 * @param validation figures after the last epoch, if there were validation images
 * @param test figures on the test set, if it was evaluated
 * @param refusal when it says "not a digit"; nothing if it never learned to
 * @param programVersion of Digitpad
 * @param created when training ended, or the model was imported
 * @param origin where it was imported from; nothing if it was trained here
 */
public record ModelCard(
        String name,
        String recipe,
        List<LayerSpec> layers,
        TrainingSettings settings,
        String dataSet,
        List<String> classNames,
        int epochsTrained,
        double trainingSeconds,
        Optional<Figures> validation,
        Optional<Figures> test,
        Optional<Refusal> refusal,
        String programVersion,
        Instant created,
        Optional<ModelOrigin> origin) {
    private static final Words WORDS = Words.of(ModelCard.class);

    /**
     * The card of a model that was trained here.
     *
     * @param name for people
     * @param recipe the recipe's name
     * @param layers the network, first layer to last
     * @param settings as it was trained
     * @param dataSet what it was trained on
     * @param classNames what its classes are called, in the order of its outputs
     * @param epochsTrained epochs completed
     * @param trainingSeconds how long that took
     * @param validation figures after the last epoch, if there were validation images
     * @param test figures on the test set, if it was evaluated
     * @param refusal when it says "not a digit"; nothing if it never learned to
     * @param programVersion of Digitpad
     * @param created when training ended
     */
    public ModelCard(
            String name,
            String recipe,
            List<LayerSpec> layers,
            TrainingSettings settings,
            String dataSet,
            List<String> classNames,
            int epochsTrained,
            double trainingSeconds,
            Optional<Figures> validation,
            Optional<Figures> test,
            Optional<Refusal> refusal,
            String programVersion,
            Instant created) {
        this(
                name,
                recipe,
                layers,
                settings,
                dataSet,
                classNames,
                epochsTrained,
                trainingSeconds,
                validation,
                test,
                refusal,
                programVersion,
                created,
                Optional.empty());
    }

    /** Copies the lists. */
    public ModelCard {
        layers = List.copyOf(layers);
        classNames = List.copyOf(classNames);
    }

    /** {@return whether it reads digits, so that several of them side by side are a number} */
    public boolean readsDigits() {
        return classNames.equals(Mnist.DIGITS);
    }

    /**
     * The same card under another name.
     *
     * @param newName for people
     * @return the renamed card
     */
    public ModelCard named(String newName) {
        return new ModelCard(
                newName,
                recipe,
                layers,
                settings,
                dataSet,
                classNames,
                epochsTrained,
                trainingSeconds,
                validation,
                test,
                refusal,
                programVersion,
                created,
                origin);
    }

    /**
     * The same card with other figures on the validation images.
     *
     * @param figures on the validation images
     * @return the card with them
     */
    ModelCard validated(Figures figures) {
        return new ModelCard(
                name,
                recipe,
                layers,
                settings,
                dataSet,
                classNames,
                epochsTrained,
                trainingSeconds,
                Optional.of(figures),
                test,
                refusal,
                programVersion,
                created,
                origin);
    }

    /**
     * The same card with figures on the test set.
     *
     * @param figures on the test set
     * @return the card with them
     */
    public ModelCard tested(Figures figures) {
        return new ModelCard(
                name,
                recipe,
                layers,
                settings,
                dataSet,
                classNames,
                epochsTrained,
                trainingSeconds,
                validation,
                Optional.of(figures),
                refusal,
                programVersion,
                created,
                origin);
    }

    /**
     * The same card after the network learned from somebody's drawings.
     *
     * @param drawings how many there were
     * @param version of the program that taught it
     * @return the card; figures of the network as it was before are gone
     */
    ModelCard fineTuned(int drawings, String version) {
        return new ModelCard(
                name.endsWith(WORDS.text("my-hand", "")) ? name : WORDS.text("my-hand", name),
                recipe,
                layers,
                settings,
                WORDS.text("and-drawings", dataSet, drawings),
                classNames,
                epochsTrained,
                trainingSeconds,
                Optional.empty(),
                Optional.empty(),
                refusal,
                version,
                Instant.now(),
                origin);
    }

    /**
     * The same card with the network's refusal.
     *
     * @param learned when it says "not a digit"
     * @return the card with it
     */
    public ModelCard refusing(Refusal learned) {
        return new ModelCard(
                name,
                recipe,
                layers,
                settings,
                dataSet,
                classNames,
                epochsTrained,
                trainingSeconds,
                validation,
                test,
                Optional.of(learned),
                programVersion,
                created,
                origin);
    }
}

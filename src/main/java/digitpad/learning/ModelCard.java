package digitpad.learning;

import digitpad.digits.Mnist;
import digitpad.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
     * Whether the model learned from a data set, be it with something besides.
     *
     * @param dataSetName such as "MNIST"
     * @return true for "MNIST", "MNIST + ours.jsonl" and "MNIST and 30 drawings"
     */
    public boolean learnedFrom(String dataSetName) {
        // What was learned besides follows after a space, in any language.
        return dataSet.equals(dataSetName) || dataSet.startsWith(dataSetName + " ");
    }

    /**
     * The same card under another name.
     *
     * @param newName for people
     * @return the renamed card
     */
    public ModelCard named(String newName) {
        return but(card -> card.name = newName);
    }

    /**
     * The same card with other figures on the validation images.
     *
     * @param figures on the validation images
     * @return the card with them
     */
    ModelCard validated(Figures figures) {
        return but(card -> card.validation = Optional.of(figures));
    }

    /**
     * The same card with figures on the test set.
     *
     * @param figures on the test set
     * @return the card with them
     */
    public ModelCard tested(Figures figures) {
        return but(card -> card.test = Optional.of(figures));
    }

    /**
     * The same card after the network learned from somebody's drawings.
     *
     * @param drawings how many there were
     * @param version of the program that taught it
     * @return the card; figures of the network as it was before are gone
     */
    ModelCard fineTuned(int drawings, String version) {
        return but(card -> {
            card.name = name.endsWith(WORDS.text("my-hand", "")) ? name : WORDS.text("my-hand", name);
            card.dataSet = WORDS.text("and-drawings", dataSet, drawings);
            card.validation = Optional.empty();
            card.test = Optional.empty();
            card.programVersion = version;
            card.created = Instant.now();
        });
    }

    /**
     * The same card with the network's refusal.
     *
     * @param learned when it says "not a digit"
     * @return the card with it
     */
    public ModelCard refusing(Refusal learned) {
        return but(card -> card.refusal = Optional.of(learned));
    }

    /** A copy that differs in what the change says. */
    private ModelCard but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.card();
    }

    /** A card while some of it is changed: what changes after a network is made. */
    private static final class Draft {
        private final ModelCard before;
        private String name;
        private String dataSet;
        private Optional<Figures> validation;
        private Optional<Figures> test;
        private Optional<Refusal> refusal;
        private String programVersion;
        private Instant created;

        private Draft(ModelCard before) {
            this.before = before;
            name = before.name;
            dataSet = before.dataSet;
            validation = before.validation;
            test = before.test;
            refusal = before.refusal;
            programVersion = before.programVersion;
            created = before.created;
        }

        private ModelCard card() {
            return new ModelCard(
                    name,
                    before.recipe,
                    before.layers,
                    before.settings,
                    dataSet,
                    before.classNames,
                    before.epochsTrained,
                    before.trainingSeconds,
                    validation,
                    test,
                    refusal,
                    programVersion,
                    created,
                    before.origin);
        }
    }
}

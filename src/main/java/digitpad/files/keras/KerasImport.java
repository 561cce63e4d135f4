package digitpad.files.keras;

import digitpad.digits.ClassNames;
import digitpad.digits.ImageSet;
import digitpad.digits.UnreadableFileException;
import digitpad.files.keras.KerasNetwork.Ending;
import digitpad.learning.Engine;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.ModelOrigin;
import digitpad.learning.Network;
import digitpad.learning.PixelScale;
import digitpad.learning.PixelScaleGuess;
import digitpad.learning.Regularization;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes models of what Keras saved. Any thread may use it. */
public final class KerasImport {
    private static final Words WORDS = Words.of(KerasImport.class);

    private final Engine engine;
    private final Images images;

    /** Where images to try a network on come from. */
    @FunctionalInterface
    public interface Images {
        /**
         * Reads them.
         *
         * @return validation images
         * @throws IOException if they cannot be read
         */
        ImageSet get() throws IOException;
    }

    /**
     * What somebody knows better than the file.
     *
     * @param scale the numbers that the network takes for pixels
     * @param isLogits whether what comes out of its last layer are logits, or probabilities
     */
    public record Choice(Optional<PixelScale> scale, Optional<Boolean> isLogits) {
        /** As the file tells, and as the program finds out. */
        public static final Choice NONE = new Choice(Optional.empty(), Optional.empty());
    }

    /**
     * An import.
     *
     * @param engine makes the networks
     * @param images asked where a file does not tell which numbers it takes for pixels
     */
    public KerasImport(Engine engine, Images images) {
        this.engine = engine;
        this.images = images;
    }

    /**
     * Opens any model file: one of ours, or one of Keras's as it tells.
     *
     * @param file ends in .h5, .hdf5 or .keras, or begins as such files do; anything else is ours
     * @return the model
     * @throws IOException if it is none, or cannot be imported; names it and says why
     */
    public Model open(Path file) throws IOException {
        return KerasFile.isOne(file) ? open(file, Choice.NONE) : engine.open(file);
    }

    /**
     * Imports a model.
     *
     * @param file of Keras's
     * @param choice what somebody knows better
     * @return the model; its card's origin says what was assumed
     * @throws IOException if it cannot be imported; names it and says why
     */
    public Model open(Path file, Choice choice) throws IOException {
        KerasNetwork network = KerasFile.read(file);
        try {
            return open(file.getFileName().toString(), network, choice);
        } catch (IllegalArgumentException tooLarge) {
            throw new UnreadableFileException(WORDS.text("not-imported", file, tooLarge.getMessage()), tooLarge);
        }
    }

    private Model open(String file, KerasNetwork network, Choice choice) throws IOException {
        Ending ending = choice.isLogits()
                .map(isLogits -> isLogits ? Ending.LOGITS : probabilities(network))
                .orElse(network.ending());
        List<String> notes = new ArrayList<>(choice.isLogits().isPresent() ? List.of() : network.notes());
        Optional<PixelScale> told = choice.scale().or(network::scale);
        Found found = told.isPresent() && network.turned().isEmpty()
                ? new Found(network, told.get())
                : tried(network, told, ending, notes);
        KerasNetwork.Complete complete = found.network().complete(found.scale(), ending);
        Network made = engine.assemble(complete.layers(), complete.weights());
        ModelOrigin origin = new ModelOrigin(network.program(), file, found.scale(), notes);
        return new Model(card(file, complete.layers(), origin), made);
    }

    private static Ending probabilities(KerasNetwork network) {
        return network.ending() == Ending.SOFTMAX ? Ending.SOFTMAX : Ending.PROBABILITIES;
    }

    /** A network, and the numbers that it takes for pixels. */
    private record Found(KerasNetwork network, PixelScale scale) {}

    /** What reads images best, of what the file leaves open. */
    private Found tried(KerasNetwork network, Optional<PixelScale> told, Ending ending, List<String> notes)
            throws IOException {
        ImageSet samples = images.get();
        if (samples.classNames().size() != network.classes() || samples.size() == 0) {
            notes.add(WORDS.text("note.pixels", told.orElse(PixelScale.UNIT).words()));
            return new Found(network, told.orElse(PixelScale.UNIT));
        }
        List<PixelScale> scales = told.map(List::of).orElse(PixelScaleGuess.CANDIDATES);
        PixelScaleGuess guess = guess(network, ending, samples, scales);
        KerasNetwork best = network;
        if (network.turned().isPresent()) {
            PixelScaleGuess other = guess(network.turned().get(), ending, samples, scales);
            if (other.loss() < guess.loss()) {
                guess = other;
                best = network.turned().get();
                notes.add(WORDS.text("note.theano"));
            }
        }
        if (told.isEmpty()) {
            notes.add(guess.words());
        }
        return new Found(best, guess.scale());
    }

    private PixelScaleGuess guess(KerasNetwork network, Ending ending, ImageSet samples, List<PixelScale> scales) {
        KerasNetwork.Complete plain = network.complete(PixelScale.UNIT, ending);
        return PixelScaleGuess.of(engine.assemble(plain.layers(), plain.weights()), samples, scales);
    }

    private static ModelCard card(String file, List<LayerSpec> layers, ModelOrigin origin) {
        double dropout = layers.stream()
                .filter(LayerSpec.Dropout.class::isInstance)
                .mapToDouble(layer -> ((LayerSpec.Dropout) layer).rate())
                .reduce(0, (before, last) -> last);
        TrainingSettings settings = TrainingSettings.builder()
                .regularization(new Regularization(dropout, 0, 0))
                .build();
        return new ModelCard(
                file.replaceFirst("\\.[^.]*$", ""),
                "imported",
                layers,
                settings,
                WORDS.text("unknown-data"),
                ClassNames.numbers(LayerSpec.classes(layers)),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                origin.program(),
                Instant.now(),
                Optional.of(origin));
    }
}

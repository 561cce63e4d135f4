package digitpad.learning;

import digitpad.digits.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes, opens and saves networks. Any thread may call it. The first call loads native libraries and may take a second. */
public interface Engine {
    /** {@return in one line for people: which native code does the arithmetic, and on how many cores} */
    String describe();

    /**
     * A new network with random weights.
     *
     * @param layers first to last
     * @param settings seed, optimiser, regularization, replicas
     * @return the network; it belongs to the thread that calls
     */
    TrainableNetwork create(List<LayerSpec> layers, TrainingSettings settings);

    /**
     * A network with known weights.
     *
     * @param layers first to last
     * @param parameters as in {@link NetworkState#parameters()}
     * @return the network
     * @throws IllegalArgumentException if there are more or fewer parameters than the layers need
     */
    Network network(List<LayerSpec> layers, float[] parameters);

    /**
     * A network with known weights, told layer by layer.
     *
     * @param layers first to last
     * @param weights of each layer
     * @return the network
     * @throws IllegalArgumentException naming the first layer that does not fit, and why
     */
    Network assemble(List<LayerSpec> layers, List<LayerWeights> weights);

    /**
     * The summary of a network, without making it.
     *
     * @param layers first to last
     * @return layers, shapes, parameter counts
     */
    NetworkSummary summarise(List<LayerSpec> layers);

    /**
     * Opens a model file.
     *
     * @param file a file that {@link #save} wrote
     * @return the model
     * @throws UnreadableFileException if it is not a Digitpad model, or damaged; says what is wrong
     */
    Model open(Path file) throws UnreadableFileException;

    /**
     * Opens a model from a stream, which is read to its end but not closed.
     *
     * @param stream what {@link #save} wrote
     * @param name what messages call it
     * @return the model
     * @throws UnreadableFileException if it is not a Digitpad model, or damaged; says what is wrong
     */
    Model open(InputStream stream, String name) throws UnreadableFileException;

    /**
     * Writes a model to a temporary file beside the target, then moves it there: the target is never half-written.
     *
     * @param model made by this engine
     * @param file the target; replaced if it exists
     * @throws IOException if it cannot be written; the target is then as it was
     */
    void save(Model model, Path file) throws IOException;

    /** {@return what makes generators of digits; nothing if this engine makes none} */
    default Optional<GeneratorEngine> generators() {
        return Optional.empty();
    }
}

package digitpad.dl4j;

import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.files.ReadableFile;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.learning.GeneratorEngine;
import digitpad.learning.LayerSpec;
import digitpad.learning.LayerWeights;
import digitpad.learning.Model;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.TrainableNetwork;
import digitpad.learning.TrainingSettings;
import digitpad.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Networks in Deeplearning4j's form, trained on all cores through ND4J. */
public final class Dl4jEngine implements Engine {
    private static final Words WORDS = Words.of(Dl4jEngine.class);
    private final EngineSettings settings;

    /** An engine as fast as it can be. */
    public Dl4jEngine() {
        this(EngineSettings.FASTEST);
    }

    /**
     * An engine that uses the machine as it is told.
     *
     * @param settings whether oneDNN may be used; holds for every engine of the process
     */
    public Dl4jEngine(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String describe() {
        NativeBackend.allowOneDnn(settings.accelerated());
        int cores = Runtime.getRuntime().availableProcessors();
        return WORDS.text("engine.cores", NativeBackend.describe(), cores);
    }

    @Override
    public TrainableNetwork create(List<LayerSpec> layers, TrainingSettings training) {
        NativeBackend.allowOneDnn(settings.accelerated());
        return new DataParallelNetwork(layers, training);
    }

    @Override
    public Network network(List<LayerSpec> layers, float[] parameters) {
        NativeBackend.allowOneDnn(settings.accelerated());
        NetworkLayout layout = NetworkLayout.of(layers);
        if (parameters.length != layout.parameters()) {
            throw new IllegalArgumentException(
                    WORDS.text("layers.more-parameters", layout.parameters(), parameters.length));
        }
        return new SnapshotNetwork(Parameters.of(layout, parameters), new PassPool(layout));
    }

    @Override
    public Network assemble(List<LayerSpec> layers, List<LayerWeights> weights) {
        return network(layers, WeightOrder.vector(NetworkLayout.of(layers), weights));
    }

    @Override
    public NetworkSummary summarise(List<LayerSpec> layers) {
        return NetworkLayout.of(layers).summary();
    }

    @Override
    public Model open(Path file) throws UnreadableFileException {
        ReadableFile.require(file, WORDS.text("expected.model"));
        try (InputStream stream = Files.newInputStream(file)) {
            return open(stream, file.toString());
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw ReadableFile.failed(file, e);
        }
    }

    @Override
    public Model open(InputStream stream, String name) throws UnreadableFileException {
        ModelArchive.Content content = ModelArchive.read(stream, name);
        return new Model(content.card(), network(content.card().layers(), content.parameters()));
    }

    @Override
    public void save(Model model, Path file) throws IOException {
        float[] parameters = parameters(model.network());
        AtomicFile.write(file, stream -> ModelArchive.write(model.card(), parameters, stream));
    }

    @Override
    public Optional<GeneratorEngine> generators() {
        NativeBackend.allowOneDnn(settings.accelerated());
        return Optional.of(new CppnEngine());
    }

    private static float[] parameters(Network network) {
        if (network instanceof SnapshotNetwork snapshot) {
            return snapshot.parameters().toArray();
        }
        throw new IllegalArgumentException("not a network of this engine: " + network);
    }
}

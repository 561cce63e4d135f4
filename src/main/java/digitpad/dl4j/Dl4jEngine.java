package digitpad.dl4j;

import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.files.ReadableFile;
import digitpad.learning.Engine;
import digitpad.learning.EngineSettings;
import digitpad.learning.Model;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Recipe;
import digitpad.learning.TrainableNetwork;
import digitpad.learning.TrainingSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Networks in Deeplearning4j's form, trained on all cores through ND4J. */
public final class Dl4jEngine implements Engine {
    private final EngineSettings settings;

    /** An engine that trains on every core, as fast as it can. */
    public Dl4jEngine() {
        this(EngineSettings.ofThisMachine());
    }

    /**
     * An engine that uses the machine as it is told.
     *
     * @param settings replicas, and whether oneDNN may be used; the latter holds for every engine of the process
     */
    public Dl4jEngine(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public String describe() {
        NativeBackend.allowOneDnn(settings.accelerated());
        return NativeBackend.describe() + ", " + settings.replicas()
                + (settings.replicas() == 1 ? " replica" : " replicas");
    }

    @Override
    public TrainableNetwork create(Recipe recipe, TrainingSettings training) {
        NativeBackend.allowOneDnn(settings.accelerated());
        return new DataParallelNetwork(recipe, training, settings.replicas());
    }

    @Override
    public NetworkSummary summarise(Recipe recipe) {
        return NetworkLayout.of(recipe.layers()).summary();
    }

    @Override
    public Model open(Path file) throws UnreadableFileException {
        ReadableFile.require(file, "a .zip that Digitpad saved");
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
        NativeBackend.allowOneDnn(settings.accelerated());
        NetworkLayout layout = content.layout();
        return new Model(
                content.card(), new SnapshotNetwork(Parameters.of(layout, content.parameters()), new PassPool(layout)));
    }

    @Override
    public void save(Model model, Path file) throws IOException {
        if (!(model.network() instanceof SnapshotNetwork network)) {
            throw new IllegalArgumentException("not a network of this engine: " + model.network());
        }
        float[] parameters = network.parameters().toArray();
        AtomicFile.write(file, stream -> ModelArchive.write(model.card(), parameters, stream));
    }
}

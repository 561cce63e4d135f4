package digitpad.dl4j;

import digitpad.digits.UnreadableFileException;
import digitpad.files.AtomicFile;
import digitpad.files.ReadableFile;
import digitpad.learning.Engine;
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
    private final int replicas;

    /** An engine that trains on every core. */
    public Dl4jEngine() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * An engine that trains on some cores.
     *
     * @param replicas on how many, at least 1
     */
    public Dl4jEngine(int replicas) {
        if (replicas < 1) {
            throw new IllegalArgumentException("at least one replica must train, not " + replicas);
        }
        this.replicas = replicas;
    }

    @Override
    public TrainableNetwork create(Recipe recipe, TrainingSettings settings) {
        return new DataParallelNetwork(recipe, settings, replicas);
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
        NativeBackend.enter();
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
